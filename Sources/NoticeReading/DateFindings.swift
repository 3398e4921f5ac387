package import VacancyModel

/// What a reader should know about the closing time beside its readings.
package enum DeadlineDoubt: String, Hashable, Sendable, CaseIterable {
  /// Figures whose order of day and month is open.
  case dayAndMonth
  /// "Midnight" without saying which end of the day.
  case midnight
  /// A time that looks like another reader's clock; the probable one is inferred.
  case viewersClock
  /// An abbreviation such as CET that the place does not observe on that day; the earlier time is inferred.
  case seasonOfZone
  /// The year comes from another date of the notice.
  case yearInferred
  /// The weekday that the notice names is not that of the date.
  case weekday
  /// Two statements differ.
  case conflicting
}

/// The dates of a notice by what they are about.
package struct DateFindings: Sendable {
  /// When applications close; `nil` when the notice gives no such date.
  package var deadline: Deadline?
  /// What is uncertain about the closing time.
  package var doubts: Set<DeadlineDoubt> = []
  /// When the notice was published, issued or changed; never a reason to drop a reading.
  package var posted: [DateExpression] = []
  /// Sentences that give dates of interviews, tests or the selection, however vague.
  package var selection: [Source] = []
  /// Closing dates that no calendar has, such as 31 February.
  package var unreadable: [Source] = []
  /// Closing dates whose year neither the words nor another date of the notice gives.
  package var withoutYear: [Source] = []
}
