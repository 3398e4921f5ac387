import CLibXML2

/// What the readers share: how libxml2 is started, its first complaint, and its tree as values.
enum LibXML {
  /// Starts libxml2 once, before any thread uses it.
  static let start: Void = xmlInitParser()

  /// What libxml2 complains of.
  struct Complaint {
    var line: Int?
    var message = ""
    var code: Int32 = 0
  }

  /// Keeps only the first complaint, behind `kept`; libxml2 goes on and reports what follows from it.
  static let keepFirst: xmlStructuredErrorFunc = { kept, error in
    guard let error = unsafe error, unsafe error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue,
      let kept = unsafe kept?.assumingMemoryBound(to: Complaint?.self), unsafe kept.pointee == nil
    else { return }
    unsafe kept.pointee = LibXML.complaint(error.pointee)
  }

  /// Runs what makes libxml2 complain, and gives the first complaint, of which some come by this thread's handler only.
  static func collecting<Result>(
    _ run: (UnsafeMutablePointer<Complaint?>) -> Result
  ) -> (result: Result, complaint: Complaint?) {
    var complaint: Complaint?
    let result = unsafe withUnsafeMutablePointer(to: &complaint) { kept in
      unsafe xmlSetStructuredErrorFunc(kept, keepFirst)
      defer { xmlSetStructuredErrorFunc(nil, nil) }
      return unsafe run(kept)
    }
    return (result, complaint)
  }

  /// Has a parser keep its first complaint: what it hands to the function is itself, so `_private` holds the way on.
  static func keepFirst(of context: xmlParserCtxtPtr, in complaint: UnsafeMutablePointer<Complaint?>) {
    unsafe context.pointee._private = UnsafeMutableRawPointer(complaint)
    unsafe context.pointee.sax.pointee.serror = { context, error in
      unsafe LibXML.keepFirst(context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private, error)
    }
  }

  /// A complaint as values.
  static func complaint(_ error: xmlError) -> Complaint {
    unsafe Complaint(
      line: error.line > 0 ? Int(error.line) : nil,
      message: error.message.map { unsafe plain(String(cString: $0)) } ?? "", code: error.code)
  }

  /// libxml2's message without line end and namespace names in braces.
  static func plain(_ message: String) -> String {
    var text = ""
    var braces = 0
    for character in message {
      switch character {
      case "{": braces += 1
      case "}": braces = max(0, braces - 1)
      case "\n", "\r", "\r\n": continue
      default: if braces == 0 { text.append(character) }
      }
    }
    while text.last == " " || text.last == "." { text.removeLast() }
    return text
  }

  /// An element of libxml2's tree, which is no deeper than its own limit of 256, as a value.
  static func element(_ node: UnsafePointer<xmlNode>) -> XMLElement {
    var children: [XMLNode] = []
    var text: String?
    var child = unsafe node.pointee.children
    while let current = unsafe child {
      switch unsafe current.pointee.type {
      case XML_ELEMENT_NODE:
        if let characters = text { children.append(.text(characters)) }
        text = nil
        unsafe children.append(.element(element(current)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = unsafe current.pointee.content {
          let characters = unsafe String(cString: content)
          text = text.map { $0 + characters } ?? characters
        }
      default: break
      }
      unsafe child = current.pointee.next
    }
    if let characters = text { children.append(.text(characters)) }
    return unsafe XMLElement(
      name: String(cString: node.pointee.name), namespace: namespace(node.pointee.ns),
      attributes: attributes(of: node), children: children, line: Int(xmlGetLineNo(node)))
  }

  private static func attributes(of node: UnsafePointer<xmlNode>) -> [XMLAttribute] {
    var attributes: [XMLAttribute] = []
    var attribute = unsafe node.pointee.properties
    while let current = unsafe attribute {
      var value = ""
      var part = unsafe current.pointee.children
      while let text = unsafe part {
        if let content = unsafe text.pointee.content { unsafe value += String(cString: content) }
        unsafe part = text.pointee.next
      }
      unsafe attributes.append(
        XMLAttribute(
          name: String(cString: current.pointee.name), namespace: namespace(current.pointee.ns), value: value))
      unsafe attribute = current.pointee.next
    }
    return attributes
  }

  private static func namespace(_ pointer: UnsafeMutablePointer<xmlNs>?) -> String? {
    guard let name = unsafe pointer?.pointee.href else { return nil }
    return unsafe String(cString: name)
  }
}
