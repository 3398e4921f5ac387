package import VacancyModel

extension AnswerCount {
  /// Counts an answer as an application form does.
  ///
  /// Characters are UTF-16 units, as a browser's text box counts them: a letter with an accent is one, an emoji two. Line
  /// ends at the end of the text are the file's, not the answer's.
  ///
  /// - Parameter lineBreak: how many characters a line break counts as, 1 or 2.
  package init(_ text: String, lineBreak: Int) {
    let body = AnswerCount.body(text)
    var spaces = 0
    var breaks = 0
    for scalar in body.unicodeScalars {
      if scalar == "\n" { breaks += 1 }
      if scalar.properties.isWhitespace { spaces += 1 }
    }
    let units = body.utf16.count
    self.init(
      characters: units + breaks * (lineBreak - 1), charactersWithoutSpaces: units - spaces,
      words: body.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).count { word in
        word.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      }, lineBreaks: breaks)
  }

  /// The answer as it is pasted: each line end one line feed, none at the end.
  package static func body(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\n", isAfterReturn {
        isAfterReturn = false
        continue
      }
      isAfterReturn = scalar == "\r"
      scalars.append(scalar == "\r" ? "\n" : scalar)
    }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
