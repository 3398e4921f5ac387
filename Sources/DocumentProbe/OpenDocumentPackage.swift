import Documents
import Markup

/// An OpenDocument file's parts.
struct OpenDocumentPackage {
  /// The names of all entries.
  let names: [String]
  /// The root of `content.xml`.
  let content: XMLElement
  /// The root of `styles.xml`.
  let styles: XMLElement?
  /// What `meta.xml` holds.
  let meta: XMLElement?

  /// The parts of a container; throws when a password is needed.
  init(_ bytes: [UInt8]) throws(DocumentError) {
    let wanted = ["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"]
    let archive = try Archive(bytes) { wanted.contains($0) }
    names = archive.names
    if let manifest = archive.contents["META-INF/manifest.xml"].flatMap({ try? XMLReader.parse($0) }),
      manifest.all("file-entry").contains(where: { $0.first("encryption-data") != nil })
    {
      throw ArchiveFault.encrypted
    }
    guard let content = archive.contents["content.xml"] else { throw ArchiveFault.missing("content.xml") }
    self.content = try Self.parse(content, named: "content.xml")
    styles = try archive.contents["styles.xml"].map { bytes throws(DocumentError) in
      try Self.parse(bytes, named: "styles.xml")
    }
    // Without a word about itself, or with a broken one, a file is as readable.
    meta = archive.contents["meta.xml"].flatMap { try? XMLReader.parse($0) }?.first("meta")
  }

  private static func parse(_ bytes: [UInt8], named name: String) throws(DocumentError) -> XMLElement {
    do {
      return try XMLReader.parse(bytes, limits: XMLLimits(bytes: ArchiveLimits.standard.entryBytes))
    } catch {
      throw ArchiveFault.brokenXML(name, error.description)
    }
  }
}

/// The vocabularies of OpenDocument that hold or hide text; names repeat between them.
enum OpenDocumentVocabulary {
  case text, drawing, table, office, other

  /// The vocabulary of an element.
  init(of element: XMLElement) {
    switch element.namespace {
    case "urn:oasis:names:tc:opendocument:xmlns:text:1.0": self = .text
    case "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": self = .drawing
    case "urn:oasis:names:tc:opendocument:xmlns:table:1.0": self = .table
    case "urn:oasis:names:tc:opendocument:xmlns:office:1.0": self = .office
    default: self = .other
    }
  }
}
