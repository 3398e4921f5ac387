import Documents
import Markup

/// A Word file's parts, found by the relationships between them and not by their names.
struct WordPackage {
  /// A relationship of a part.
  struct Relationship {
    var id: String
    /// The type's last word: `styles`, `footnotes`, `hyperlink`.
    var kind: String
    var target: String
    var isExternal: Bool
  }

  /// The names of all entries.
  let names: [String]
  /// The name of the main part: `word/document.xml`.
  let main: String
  private let contents: [String: [UInt8]]
  private let relationships: [String: [Relationship]]

  /// The parts of a container.
  init(_ bytes: [UInt8]) throws(DocumentError) {
    let archive = try Archive(bytes) { name in
      let lower = name.lowercased()
      return (lower.hasSuffix(".xml") || lower.hasSuffix(".rels")) && !lower.hasPrefix("customxml/")
    }
    names = archive.names
    contents = archive.contents
    var relationships: [String: [Relationship]] = [:]
    for (name, bytes) in contents where name.lowercased().hasSuffix(".rels") {
      relationships[name.lowercased()] = try Self.relationships(in: bytes, named: name)
    }
    self.relationships = relationships
    let start = relationships["_rels/.rels"]?.first { $0.kind == "officeDocument" && !$0.isExternal }
    guard let start, let main = ArchiveName.resolve(start.target, from: "") else {
      throw ArchiveFault.missing("_rels/.rels")
    }
    self.main = main
  }

  /// The relationships of a part.
  func relationships(of part: String) -> [Relationship] {
    let folders = part.split(separator: "/", omittingEmptySubsequences: false)
    let name = (folders.dropLast().map(String.init) + ["_rels", "\(folders.last ?? "").rels"]).joined(separator: "/")
    return relationships[name.lowercased()] ?? []
  }

  /// The name of the part that `part` relates to as `kind`; `nil` when there is none.
  func name(of kind: String, from part: String) -> String? {
    relationships(of: part).first { $0.kind == kind && !$0.isExternal }
      .flatMap { ArchiveName.resolve($0.target, from: part) }
  }

  /// All relationships of all parts.
  var allRelationships: [Relationship] { relationships.values.flatMap { $0 } }

  /// A part as XML; `nil` when the container does not hold it.
  func part(_ name: String) throws(DocumentError) -> XMLElement? {
    guard let bytes = contents[name] ?? contents.first(where: { $0.key.lowercased() == name.lowercased() })?.value
    else { return nil }
    return try Self.parse(bytes, named: name)
  }

  /// The part that `part` relates to as `kind`.
  func part(_ kind: String, of part: String) throws(DocumentError) -> XMLElement? {
    guard let name = name(of: kind, from: part) else { return nil }
    return try self.part(name)
  }

  private static func relationships(in bytes: [UInt8], named name: String) throws(DocumentError) -> [Relationship] {
    try parse(bytes, named: name).all("Relationship").compactMap { element in
      guard let target = element.value("Target"), let type = element.value("Type") else { return nil }
      return Relationship(
        id: element.value("Id") ?? "", kind: type.split(separator: "/").last.map(String.init) ?? "", target: target,
        isExternal: element.value("TargetMode") == "External")
    }
  }

  private static func parse(_ bytes: [UInt8], named name: String) throws(DocumentError) -> XMLElement {
    do {
      return try XMLReader.parse(bytes, limits: XMLLimits(bytes: ArchiveLimits.standard.entryBytes))
    } catch {
      throw ArchiveFault.brokenXML(name, error.description)
    }
  }
}

extension XMLElement {
  /// The value of an attribute, whatever its namespace: Word puts most of them in its own.
  func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// Whether a switch such as `<w:b/>` is on; it is when it says nothing.
  var isOn: Bool {
    switch value("val") {
    case "0", "false", "off": false
    default: true
    }
  }
}
