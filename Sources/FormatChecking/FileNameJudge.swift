import VacancyModel

/// File names that show a copy that was not meant to be sent.
enum FileNameJudge {
  /// A warning on a name such as `paper - Copy.pdf`, `Copy of paper.docx` or `paper (1).pdf`; `nil` for others.
  static func warning(on file: String) -> Finding? {
    let name = TextFolding.fold(file)
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    let marks = [" - copy", " - copie", "(copy)", "(copie)"]
    let starts = ["copy of ", "copie de "]
    guard
      stem.hasPrefix("~$") || starts.contains(where: stem.hasPrefix) || marks.contains(where: stem.contains)
        || isNumbered(stem)
    else { return nil }
    return Finding(
      id: "file-name", severity: .warning, message: "The file's name, “\(file)”, is that of a copy.",
      advice: "See that this is the version to send, and give it a plain name.")
  }

  /// Whether it ends like a second download: `paper (1)`.
  private static func isNumbered(_ stem: Substring) -> Bool {
    guard stem.last == ")", let open = stem.lastIndex(of: "(") else { return false }
    let digits = stem[stem.index(after: open)...].dropLast()
    return (1...2).contains(digits.count) && digits.allSatisfy(\.isNumber)
  }
}
