import VacancyModel

extension Messages {
  /// A limit in one line: `at most 2 pages, A4, Word or PDF`.
  func limit(_ limit: Limit) -> String {
    var parts: [String] = []
    if let pages = limit.pages { parts.append(count("limit.pages", pages)) }
    if let sheets = limit.sheets { parts.append(count("limit.sheets", sheets)) }
    switch (limit.wordsMinimum, limit.words) {
    case (let least?, let most?):
      parts.append(self("limit.words.between", ["least": number(least), "most": number(most)]))
    case (let least?, nil): parts.append(count("limit.words.least", least))
    case (nil, let most?): parts.append(count("limit.words", most))
    case (nil, nil): break
    }
    if let characters = limit.characters {
      let name = limit.charactersExcludeSpaces ? "limit.characters.no-spaces" : "limit.characters"
      parts.append(count(name, characters))
    }
    if let scope = limit.scope, !parts.isEmpty {
      parts[parts.count - 1] += " " + self("limit.scope.\(scope.rawValue)")
    }
    if !limit.known { parts.append(self("limit.unknown")) }
    if let paper = limit.paper { parts.append(VisibleText.line(paper)) }
    if !limit.formats.isEmpty { parts.append(formats(limit.formats)) }
    return commas(parts)
  }

  /// File formats for people, Word once for its two: `Word or PDF`.
  func formats(_ extensions: [String]) -> String {
    var names: [String] = []
    for name in extensions.map(format) where !names.contains(name) { names.append(name) }
    return or(names)
  }

  /// The name of a file format.
  func format(_ name: String) -> String {
    switch name.lowercased() {
    case "doc", "docx": self("format.word")
    case "pdf": self("format.pdf")
    case "odt": self("format.odt")
    case "rtf": self("format.rtf")
    case "txt", "text": self("format.text")
    case "md", "markdown": self("format.markdown")
    case "htm", "html": self("format.html")
    default: VisibleText.line(name)
    }
  }
}
