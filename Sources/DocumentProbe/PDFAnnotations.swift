/// The annotations that stand on a page, made part of what the page paints.
struct PDFAnnotations {
  /// The content that paints them, in the page's coordinates; empty when there are none.
  private(set) var content: [UInt8] = []

  private static let most = 2_000
  private static let prefix = "DossierAnnotation"

  /// Windows and signs that are no part of the page, and colour that a marker lays over text without hiding it.
  private static let passedOver: Set<String> = ["/Popup", "/Text", "/FileAttachment", "/Sound", "/Link", "/Highlight"]
  /// Flags of an annotation that is not shown: hidden, or not to be viewed.
  private static let unseen = 2 | 32

  /// Collects what a page's annotations look like; their looks become resources of the page. Where the file says that
  /// its fields' looks are stale, their values count.
  init(of page: PDFObject, resources: PDFObject, areFieldsStale: Bool) {
    let annotations = page["/Annots"]
    guard annotations.count > 0 else { return }
    var looks = resources["/XObject"]
    if !looks.isDictionary {
      guard resources.isDictionary else { return }
      resources.setEmptyDictionary("/XObject")
      looks = resources["/XObject"]
    }
    for (index, annotation) in annotations.items(most: Self.most).enumerated() {
      let isStale = areFieldsStale && PDFFieldText.isText(annotation)
      guard !isStale, let look = Self.look(of: annotation), let place = Self.place(look, annotation) else {
        if isStale || annotation["/AP"]["/N"].isNull {
          content += PDFFieldText.content(of: annotation, resources: resources)
        }
        continue
      }
      let name = "\(Self.prefix)\(page.identity ?? 0)x\(index)"
      looks.set("/" + name, to: look)
      content += Array("q \(Self.text(place)) cm /\(name) Do Q\n".utf8)
    }
  }

  /// The form that an annotation is shown by; `nil` for one that is not shown.
  private static func look(of annotation: PDFObject) -> PDFObject? {
    guard annotation.isDictionary, let kind = annotation["/Subtype"].name, !passedOver.contains(kind),
      (annotation["/F"].integer ?? 0) & unseen == 0
    else { return nil }
    let normal = annotation["/AP"]["/N"]
    if normal.isStream { return normal }
    guard let state = annotation["/AS"].name, normal[state].isStream else { return nil }
    return normal[state]
  }

  /// The transformation that puts a form's box into an annotation's rectangle.
  private static func place(_ look: PDFObject, _ annotation: PDFObject) -> Matrix? {
    guard let box = look["/BBox"].rectangle, let goal = annotation["/Rect"].rectangle else { return nil }
    let shown = (look["/Matrix"].matrix ?? Matrix()).apply(box)
    guard shown.width > 0, shown.height > 0 else { return nil }
    let (x, y) = (goal.width / shown.width, goal.height / shown.height)
    return Matrix(a: x, d: y, e: goal.left - shown.left * x, f: goal.bottom - shown.bottom * y)
  }

  private static func text(_ matrix: Matrix) -> String {
    [matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f].map(ContentNumber.text).joined(separator: " ")
  }
}
