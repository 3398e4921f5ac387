/// What the reader is known to get wrong in the notices of `Tests/Fixtures/Notices`. A new mistake fails the tests; one
/// that is mended fails them too, until it is struck off here.
enum KnownMistakes {
  /// Deadlines, limits and required or forbidden items that are wrong or invented: the notice and the fact.
  static let ofReading: Set<String> = [
    "english-unseen/203 item form-answers",
    "english-unseen/203 limit of form-answers",
    "english-unseen/224 deadline.planOn",
    "english-unseen/224 deadline.readings",
    "english/018 item diploma-copies",
    "english/033 limit of supporting-documents",
    "french-unseen/108 limit of cv: characters",
    "french-unseen/108 limit of cv: scope",
    "french-unseen/108 limit of form-answers: formats",
    "french-unseen/114 deadline.line",
    "french-unseen/114 deadline.planOn",
    "french-unseen/114 deadline.text",
    "french/005 deadline.planOn",
    "french/005 deadline.readings",
    "french/025 deadline.ambiguous",
    "french/025 deadline.planOn",
    "french/025 deadline.readings",
    "french/025 deadline.text",
  ]

  /// Deadlines, limits and required items that become others when a copy is altered: the notice, the way and the fact.
  static let ofAlteredCopies: Set<String> = [
    "english-unseen/221 frenchSite item written-paper",
    "english-unseen/221 frenchSite limit of written-paper: pages",
    "english/004 withoutBullets item written-paper",
    "english/004 withoutBullets limit of written-paper: formats",
    "english/022 germanSite deadline.readings",
    "english/024 frenchSite item application-form",
    "english/024 frenchSite item motivation-letter",
    "english/024 frenchSite limit of motivation-letter: pages",
    "french-unseen/112 frenchSite item challenges-paper",
    "french-unseen/112 frenchSite item cover-letter",
    "french-unseen/112 frenchSite limit of challenges-paper: characters",
    "french-unseen/112 frenchSite limit of challenges-paper: words",
    "french/004 frenchSite item written-paper",
    "french/012 withoutBullets item written-paper",
    "french/012 withoutBullets limit of written-paper: formats",
  ]

  /// Altered copies in which more than one fact in five is lost: the notice and the way.
  static let ofLostFacts: Set<String> = []
}
