/// How much a finding matters.
package enum Severity: String, Sendable, Comparable {
  /// Good to know.
  case note
  /// Worth a look; stops nothing.
  case warning
  /// Breaks a stated limit, or cannot be read.
  case error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// Something found in a paper that its writer must see.
package struct Finding: Hashable, Sendable {
  /// The finding's name in scripts: `page-limit`.
  package var id: String
  /// How much it matters.
  package var severity: Severity
  /// The page, counted from 1, where there is one.
  package var page: Int?
  /// What was found, where and by how much: one sentence.
  package var message: String
  /// What to do about it: one sentence, or `nil`.
  package var advice: String?
  /// The measured value, with its unit.
  package var measured: String?
  /// The allowed value, with its unit.
  package var allowed: String?

  /// A finding.
  package init(
    id: String, severity: Severity, page: Int? = nil, message: String, advice: String? = nil, measured: String? = nil,
    allowed: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.page = page
    self.message = message
    self.advice = advice
    self.measured = measured
    self.allowed = allowed
  }
}
