/// What a date of a notice is.
enum DeadlineRole: Equatable {
  /// A closing time; `words` holds the date and what says so.
  case closing(words: Range<Int>, extended: Bool, certain: Bool)
  /// A closing time that no longer holds.
  case previous
  /// The date of another subject.
  case other(DateTopic)
  /// Nothing says.
  case none

  var isClosing: Bool { if case .closing = self { true } else { false } }
}
