import Documents

/// What a PDF does or carries besides its pages: scripts, actions, attachments, forms, comments, media.
struct PDFBehaviour {
  private var firstPage: [Kind: Int?] = [:]
  private var counts: [Kind: Int] = [:]
  private var remainingFields = 20_000
  private var seenFields: Set<Int64> = []
  private var remainingAnnotations = 50_000

  private enum Kind: CaseIterable {
    case openScript, script, launch, sendsForm, attachment, dynamicForm, form, comment, visibleComment, media, link
    case otherFile, signature, portfolio
  }

  private static let longestChain = 16
  private static let mostPages = 20_000

  init(_ file: PDFFile) {
    let root = file.root
    inspect(action: root["/OpenAction"], page: nil, opening: true)
    inspect(actions: root["/AA"], page: nil)
    if Self.holdsEntries(root["/Names"]["/JavaScript"]) { count(.openScript, page: nil) }
    if Self.holdsEntries(root["/Names"]["/EmbeddedFiles"]) || root["/AF"].count > 0 { count(.attachment, page: nil) }
    if root["/Collection"].isDictionary { count(.portfolio, page: nil) }
    let form = root["/AcroForm"]
    if form.isDictionary {
      if !form["/XFA"].isNull { count(.dynamicForm, page: nil) }
      inspect(fields: form["/Fields"], depth: 0)
    }
    for index in 0..<min(file.pageCount, Self.mostPages) {
      let page = file.page(index)
      inspect(actions: page["/AA"], page: index + 1, opening: true)
      inspect(annotations: page["/Annots"], page: index + 1)
      if page["/AF"].count > 0 { count(.attachment, page: index + 1) }
    }
  }

  private mutating func count(_ kind: Kind, page: Int?) {
    counts[kind, default: 0] += 1
    if firstPage[kind] == nil { firstPage[kind] = .some(page) }
  }

  private static func holdsEntries(_ tree: PDFObject) -> Bool { tree["/Names"].count > 0 || tree["/Kids"].count > 0 }

  private mutating func inspect(actions: PDFObject, page: Int?, opening: Bool = false) {
    guard actions.isDictionary else { return }
    for key in actions.keys { inspect(action: actions[key], page: page, opening: opening) }
  }

  private mutating func inspect(action first: PDFObject, page: Int?, opening: Bool = false) {
    var waiting = [first]
    var steps = 0
    while let action = waiting.popLast(), steps < Self.longestChain {
      steps += 1
      guard action.isDictionary else { continue }
      switch action["/S"].name {
      case "/JavaScript": count(opening ? .openScript : .script, page: page)
      case "/Launch": count(.launch, page: page)
      case "/SubmitForm", "/ImportData": count(.sendsForm, page: page)
      case "/GoToR", "/GoToE": count(.otherFile, page: page)
      case "/URI": count(.link, page: page)
      case "/Rendition", "/Movie", "/Sound", "/RichMediaExecute": count(.media, page: page)
      case nil where !action["/JS"].isNull: count(opening ? .openScript : .script, page: page)
      default: break
      }
      let next = action["/Next"]
      if next.isArray {
        waiting += next.items(most: Self.longestChain)
      } else if next.isDictionary {
        waiting.append(next)
      }
    }
  }

  private mutating func inspect(annotations: PDFObject, page: Int) {
    for annotation in annotations.items(most: remainingAnnotations) {
      remainingAnnotations -= 1
      guard annotation.isDictionary else { continue }
      inspect(action: annotation["/A"], page: page)
      inspect(actions: annotation["/AA"], page: page)
      switch annotation["/Subtype"].name {
      case "/FileAttachment": count(.attachment, page: page)
      case "/Movie", "/Sound", "/Screen", "/RichMedia", "/3D": count(.media, page: page)
      case "/FreeText": count(.visibleComment, page: page)
      case "/Text", "/Highlight", "/Underline", "/StrikeOut", "/Squiggly", "/Caret", "/Ink", "/Stamp", "/Line",
        "/Square", "/Circle", "/Polygon", "/PolyLine", "/Redact":
        count(.comment, page: page)
      default: break
      }
    }
  }

  private mutating func inspect(fields: PDFObject, depth: Int) {
    guard depth < Self.longestChain else { return }
    for field in fields.items(most: 10_000) where field.isDictionary && remainingFields > 0 {
      if let identity = field.identity, !seenFields.insert(identity).inserted { continue }
      remainingFields -= 1
      if field["/FT"].name == "/Sig" { count(.signature, page: nil) } else { count(.form, page: nil) }
      inspect(action: field["/A"], page: nil)
      inspect(actions: field["/AA"], page: nil)
      inspect(fields: field["/Kids"], depth: depth + 1)
    }
  }

  /// What was seen, in the order of its weight.
  var observations: [Observation] { Kind.allCases.compactMap(observation) }

  private func observation(_ kind: Kind) -> Observation? {
    guard let number = counts[kind] else { return nil }
    let page = firstPage[kind] ?? nil
    func make(_ id: String, _ severity: String, _ message: String, _ advice: String? = nil) -> Observation {
      Observation(id: id, severity: severity, page: page, message: message, advice: advice)
    }
    let flat = "Print the paper to a new PDF, which leaves this out."
    switch kind {
    case .openScript: return make("script", "warning", "The file runs a script when it is opened.", flat)
    case .script: return make("script", "warning", "The file holds a script.", flat)
    case .launch: return make("launch-action", "warning", "The file starts a program or opens another file.", flat)
    case .sendsForm: return make("form-sends", "warning", "A form in the file sends or loads data.", flat)
    case .attachment: return make("attachment", "warning", "The file carries an attachment.", flat)
    case .dynamicForm:
      return make(
        "dynamic-form", "warning", "The file is a dynamic form: many programs show other pages or none.", flat)
    case .form: return make("form", "note", "The file holds a form.")
    case .comment:
      return make(
        "comment", "warning", "The file carries \(number == 1 ? "a comment or mark" : "\(number) comments or marks").",
        "Remove it, or print the paper to a new PDF without comments.")
    case .visibleComment:
      return make(
        "text-comment", "warning", "Text was typed over the page as a comment: some programs do not print it.",
        "Put this text into the paper itself.")
    case .media: return make("media", "warning", "The file carries sound, film or a 3D model.", flat)
    case .link: return make("link", "note", "The file links to the web (\(number == 1 ? "once" : "\(number) times")).")
    case .otherFile: return make("link-to-file", "note", "The file links to another file.")
    case .signature: return make("signature", "note", "The file holds a digital signature or a place for one.")
    case .portfolio:
      return make("portfolio", "warning", "The file is a collection of files.", "Export the paper as one plain PDF.")
    }
  }
}
