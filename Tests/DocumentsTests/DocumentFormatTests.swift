import Documents
import Testing

@Suite struct DocumentFormatTests {
  /// A file and what it is taken for.
  struct Named: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var format: DocumentFormat?
    var code: DocumentError.Code?
    var testDescription: String { "\(name), \(format?.rawValue ?? "\(code!)")" }

    init(_ name: String, _ text: String, _ format: DocumentFormat) {
      (self.name, bytes, self.format) = (name, Array(text.utf8), format)
    }

    init(_ name: String, _ bytes: [UInt8], refused code: DocumentError.Code) {
      (self.name, self.bytes, self.code) = (name, bytes, code)
    }

    init(_ name: String, _ text: String, refused code: DocumentError.Code) {
      self.init(name, Array(text.utf8), refused: code)
    }
  }

  private static let page = "<!DOCTYPE html>\n<html><body>Not found</body></html>"
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private static func utf16(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }

  private static func zip(_ names: [String], mimeType: String? = nil) -> [UInt8] {
    var zip = WordZipFile()
    if let mimeType { zip.entries.append(.init(name: "mimetype", content: Array(mimeType.utf8))) }
    zip.entries += names.map { .init(name: $0, content: [65]) }
    return zip.bytes
  }

  static let files: [Named] = [
    Named("a.pdf", "%PDF-1.7\n", .pdf),
    Named("A.PDF", "%PDF-1.7\n", .pdf),
    Named("a", "%PDF-1.7\n", .pdf),
    Named("a.pdf", "junk\r\n%PDF-1.7\n", .pdf),
    Named("a.txt", "Some text\n", .text),
    Named("a", "Some text\n", .text),
    Named("a.md", "# Some text\n", .markdown),
    Named("a.html", page, .html),
    Named("a.txt", page, .html),
    Named("a.htm", "<p>Some <b>text</b></p>", .html),
    Named("a", "<!-- saved from x -->\n<?xml version=\"1.0\"?>\n<html xmlns=\"x\"><body/></html>", .html),
    Named("a.rtf", "{\\rtf1 text}", .rtf),
    Named("a.doc", "{\\rtf1 text}", .rtf),
    Named("a.pdf", page, refused: .notWhatItClaims),
    Named("a.docx", "%PDF-1.7\n", refused: .notWhatItClaims),
    Named("a.txt", "%PDF-1.7\n", refused: .notWhatItClaims),
    Named("a.doc", "Some text\n", refused: .notWhatItClaims),
    Named("a.pdf", zip(["word/document.xml"]), refused: .notWhatItClaims),
    Named("a.docx", zip(["xl/workbook.xml"]), refused: .notWhatItClaims),
    Named("a.docx", zip(["[Content_Types].xml"]), refused: .notWhatItClaims),
    Named("a.pages", zip(["Index/Document.iwa"]), refused: .notWhatItClaims),
    Named("a.epub", zip([], mimeType: "application/epub+zip"), refused: .notWhatItClaims),
    Named("a.zip", zip(["paper.pdf"]), refused: .notWhatItClaims),
    Named("a.docx", compound + utf16("EncryptedPackage"), refused: .password),
    Named("a.doc", compound + utf16("Workbook"), refused: .notWhatItClaims),
    Named("a.msg", compound + utf16("__substg1.0_1000001E"), refused: .notWhatItClaims),
    Named("a.png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], refused: .notWhatItClaims),
    Named("a.pdf", [0xFF, 0xD8, 0xFF, 0xE0], refused: .notWhatItClaims),
    Named("a.ps", "%!PS-Adobe-3.0\n", refused: .notWhatItClaims),
    Named("a.gz", [0x1F, 0x8B, 8, 0], refused: .notWhatItClaims),
    Named("a.xml", "<?xml version=\"1.0\"?><x/>", refused: .notWhatItClaims),
    Named("a.txt", [65, 0, 66, 0xFF, 1, 2, 3], refused: .notWhatItClaims),
    Named("a", [1, 2, 3, 4, 5, 6, 7, 8, 11, 14, 15], refused: .notWhatItClaims),
  ]

  @Test(arguments: files) func contentDecides(_ named: Named) {
    let file = IncomingFile(path: "folder/\(named.name)", bytes: named.bytes)
    do throws(DocumentError) {
      let format = try DocumentFormat.of(file)
      #expect(format == named.format)
    } catch {
      #expect(error.code == named.code)
    }
  }

  @Test func wordAndOpenDocumentAreKnownByTheirParts() throws {
    let word = IncomingFile(path: "a.docx", bytes: Self.zip(["[Content_Types].xml", "word/document.xml"]))
    #expect(try DocumentFormat.of(word) == .docx)
    let text = IncomingFile(
      path: "a.odt", bytes: Self.zip(["content.xml"], mimeType: "application/vnd.oasis.opendocument.text"))
    #expect(try DocumentFormat.of(text) == .odt)
    let sheet = IncomingFile(
      path: "a", bytes: Self.zip([], mimeType: "application/vnd.oasis.opendocument.spreadsheet"))
    #expect(throws: DocumentError(.notWhatItClaims, path: "", "")) { try DocumentFormat.of(sheet) }
  }

  @Test func theRefusalSaysWhatToDo() {
    let pages = IncomingFile(path: "paper.pages", bytes: Self.zip(["Index/Document.iwa"]))
    let error = #expect(throws: DocumentError.self) { try DocumentFormat.of(pages) }
    #expect(error?.message == "this is an Apple Pages document; in Pages, choose File, Export To, PDF")
    let page = IncomingFile(path: "paper.pdf", bytes: Array(Self.page.utf8))
    let other = #expect(throws: DocumentError.self) { try DocumentFormat.of(page) }
    #expect(
      other?.message
        == "its name says a PDF, but its content is a web page (HTML); export it as a PDF, or give it its right extension"
    )
  }
}
