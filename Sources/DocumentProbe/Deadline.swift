/// A moment after which no more work is begun.
struct Deadline {
  private let moment: ContinuousClock.Instant

  /// The moment so many seconds from now.
  init(seconds: Double) { moment = .now + .seconds(seconds) }

  /// Whether it is over.
  var hasPassed: Bool { .now >= moment }
}
