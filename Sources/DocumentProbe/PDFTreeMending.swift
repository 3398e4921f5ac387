/// A page tree that runs in a circle or is too deep, made into a plain list, as readers' programs do in their way.
enum PDFTreeMending {
  private static let deepest = 1_000
  private static let mostPages = 20_000
  private static let inherited = ["/MediaBox", "/CropBox", "/Rotate", "/Resources"]

  /// Gives the file that `root` is of a list of the pages that a walk finds, each branch walked once; `false` when it finds none.
  static func flatten(_ root: PDFObject) -> Bool {
    let tree = root["/Pages"]
    guard tree.isDictionary else { return false }
    var walk = Walk()
    walk.visit(tree, with: [:], depth: 0)
    guard !walk.pages.isEmpty else { return false }
    for page in walk.pages { page.set("/Parent", to: tree) }
    tree.set("/Kids", toArray: walk.pages)
    tree.set("/Count", to: walk.pages.count)
    for key in inherited + ["/Parent"] { tree.remove(key) }
    return true
  }

  private struct Walk {
    var pages: [PDFObject] = []
    private var seen: Set<Int64> = []

    mutating func visit(_ node: PDFObject, with above: [String: PDFObject], depth: Int) {
      guard depth < deepest, pages.count < mostPages, node.isDictionary, let identity = node.identity else { return }
      var values = above
      for key in inherited {
        let own = node[key]
        if !own.isNull { values[key] = own }
      }
      let kids = node["/Kids"]
      if kids.isArray {
        guard seen.insert(identity).inserted else { return }
        for kid in kids.items() { visit(kid, with: values, depth: depth + 1) }
      } else {
        for (key, value) in values where node[key].isNull { node.set(key, to: value) }
        pages.append(node)
      }
    }
  }
}
