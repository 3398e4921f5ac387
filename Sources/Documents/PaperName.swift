/// Names of paper sizes.
package enum PaperName {
  /// How far a side may be from a named size, in millimetres: A4 is 210 × 297 mm, and programs round it to whole points.
  package static let toleranceMM = 2.5

  /// The name of a size as a reader sees it, `A4` or `A4 landscape`, or `nil`.
  package static func of(widthMM: Double, heightMM: Double) -> String? {
    for (name, short, long) in sizes {
      if isNear(widthMM, short), isNear(heightMM, long) { return name }
      if isNear(widthMM, long), isNear(heightMM, short) { return "\(name) landscape" }
    }
    return nil
  }

  private static func isNear(_ measured: Double, _ nominal: Double) -> Bool { abs(measured - nominal) <= toleranceMM }

  private static let sizes: [(String, Double, Double)] = [
    ("A4", 210, 297), ("US Letter", 215.9, 279.4), ("US Legal", 215.9, 355.6), ("A3", 297, 420), ("A5", 148, 210),
    ("A6", 105, 148), ("A2", 420, 594), ("A1", 594, 841), ("A0", 841, 1189), ("B4", 250, 353), ("B5", 176, 250),
    ("Tabloid", 279.4, 431.8), ("Executive", 184.2, 266.7),
  ]
}
