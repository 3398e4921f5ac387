package import VacancyModel

/// How far a moment lies after the closing time.
package enum Lateness: Hashable, Sendable {
  /// So many seconds, at least 1, after everything that the closing time can mean.
  case after(seconds: Int)
  /// So many seconds after the earliest of what it can mean, and not after the latest.
  case perhaps(seconds: Int)
}

extension DeadlineStatus {
  /// How far a moment lies after the closing time; `nil` when it does not.
  package func lateness(of moment: Instant) -> Lateness? {
    if moment > latestEnd { return .after(seconds: moment.seconds - latestEnd.seconds) }
    return moment > end ? .perhaps(seconds: moment.seconds - end.seconds) : nil
  }
}
