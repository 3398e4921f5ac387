/// The page tree, walked: whether the counts that it gives are those of its leaves.
struct PDFPageTree {
  /// The number that the top of the tree gives; `nil` when it gives none.
  let claimed: Int?
  /// Whether every node below gives the number of its leaves.
  private(set) var innerCountsHold = true

  private var seen: Set<Int64> = []

  private static let deepest = 1_000

  init(root: PDFObject) {
    let top = root["/Pages"]
    claimed = top["/Count"].integer
    _ = leaves(of: top, depth: 0)
  }

  private mutating func leaves(of node: PDFObject, depth: Int) -> Int {
    if let identity = node.identity, !seen.insert(identity).inserted, !node["/Kids"].isNull { return 0 }
    let kids = node["/Kids"]
    guard kids.isArray else { return node.isDictionary ? 1 : 0 }
    guard depth < Self.deepest else { return 0 }
    var total = 0
    for index in 0..<kids.count { total += leaves(of: kids.item(index), depth: depth + 1) }
    if depth > 0, node["/Count"].integer != total { innerCountsHold = false }
    return total
  }
}
