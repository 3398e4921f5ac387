package import Documents

/// By how much a paper may still grow, or must shrink, to keep its limits: less than nothing is too much.
package struct Room: Hashable, Sendable {
  /// Pages; of a paper that fits, those that are still blank.
  package var pages: Int?
  /// Lines; an estimate unless the paper runs over by lines of its last page alone.
  package var lines: Int?
  /// The words that these lines would hold, by estimate.
  package var lineWords: Int?
  /// Words, where a limit counts them.
  package var words: Int?
  /// Characters, where a limit counts them.
  package var characters: Int?

  /// The room of a measured paper.
  package init(of measurement: Measurement, within limit: PaperLimit) {
    words = limit.maxWords.flatMap { most in measurement.words.map { most - $0 } }
    let counted = limit.countsSpaces ? measurement.characters : measurement.charactersWithoutSpaces
    characters = limit.maxCharacters.flatMap { most in counted.map { most - $0 } }
    guard let most = [limit.maxPages, limit.maxSheets.map { $0 * 2 }].compactMap(\.self).min(),
      let pages = measurement.pages
    else { return }
    let left = most - pages
    self.pages = left
    guard let last = measurement.lastPageLines else { return }
    let capacity = Self.linesOfPage(measurement)
    if left < 0 {
      guard left == -1 || capacity != nil else { return }
      lines = -(last + (-left - 1) * (capacity ?? 0))
    } else {
      guard let capacity else { return }
      lines = max(0, capacity - last) + left * capacity
    }
    lineWords = lines.map { Shortening.words(in: $0.magnitude, of: measurement) }
  }

  /// How many lines a full page takes; `nil` when the distance of lines is unknown.
  private static func linesOfPage(_ measurement: Measurement) -> Int? {
    guard let leading = measurement.leading, leading > 1, let paper = measurement.paper.first,
      let margins = measurement.textMargins ?? measurement.margins
    else { return nil }
    // A single page that is not full ends above its lower margin, which is then taken to be as wide as the upper one.
    let bottom = measurement.pages == 1 ? min(margins.bottom, max(margins.top, 15)) : margins.bottom
    let block = (paper.heightMM - margins.top - bottom) / 25.4 * 72
    // The ink of a block reaches from its first line's capitals to its last line's foot: about a line's distance less.
    let lines = Int((block / leading + 0.3).rounded(.down)) * max(1, measurement.columns ?? 1)
    return (1...1000).contains(lines) ? max(lines, measurement.lastPageLines ?? 0) : nil
  }
}
