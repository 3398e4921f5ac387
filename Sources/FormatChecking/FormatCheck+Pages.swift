package import Documents

extension FormatCheck {
  /// The most pages that a limit allows, by pages or by sheets; `nil` when it does not say.
  package static func mostPages(_ limit: PaperLimit) -> Int? {
    [limit.maxPages, limit.maxSheets.map { $0 * 2 }].compactMap(\.self).min()
  }

  /// Whether a page has another size than a limit asks for.
  package static func isOffSize(_ page: PageSize, _ limit: PaperLimit) -> Bool {
    guard let paper = limit.paper.flatMap(StandardPaper.init(named:)) else { return false }
    return !paper.matches(widthMM: page.widthMM, heightMM: page.heightMM)
  }
}
