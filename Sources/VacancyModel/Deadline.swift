/// When a vacancy closes, as the notice gives it and as it is planned on.
package struct Deadline: Hashable, Sendable {
  /// What the closing time probably means where the text shows another reader's clock.
  package struct Inference: Hashable, Sendable {
    /// The probable closing time, local to `zone`.
    package var value: LocalTime
    /// The IANA name of its zone.
    package var zone: String
    /// Why, in one English sentence.
    package var reason: String

    /// A probable closing time.
    package init(value: LocalTime, zone: String, reason: String) {
      self.value = value
      self.zone = zone
      self.reason = reason
    }
  }

  /// The words of the notice, or what a person entered.
  package var text: String
  /// Every local time that the words can mean, earliest first; more than one when ambiguous or conflicting.
  package var readings: [LocalTime]
  /// What it probably means, where that differs from the words.
  package var inferred: Inference?
  /// The IANA name of the zone the notice states, or a person entered; `nil` when none is stated.
  package var zone: String?
  /// Whether the words have more than one reading.
  package var ambiguous: Bool
  /// How sure it is.
  package var certainty: Certainty
  /// Where the notice says it.
  package var source: Source?
  /// The place of a second, different closing time, when they conflict.
  package var otherSources: [Source]

  /// A closing time.
  package init(
    text: String, readings: [LocalTime], inferred: Inference? = nil, zone: String? = nil, ambiguous: Bool = false,
    certainty: Certainty = .stated, source: Source?, otherSources: [Source] = []
  ) {
    self.text = text
    self.readings = readings.sorted { $0.sortKey < $1.sortKey }
    self.inferred = inferred
    self.zone = zone
    self.ambiguous = ambiguous
    self.certainty = certainty
    self.source = source
    self.otherSources = otherSources
  }

  /// The earliest of what it can mean, the inferred reading among them; `nil` when the words give no date ("Ongoing").
  package var planOn: LocalTime? {
    (readings + (inferred.map { [$0.value] } ?? [])).min { $0.sortKey < $1.sortKey }
  }

  /// Whether a person or the notice has settled it: one reading, in a zone.
  package var isConfirmed: Bool {
    (certainty == .entered || certainty == .stated) && !ambiguous && readings.count == 1 && zone != nil
  }
}
