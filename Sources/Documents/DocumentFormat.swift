/// What a file is, by its content and not by its name.
package enum DocumentFormat: String, Sendable, Codable, CaseIterable {
  case pdf, docx, odt, doc, rtf, text, markdown, html, mhtml
  // Known, so that the answer can say what to do, and not read.
  case pages, epub, spreadsheet, slides, picture, mail, postScript, archive, flatXML, protectedOffice, brokenOffice
  case binary

  /// Whether Dossier reads it.
  package var isRead: Bool {
    switch self {
    case .pdf, .docx, .odt, .doc, .rtf, .text, .markdown, .html, .mhtml: true
    default: false
    }
  }

  /// What a person calls it, with its article.
  package var name: String {
    switch self {
    case .pdf: "a PDF"
    case .docx: "a Word document (.docx)"
    case .odt: "an OpenDocument text (.odt)"
    case .doc: "an old Word document (.doc)"
    case .rtf: "a Rich Text document (.rtf)"
    case .text: "plain text"
    case .markdown: "Markdown"
    case .html: "a web page (HTML)"
    case .mhtml: "a web page saved as one file (MHTML)"
    case .pages: "an Apple Pages document"
    case .epub: "an e-book (EPUB)"
    case .spreadsheet: "a spreadsheet"
    case .slides: "a slide show"
    case .picture: "a picture"
    case .mail: "an Outlook message"
    case .postScript: "a PostScript file"
    case .archive: "an archive of files"
    case .flatXML: "an XML file"
    case .protectedOffice: "an Office document with a password"
    case .brokenOffice: "an Office document that is damaged or of another kind"
    case .binary: "no document that Dossier knows"
    }
  }

  /// The format of a file that can be read.
  ///
  /// Throws when the name's extension promises another format than the content is, and when the format is not read.
  package static func of(_ file: IncomingFile) throws(DocumentError) -> DocumentFormat {
    let promised = promise(of: fileExtension(of: file.name))
    let found = recognise(file.bytes, promised: promised)
    if found == .protectedOffice {
      throw DocumentError(
        .password, path: file.path, "the file opens with a password only; save it without one, then try again")
    }
    if let promised, !promised.accepts(found) {
      throw DocumentError(
        .notWhatItClaims, path: file.path,
        "its name says \(promised.name), but its content is \(found.name); \(found.remedy(promised: promised))")
    }
    guard found.isRead else {
      throw DocumentError(.notWhatItClaims, path: file.path, "this is \(found.name); \(found.remedy(promised: nil))")
    }
    return found
  }

  /// The lower-case extension of a name, without its dot; `nil` when there is none.
  package static func fileExtension(of name: String) -> String? {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let found = name[name.index(after: dot)...].lowercased()
    return found.isEmpty || found.utf8.count > 10 ? nil : found
  }

  /// The format that an extension promises; `nil` for one that promises none.
  private static func promise(of fileExtension: String?) -> DocumentFormat? {
    switch fileExtension {
    case "pdf": .pdf
    case "docx", "docm", "dotx", "dotm": .docx
    case "odt", "ott": .odt
    case "doc", "dot": .doc
    case "rtf": .rtf
    case "txt", "text": .text
    case "md", "markdown": .markdown
    case "html", "htm", "xhtml": .html
    case "mht", "mhtml": .mhtml
    case "pages": .pages
    case "epub": .epub
    default: nil
    }
  }

  /// Whether a name that promises this may stand on a file of that content: Word itself opens Rich Text named `.doc`,
  /// and plain text, Markdown and saved web pages pass for one another.
  private func accepts(_ found: DocumentFormat) -> Bool {
    switch self {
    case .doc: found == .doc || found == .rtf
    case .text, .markdown, .html: found == .text || found == .markdown || found == .html
    default: self == found
    }
  }

  private func remedy(promised: DocumentFormat?) -> String {
    switch self {
    case .pages: "in Pages, choose File, Export To, PDF"
    case .picture: "put the text itself into a document; a picture of text cannot be measured"
    case .mail: "save its text or its attachment"
    case .archive: "unpack it and give the document in it"
    case .spreadsheet, .slides, .epub, .postScript, .flatXML: "export it as PDF or as a Word document"
    case .binary where promised == .text || promised == .markdown || promised == .html:
      "it has zero bytes or control characters, as no text has; save it again as plain text"
    case .brokenOffice, .binary: "export it again from the program that made it"
    default:
      switch promised {
      case .text?, .markdown?, .html?: "give the file its right extension"
      case .some(let wanted): "export it as \(wanted.name), or give it its right extension"
      case nil: "export it as PDF"
      }
    }
  }
}
