import Glibc

/// A part of the processor's time after which no more work is begun; a busy machine does not use it up.
struct ProcessorBudget {
  private let end: Double

  /// So many seconds of this process from now.
  init(seconds: Double) { end = Self.used + seconds }

  /// Whether it is used up.
  var isUsedUp: Bool { Self.used >= end }

  /// The processor's seconds that this process has taken.
  private static var used: Double {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
