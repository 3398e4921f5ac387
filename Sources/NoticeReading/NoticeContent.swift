package import VacancyModel

/// A document that the notice asks of the applicant, or of somebody else.
package struct DocumentRequest: Hashable, Sendable {
  /// The kind: the item's name, `challenges-paper`, `cv`.
  package var kind: String
  /// How long and in which form it may be; `nil` when the notice sets no bounds.
  package var limit: Limit?
  /// `must`, or `conditional` where the notice leaves it to the person or names only some.
  package var need: Need
  /// Who provides it, when it is not the applicant: `referee`, `employer`, `authority`.
  package var provider: String?
  /// The sentences: the request first, then those that add to it.
  package var sources: [Source]
  /// Whether figures of different sentences disagree; the smaller is in `limit`.
  package var isConflicting: Bool

  /// A request.
  package init(
    kind: String, limit: Limit? = nil, need: Need = .must, provider: String? = nil, sources: [Source],
    isConflicting: Bool = false
  ) {
    self.kind = kind
    self.limit = limit
    self.need = need
    self.provider = provider
    self.sources = sources
    self.isConflicting = isConflicting
  }
}

/// What a notice says: the facts, and where each thing is mentioned. No conclusion is drawn here.
package struct NoticeContent: Sendable {
  /// The facts.
  package var vacancy: Vacancy
  /// `en` or `fr`.
  package var language: String
  /// The family of the organisation, `nato`, `eu`, `un` …, for choosing its rules; `nil` when unknown.
  package var family: String?
  /// The organisation's name in its rules: `nato-is`; `nil` when unknown.
  package var body: String?
  /// The IANA zone of the organisation's seat.
  package var seatZone: String
  /// Topics mentioned outside the job site's text, with their sentences: `medical-file`.
  package var topics: [String: [Source]]
  /// Documents asked for.
  package var requests: [DocumentRequest]
  /// Parts that the copy lost: `essentials`, `contract`, `routes`.
  package var lost: Set<String>
  /// Signs that the copy is damaged.
  package var damage: [Source]
  /// What the job site says: `instruction`, `category`, `salary`.
  package var siteText: [String: [Source]]
  /// Links whose target the copy lost.
  package var lostLinks: [Source]
  /// Places that name another section or unit than the vacancy's own.
  package var otherSections: [Source]
  /// Dates of tests and interviews.
  package var selectionDates: [Source]
  /// Whether the closing time looks like another reader's clock.
  package var isViewersClock: Bool
  /// Dates that no calendar has.
  package var impossibleDates: [Source]
  /// Whether the text is a vacancy notice at all.
  package var isRecognised: Bool
}
