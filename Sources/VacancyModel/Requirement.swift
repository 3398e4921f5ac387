/// A text in the tool's two languages.
package struct LocalizedText: Hashable, Sendable {
  /// English.
  package var english: String
  /// French.
  package var french: String

  /// A text in both languages.
  package init(english: String, french: String) {
    self.english = english
    self.french = french
  }
}

/// When an item is due.
package enum Stage: Int, Sendable, CaseIterable, Comparable {
  /// Before the deadline.
  case application = 1
  /// During the selection, on invitation.
  case selection = 2
  /// After selection: conditions of appointment.
  case appointment = 3
  /// Nothing to do; good to know.
  case information = 4

  package static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
}

/// Whom an item binds.
package enum Need: String, Sendable {
  /// Everyone who applies.
  case must
  /// Only the persons whom its sentence names: serving staff, seconded candidates, candidates with a disability.
  case conditional = "if"
  /// Nobody: there is nothing to do.
  case note
}

/// What the notice's copy shows of an item.
package enum RequirementState: String, Sendable {
  /// It asks for it.
  case required
  /// The copy lost the part that would say.
  case unknown
  /// It stands in a linked annex only.
  case byLink = "by-link"
  /// An earlier notice asked for it, the amended one no longer does; the work is kept.
  case withdrawn
  /// There is nothing to do.
  case note
}

/// Where an item comes from.
package enum Origin: String, Sendable {
  /// A sentence of the notice.
  case notice
  /// The organisation's usual procedure, from its rules file.
  case rule
  /// Good practice that no notice asks for.
  case advice
  /// The person added it.
  case entered
}

/// What a person does with an item. Only what is submitted counts as sent.
package enum Action: String, Sendable {
  /// Sends it with the application.
  case submit
  /// Declares it.
  case declare
  /// Gets it ready and keeps it.
  case prepare
  /// Waits for it or for an invitation.
  case await
  /// Knows it.
  case know
}

/// How long and in which form a paper may be.
package struct Limit: Hashable, Sendable {
  /// What the figures apply to.
  package enum Scope: String, Sendable {
    /// To each paper.
    case each
    /// To all papers together.
    case total
  }

  /// The most pages.
  package var pages: Int?
  /// The most sheets; one sheet has two sides.
  package var sheets: Int?
  /// The most words.
  package var words: Int?
  /// The fewest words.
  package var wordsMinimum: Int?
  /// The most characters.
  package var characters: Int?
  /// Whether `characters` leaves spaces out.
  package var charactersExcludeSpaces: Bool
  /// The paper size: `A4`, `US Letter`.
  package var paper: String?
  /// File name extensions, lower case: `["doc", "docx", "pdf"]`; empty when any is taken.
  package var formats: [String]
  /// What the figures apply to, when the notice says.
  package var scope: Scope?
  /// `false` when a paper is asked for and the copy does not show how long it may be.
  package var known: Bool
  /// Whether a person gave it.
  package var isEntered = false

  /// A limit.
  package init(
    pages: Int? = nil, sheets: Int? = nil, words: Int? = nil, wordsMinimum: Int? = nil, characters: Int? = nil,
    charactersExcludeSpaces: Bool = false, paper: String? = nil, formats: [String] = [], scope: Scope? = nil,
    known: Bool = true
  ) {
    self.pages = pages
    self.sheets = sheets
    self.words = words
    self.wordsMinimum = wordsMinimum
    self.characters = characters
    self.charactersExcludeSpaces = charactersExcludeSpaces
    self.paper = paper
    self.formats = formats
    self.scope = scope
    self.known = known
  }
}

/// One thing that a vacancy asks of the applicant, or tells her.
package struct Requirement: Hashable, Sendable, Identifiable {
  /// The item's name in scripts: `challenges-paper`.
  package var id: String
  /// What a person reads; tasks begin with a verb.
  package var title: LocalizedText
  /// When it is due.
  package var stage: Stage
  /// Whom it binds.
  package var need: Need
  /// What the copy shows.
  package var state: RequirementState
  /// Where it comes from.
  package var origin: Origin
  /// What to do with it.
  package var action: Action
  /// How long it may be; `nil` when it is not a paper, or the notice sets no bounds.
  package var limit: Limit?
  /// The sentences that ask for it.
  package var sources: [Source]
  /// What the organisation's rules add, such as a usual lead time.
  package var hint: LocalizedText?
  /// The typical time it takes in days, by the rules file.
  package var leadDays: Int?

  /// An item.
  package init(
    id: String, title: LocalizedText, stage: Stage, need: Need, state: RequirementState, origin: Origin,
    action: Action, limit: Limit? = nil, sources: [Source] = [], hint: LocalizedText? = nil, leadDays: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.stage = stage
    self.need = need
    self.state = state
    self.origin = origin
    self.action = action
    self.limit = limit
    self.sources = sources
    self.hint = hint
    self.leadDays = leadDays
  }
}

/// Something in the notice that can mislead.
package struct NoticeWarning: Hashable, Sendable {
  /// The warning's name in scripts: `trap-ambiguous-date`.
  package var id: String
  /// What a person reads.
  package var message: LocalizedText
  /// The places it is about.
  package var sources: [Source]

  /// A warning.
  package init(id: String, message: LocalizedText, sources: [Source] = []) {
    self.id = id
    self.message = message
    self.sources = sources
  }
}

/// The file that a notice was read from.
package struct NoticeIdentity: Hashable, Sendable {
  /// The file's name, without folders.
  package var file: String
  /// SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.
  package var sha256: String
  /// The format: `text`, `html`, `pdf`.
  package var format: String
  /// The notice's language: `en` or `fr`.
  package var language: String
  /// Whether the copy lost or mangled parts of the notice.
  package var damaged: Bool

  /// A notice's identity.
  package init(file: String, sha256: String, format: String, language: String, damaged: Bool) {
    self.file = file
    self.sha256 = sha256
    self.format = format
    self.language = language
    self.damaged = damaged
  }
}

/// What follows from a notice: the vacancy, the items and the warnings.
package struct ApplicationPlan: Hashable, Sendable {
  /// The facts.
  package var vacancy: Vacancy
  /// The items, by stage, then in the rules file's order.
  package var items: [Requirement]
  /// The warnings.
  package var warnings: [NoticeWarning]

  /// A plan.
  package init(vacancy: Vacancy, items: [Requirement], warnings: [NoticeWarning]) {
    self.vacancy = vacancy
    self.items = items
    self.warnings = warnings
  }
}
