/// By how much a measured value may miss a limit before it counts as broken, so that rounding never fails a paper.
///
/// Pages, sheets, words, characters and bytes are counted, not measured, and have no tolerance.
package enum Tolerance {
  /// Millimetres of a page's width or height: programs round A4 to whole points, printers trim, and yet A4 and US
  /// Letter differ by 6 mm in width and 18 mm in height.
  package static let paper = 3.0
  /// Points of a font's size: converters write 10.9 or 10.98 for 11, and no one sets type in steps under 0.5.
  package static let font = 0.2
  /// Millimetres of a margin: the strokes of a letter, italics above all, stand out beyond the line's edge.
  package static let margin = 1.0
  /// Points of the distance of lines, as programs round it to their own grid.
  package static let leading = 0.2
  /// Characters per inch: a paragraph's last lines and narrow letters move the mean of a paper by as much.
  package static let density = 0.3
}
