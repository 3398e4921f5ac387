import VacancyModel

extension Limit {
  private static var figures: [WritableKeyPath<Limit, Int?>] { [\.pages, \.sheets, \.words, \.characters] }

  /// Whether two limits allow the same, whoever gave them.
  func hasSameFigures(as other: Limit) -> Bool {
    var (left, right) = (self, other)
    (left.isEntered, right.isEntered) = (false, false)
    (left.formats, right.formats) = (left.formats.sorted(), right.formats.sorted())
    return left == right
  }

  /// Whether a paper that fitted another limit may not fit this one.
  func isTighter(than other: Limit?) -> Bool {
    guard let other, other.known else { return known }
    for path in Limit.figures {
      if let most = self[keyPath: path], other[keyPath: path].map({ most < $0 }) ?? true { return true }
    }
    if let least = wordsMinimum, least > other.wordsMinimum ?? 0 { return true }
    if let paper, paper != other.paper { return true }
    if charactersExcludeSpaces != other.charactersExcludeSpaces { return true }
    return !formats.isEmpty && (other.formats.isEmpty || !Set(other.formats).isSubset(of: formats))
  }

  /// The smaller of both in every figure.
  func stricter(_ other: Limit) -> Limit {
    var limit = self
    for path in Limit.figures {
      limit[keyPath: path] = [self[keyPath: path], other[keyPath: path]].compactMap(\.self).min()
    }
    limit.wordsMinimum = [wordsMinimum, other.wordsMinimum].compactMap(\.self).max()
    limit.paper = paper ?? other.paper
    let shared = formats.filter(other.formats.contains)
    limit.formats = formats.isEmpty ? other.formats : other.formats.isEmpty || shared.isEmpty ? formats : shared
    return limit
  }
}
