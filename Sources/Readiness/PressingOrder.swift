extension ReadinessReport {
  /// The reports that have something to do, what presses most first: what is still to be sent, by its deadline; then what
  /// was decided or waits for its receipt; last what may have been sent and was not recorded.
  package static func pressing(_ reports: [ReadinessReport]) -> [ReadinessReport] {
    byDeadline(reports.filter { $0.next != nil }).enumerated()
      .sorted { ($0.element.pressure, $0.offset) < ($1.element.pressure, $1.offset) }
      .map(\.element)
  }

  private var pressure: Int {
    switch next?.task {
    case .answerOffer: 1
    case .recordReceipt, .close: 2
    case .recordIfSent: 3
    default: 0
    }
  }
}
