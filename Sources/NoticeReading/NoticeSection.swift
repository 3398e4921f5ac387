/// A part of the notice under a heading; the first part has none.
struct NoticeSection: Sendable {
  /// What a section is about: the names in `Templates/Phrases/sections.xml`.
  enum Kind: String, Sendable {
    /// Before the first heading.
    case preamble
    /// The heading that job sites put above the whole notice.
    case description
    /// The mission and the unit.
    case summary
    /// The duties of the post: nothing there is asked of applicants.
    case duties
    /// Qualifications that are not yet split into essential and desirable.
    case qualifications
    /// Essential requirements.
    case essentials
    /// Desirable ones.
    case desirables
    /// To whom the post reports.
    case interrelationships
    /// Competencies.
    case competencies
    /// The key challenges.
    case challenges
    /// The contract.
    case contract
    /// How to apply.
    case application
    /// What to send.
    case documents
    /// Further information.
    case additional
    /// Pay and benefits.
    case benefits
    /// The organisation.
    case organisation
    /// Another heading.
    case other
  }

  /// What it is about.
  var kind: Kind
  /// The heading's folded bytes; empty for the preamble.
  var heading: Range<Int>
  /// The bytes below the heading, up to the next.
  var body: Range<Int>
  /// The heading's number, `7` for "7. USEFUL INFORMATION", where it has one.
  var number: Int?
}
