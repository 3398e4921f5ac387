import Documents
import VacancyModel

/// The lines of a PDF as running text: what pages put between the parts of a sentence is taken out.
enum PDFNoticeLines {
  /// The lines of all pages.
  static func lines(_ pages: [[TextLine]]) -> [DocumentText.Line] {
    let kept = withoutFurniture(pages.map(wholeLines))
    return PDFParagraphs.joined(kept).map { DocumentText.Line($0) }
  }

  /// Poppler ends a line at a wide gap, as justified lines have: pieces side by side are one line, a table's cells too.
  private static func wholeLines(_ lines: [TextLine]) -> [PDFRow] {
    var rows: [PDFRow] = []
    var pieces: [TextLine] = []
    func end() {
      guard pieces.count > 1 else {
        if let piece = pieces.first { rows.append(PDFRow(piece)) }
        pieces = []
        return
      }
      let sorted = pieces.sorted { ($0.box?.left ?? 0) < ($1.box?.left ?? 0) }
      let boxes = sorted.compactMap(\.box)
      // Two pieces far apart are a label and its value; more, or near ones, a line that was spread.
      let gap = boxes.count == 2 ? boxes[1].left - boxes[0].right : 0
      let isTable = gap > 2 * (boxes.first?.height ?? 0)
      rows.append(
        PDFRow(
          text: sorted.map(\.text).joined(separator: isTable ? "\t" : " "),
          box: boxes.dropFirst().reduce(boxes.first) { $0?.joined($1) },
          firstWord: sorted[0].tokens.first?.box?.width ?? 0, standsAlone: isTable))
      pieces = []
    }
    for line in PDFColumns.ordered(lines) {
      if let last = pieces.last?.box, let box = line.box, isBeside(last, box) {
        pieces.append(line)
      } else {
        end()
        pieces = [line]
      }
    }
    end()
    return rows
  }

  /// Whether two pieces stand on one line, one beside the other.
  private static func isBeside(_ left: Rectangle, _ right: Rectangle) -> Bool {
    let shared = min(left.bottom, right.bottom) - max(left.top, right.top)
    let isLevel = shared > 0.6 * min(left.height, right.height) && shared > 0.4 * max(left.height, right.height)
    return isLevel && (left.right <= right.left || right.right <= left.left)
  }

  /// The rows without the headers and footers that most pages repeat: a header is kept where it stands first, a footer
  /// where it stands last, as they may name the vacancy; a page number is not kept.
  private static func withoutFurniture(_ pages: [[PDFRow]]) -> [PDFRow] {
    guard pages.count > 1 else { return Array(pages.joined()) }
    let edge = 3
    var heads: [String: Int] = [:]
    var feet: [String: Int] = [:]
    for rows in pages {
      for key in Set(byPlace(rows).prefix(edge).map { key(rows[$0]) }) { heads[key, default: 0] += 1 }
      for key in Set(byPlace(rows).suffix(edge).map { key(rows[$0]) }) { feet[key, default: 0] += 1 }
    }
    let enough = max(2, pages.count / 2)
    var kept: [PDFRow] = []
    for (number, rows) in pages.enumerated() {
      let order = byPlace(rows)
      let (top, bottom) = (Set(order.prefix(edge)), Set(order.suffix(edge)))
      for (index, row) in rows.enumerated() {
        let key = key(row)
        let isHead = top.contains(index) && heads[key, default: 0] >= enough
        let isFoot = bottom.contains(index) && feet[key, default: 0] >= enough
        if isHead || isFoot {
          let letters = key.count(where: \.isLetter)
          let stays = isHead ? number == 0 : number == pages.count - 1
          guard stays, letters > 0, !isPageNumber(key) else { continue }
        }
        var kind = row
        kind.standsAlone = isHead || isFoot || row.standsAlone
        kept.append(kind)
      }
    }
    return kept
  }

  /// The rows' indices from the page's top to its bottom.
  private static func byPlace(_ rows: [PDFRow]) -> [Int] {
    rows.indices.sorted { (rows[$0].box?.top ?? 0, $0) < (rows[$1].box?.top ?? 0, $1) }
  }

  /// What a header or footer has in common on all pages: its letters.
  private static func key(_ row: PDFRow) -> String { TextFolding.fold(row.text).filter { $0.isLetter } }

  private static func isPageNumber(_ key: String) -> Bool {
    ["page", "pageof", "pagesur", "pageon", "seite", "seitevon", "pagina", "of", "sur"].contains(key)
  }
}
