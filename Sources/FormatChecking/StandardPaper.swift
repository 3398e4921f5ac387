/// A paper size that a limit can ask for.
package struct StandardPaper: Hashable, Sendable {
  /// The name a person reads.
  package var name: String
  /// The shorter side in millimetres.
  package var shortMM: Double
  /// The longer side in millimetres.
  package var longMM: Double

  /// The size with a name (`A4`, `US Letter`, `letter`) or measures in millimetres (`210x297`); `nil` when not known.
  package init?(named text: String) {
    let key = text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "." || $0 == "×" }
    if let known = Self.known.first(where: { $0.keys.contains(key) }) {
      self = known.paper
      return
    }
    let plain = key.hasSuffix("mm") ? String(key.dropLast(2)) : key
    let sides = plain.split(whereSeparator: { $0 == "x" || $0 == "×" }).compactMap { Double($0) }
    guard sides.count == 2, sides.allSatisfy({ $0 >= 20 && $0 <= 5_080 }) else { return nil }
    self.init(name: "\(Figure.plain(sides[0])) × \(Figure.plain(sides[1])) mm", sides[0], sides[1])
  }

  private init(name: String, _ first: Double, _ second: Double) {
    self.name = name
    shortMM = min(first, second)
    longMM = max(first, second)
  }

  /// Whether a page is of this size, upright or turned, within the tolerance.
  package func matches(widthMM: Double, heightMM: Double) -> Bool {
    abs(min(widthMM, heightMM) - shortMM) <= Tolerance.paper && abs(max(widthMM, heightMM) - longMM) <= Tolerance.paper
  }

  private static let known: [(keys: [String], paper: StandardPaper)] = [
    (["a3"], StandardPaper(name: "A3", 297, 420)),
    (["a4"], StandardPaper(name: "A4", 210, 297)),
    (["a5"], StandardPaper(name: "A5", 148, 210)),
    (["b5", "isob5"], StandardPaper(name: "B5", 176, 250)),
    (["letter", "usletter"], StandardPaper(name: "US Letter", 215.9, 279.4)),
    (["legal", "uslegal"], StandardPaper(name: "US Legal", 215.9, 355.6)),
  ]
}
