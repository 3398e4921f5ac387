/// A moment until which is waited.
struct Deadline {
  private let moment: ContinuousClock.Instant

  /// The moment so many seconds from now.
  init(seconds: Double) { moment = .now + .seconds(seconds) }

  /// The milliseconds that are left, rounded up.
  var milliseconds: Int32 {
    let left = ContinuousClock.now.duration(to: moment)
    return Int32(max(0, min(3_600_000, left / .milliseconds(1) + 1)))
  }
}
