import Documents

/// What the work on a paper leaves in its file, and people have sent without knowing.
struct WordProcessorTraces {
  var insertions = 0
  var deletions = 0
  /// Changes of form: fonts, paragraphs, tables.
  var otherChanges = 0
  var changeAuthors = 0
  var comments = 0
  var commentAuthors = 0
  var hiddenWords = 0

  /// The warnings; `program` is where the writer takes care of them.
  func observations(program: String) -> [Observation] {
    var found: [Observation] = []
    if insertions + deletions + otherChanges > 0 {
      let parts = [(insertions, "insertion"), (deletions, "deletion"), (otherChanges, "change of form")]
        .filter { $0.0 > 0 }
        .map { count, noun in
          noun.hasSuffix("form") && count != 1 ? "\(count) changes of form" : Self.plural(count, noun)
        }
      found.append(
        Observation(
          id: "tracked-changes", severity: "warning",
          message: "It still shows its changes: \(parts.joined(separator: ", "))"
            + "\(changeAuthors > 1 ? ", by \(changeAuthors) people" : "").",
          advice: program == "Word"
            ? "Accept or reject them all (Review, Accept All Changes), and save."
            : "Accept or reject them all (Edit, Track Changes, Accept All), and save."))
    }
    if comments > 0 {
      found.append(
        Observation(
          id: "comments", severity: "warning",
          message: "It holds \(Self.plural(comments, "comment"))"
            + "\(commentAuthors > 1 ? " by \(commentAuthors) people" : "").",
          advice: program == "Word"
            ? "Delete them (Review, Delete All Comments), and save."
            : "Delete them (right-click a comment, Delete All Comments), and save."))
    }
    if hiddenWords > 0 {
      found.append(
        Observation(
          id: "hidden-text", severity: "warning",
          message: "\(Self.plural(hiddenWords, "word")) in it \(hiddenWords == 1 ? "is" : "are") seen by no reader: "
            + "hidden, too small, or of the colour behind.",
          advice: "Delete them, or make them visible; whoever gets the file can find them."))
    }
    return found
  }

  /// A note on who the file says wrote it.
  static func metadata(_ properties: [(name: String, value: String?)], customCount: Int = 0) -> [Observation] {
    var parts = properties.compactMap { name, value in value.map { "\(name) \($0)" } }
    if customCount > 0 { parts.append(plural(customCount, "custom field")) }
    guard !parts.isEmpty else { return [] }
    return [
      Observation(
        id: "metadata", severity: "note", message: "The file names: \(parts.joined(separator: "; ")).",
        advice: "Nobody forbids it; take it out if you do not want to send it.")
    ]
  }

  /// A placeholder that nobody wrote over.
  static let placeholder = Observation(
    id: "placeholder-text", severity: "warning",
    message: "A field of the form still shows its placeholder (“Click here …”); its words were counted.",
    advice: "Fill it in, or delete it.")

  /// Macros.
  static func macros(advice: String) -> Observation {
    Observation(
      id: "macros", severity: "warning", message: "It holds macros; many offices refuse such a file unread.",
      advice: advice)
  }

  /// Other files within the file.
  static func embedded(_ count: Int) -> Observation {
    Observation(
      id: "embedded-files", severity: "warning",
      message: "\(count == 1 ? "Another file is" : "\(count) other files are") embedded in it.",
      advice: "Paste what is to be seen as a picture or as text, and delete the embedded file.")
  }

  /// Content that is fetched when the file is opened.
  static func external(advice: String) -> Observation {
    Observation(
      id: "external-content", severity: "warning",
      message: "It loads pictures or text from elsewhere when it is opened, so a reader may see something else.",
      advice: advice)
  }

  /// Fields that ask other programs.
  static let acting = Observation(
    id: "acting-fields", severity: "warning", message: "It holds fields that start other programs.",
    advice: "Delete them, or turn them into text.")

  /// Links that a reader can follow.
  static func links(_ count: Int) -> Observation {
    Observation(id: "links", severity: "note", message: "It holds \(plural(count, "link")).")
  }

  private static func plural(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
