import VacancyModel

/// A request while its sentences are being read.
struct RequestDraft {
  /// The item asked for, as in `DocumentRequest`.
  var kind: String
  /// Whether its noun, "a document", says nothing of what it is.
  var isGeneric: Bool
  var need: Need
  var provider: String?
  var limit = Limit()
  /// Whether the notice gave anything of `limit`.
  var hasLimit = false
  /// Whether it is only "a text", which may belong to another noun.
  var isWeak = false
  /// Whether a sentence breaks off where its length should stand.
  var isCut = false
  var isConflicting = false
  /// The folded bytes of the units that ask for it.
  var sources: [Range<Int>]
  /// The index of the last unit that spoke of it.
  var unit: Int

  /// Whether the applicant writes it: no form to fill in, no copy of a certificate.
  var isText: Bool {
    ![
      "application-form", "diploma-copies", "identity-document", "language-certificate", "supporting-bundle",
      "psc-evidence", "declaration",
    ].contains(kind)
  }

  /// Whether it is a file of its own, which has a format: no box of a form.
  var isFile: Bool { isText && kind != "form-answers" }

  /// Whether it answers a question, of the notice or of the form.
  var isAnswer: Bool { ["question-paper", "form-answers"].contains(kind) }

  /// The limit that the notice states; one of unknown length where the copy is cut.
  var statedLimit: Limit? {
    let hasLength = limit.pages != nil || limit.sheets != nil || limit.words != nil || limit.characters != nil
    guard isCut, !hasLength else { return hasLimit ? limit : nil }
    var unknown = limit
    unknown.known = false
    return unknown
  }

  /// Whether a figure of the same unit and bound is there already.
  func has(_ length: LengthReader.Length) -> Bool {
    guard length.most != nil else { return false }
    return switch length.unit {
    case "page": limit.pages != nil
    case "sheet": limit.sheets != nil
    case "word": limit.words != nil
    default: limit.characters != nil
    }
  }

  /// Adds a length; of two that differ the smaller is kept.
  mutating func add(_ length: LengthReader.Length) {
    switch length.unit {
    case "page": tighten(\.pages, to: length.most)
    case "sheet": tighten(\.sheets, to: length.most)
    case "word":
      tighten(\.words, to: length.most)
      tighten(\.wordsMinimum, to: length.fewest)
    case "character":
      tighten(\.characters, to: length.most)
      if length.excludesSpaces { limit.charactersExcludeSpaces = true }
    default: break
    }
    if let scope = length.scope { limit.scope = scope }
  }

  private mutating func tighten(_ path: WritableKeyPath<Limit, Int?>, to value: Int?) {
    guard let value else { return }
    if let old = limit[keyPath: path], old != value {
      isConflicting = true
      limit[keyPath: path] = min(old, value)
    } else {
      limit[keyPath: path] = value
    }
    hasLimit = true
  }

  /// Adds file name extensions to those taken.
  mutating func add(formats: [String]) {
    if formats.isEmpty { return }
    limit.formats = Set(limit.formats).union(formats).sorted()
    hasLimit = true
  }

  /// Takes in what another passage says of the same item.
  mutating func merge(_ other: RequestDraft) {
    sources += other.sources.filter { !sources.contains($0) }
    if other.need == .must { need = .must }
    provider = provider ?? other.provider
    isCut = isCut || other.isCut
    guard other.hasLimit else { return }
    let compared: [KeyPath<Limit, Int?>] = [\.pages, \.sheets, \.words, \.characters]
    let differs = compared.contains { path in
      guard let mine = limit[keyPath: path], let theirs = other.limit[keyPath: path] else { return false }
      return mine != theirs
    }
    isConflicting = isConflicting || differs
    let isCounted = limit.characters != nil
    let maxima: [WritableKeyPath<Limit, Int?>] = [\.pages, \.sheets, \.words, \.characters]
    for path in maxima {
      limit[keyPath: path] = [limit[keyPath: path], other.limit[keyPath: path]].compactMap(\.self).min()
    }
    limit.wordsMinimum = limit.wordsMinimum ?? other.limit.wordsMinimum
    // The stricter count: spaces left out in one passage only is another length.
    if other.limit.characters != nil {
      limit.charactersExcludeSpaces =
        isCounted && limit.charactersExcludeSpaces != other.limit.charactersExcludeSpaces
        ? false : limit.charactersExcludeSpaces || other.limit.charactersExcludeSpaces
    }
    limit.paper = limit.paper ?? other.limit.paper
    limit.scope = limit.scope ?? other.limit.scope
    add(formats: other.limit.formats)
  }
}
