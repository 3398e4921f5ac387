/// How sure a fact is.
package enum Certainty: String, Sendable, CaseIterable {
  /// The notice says it in words.
  case stated
  /// It follows from the notice's words, but they do not say it.
  case inferred
  /// A person gave it.
  case entered
  /// The notice, or two copies of it, say different things.
  case conflicting
}

/// The place in a notice that a fact comes from.
package struct Source: Hashable, Sendable {
  /// The line, counted from 1, at which the quote begins in the notice's text.
  package var line: Int
  /// Words that occur in the notice, white space folded, and contain those that support the fact.
  package var quote: String
  /// The notice's file name within the workspace, or `nil` for the vacancy's first notice.
  package var notice: String?

  /// A place in a notice.
  package init(line: Int, quote: String, notice: String? = nil) {
    self.line = line
    self.quote = quote
    self.notice = notice
  }
}

/// A value with its certainty and the sentence it comes from.
package struct Fact<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What is known.
  package var value: Value
  /// How sure it is.
  package var certainty: Certainty
  /// Where the notice says it; `nil` only for an entered fact.
  package var source: Source?

  /// A fact with its source.
  package init(_ value: Value, _ certainty: Certainty = .stated, source: Source?) {
    self.value = value
    self.certainty = certainty
    self.source = source
  }

  /// A fact that a person gave.
  package static func entered(_ value: Value) -> Fact { Fact(value, .entered, source: nil) }
}
