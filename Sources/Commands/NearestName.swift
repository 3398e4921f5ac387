import VacancyModel

/// Finds the name that was probably meant.
package enum NearestName {
  /// The candidate nearest to a mistyped name, or `nil` when none is near: at most a third of its letters differ.
  package static func suggestion(for name: String, among candidates: [String]) -> String? {
    let typed = Array(TextFolding.fold(name).unicodeScalars)
    guard !typed.isEmpty, typed.count <= 100 else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let letters = Array(candidate.unicodeScalars)
      let begins = typed.count >= 3 && letters.starts(with: typed)
      let distance = begins ? 0 : self.distance(typed, letters)
      guard distance <= max(1, max(typed.count, letters.count) / 3) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (distance, candidate) }
    }
    return best?.name
  }

  /// `Did you mean …?`, or nothing.
  package static func question(for name: String, among candidates: [String]) -> String? {
    suggestion(for: name, among: candidates).map { "Did you mean '\($0)'?" }
  }

  /// Letters to insert, remove, replace or swap with their neighbour.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        var cost = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
