/// One thing in which a further or amended notice differs from what a workspace holds.
package struct NoticeChange: Hashable, Sendable {
  /// What it is about.
  package enum Subject: Hashable, Sendable {
    /// A fact by its name: `deadline`, `title`, `grade`.
    case fact(String)
    /// Whether an item is asked.
    case item(String)
    /// How long an item's paper may be.
    case limit(item: String)
    /// An entry of a list: `essentials`, `challenges`.
    case entry(list: String)
  }

  /// What becomes of it.
  package enum Effect: String, Sendable {
    /// The new value takes the old one's place.
    case changed
    /// It was not known, or not asked, before.
    case added
    /// It was known only by a link, or lost, and now is known.
    case known
    /// It is no longer asked; the work is kept.
    case withdrawn
    /// The new notice does not say it; the old value is kept.
    case kept
    /// What a person entered is kept, though the new notice says otherwise.
    case contradicted
    /// The two notices differ; both are kept.
    case conflicting
  }

  /// A value before or after.
  package enum Value: Hashable, Sendable {
    case text(String)
    case number(Int)
    case deadline(Deadline)
    case limit(Limit)
    case title(LocalizedText)
  }

  /// One side of a difference: the value, and where the notice says it.
  package struct Side: Hashable, Sendable {
    /// The value.
    package var value: Value
    /// Where it is said; `nil` for an entered value.
    package var source: Source?

    /// A side.
    package init(_ value: Value, _ source: Source?) {
      self.value = value
      self.source = source
    }
  }

  /// What it is about.
  package var subject: Subject
  /// What becomes of it.
  package var effect: Effect
  /// What the workspace held.
  package var old: Side?
  /// What the new notice says.
  package var new: Side?
  /// Whether work that was done is to be looked at again.
  package var reopens = false

  /// A difference.
  package init(_ subject: Subject, _ effect: Effect, old: Side?, new: Side?, reopens: Bool = false) {
    self.subject = subject
    self.effect = effect
    self.old = old
    self.new = new
    self.reopens = reopens
  }

  /// The item that it concerns.
  package var item: String? {
    switch subject {
    case .item(let id), .limit(let id): id
    case .fact, .entry: nil
    }
  }
}

extension NoticeChange.Value {
  /// The value in a few English words, for the history.
  package var summary: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .deadline(let deadline): deadline.text
    case .limit(let limit): limit.summary
    case .title(let title): title.english
    }
  }
}
