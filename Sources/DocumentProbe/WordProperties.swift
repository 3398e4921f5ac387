import Markup

/// What a Word file says about itself: who wrote it, when, with what, and the figures its program noted.
struct WordProperties {
  let pages: Int?
  let words: Int?
  let creator: String?
  let lastModifiedBy: String?
  let company: String?
  let manager: String?
  /// Properties that the writer or her office added.
  let customCount: Int

  /// The properties parts of a package. One that is missing or broken tells nothing, and stops no program.
  init(_ package: WordPackage) {
    let application = Self.part(["extended-properties", "extendedProperties"], of: package)
    pages = application?.first("Pages").flatMap { Int($0.text) }
    words = application?.first("Words").flatMap { Int($0.text) }
    company = Self.text(application, "Company")
    manager = Self.text(application, "Manager")
    let core = Self.part(["core-properties"], of: package)
    creator = Self.text(core, "creator")
    lastModifiedBy = Self.text(core, "lastModifiedBy")
    customCount = Self.part(["custom-properties", "customProperties"], of: package)?.all("property").count ?? 0
  }

  private static func part(_ kinds: [String], of package: WordPackage) -> XMLElement? {
    package.relationships(of: "").first { kinds.contains($0.kind) && !$0.isExternal }
      .flatMap { ArchiveName.resolve($0.target, from: "") }
      .flatMap { try? package.part($0) }
  }

  private static func text(_ parent: XMLElement?, _ name: String) -> String? {
    guard let text = parent?.first(name)?.text.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      !text.isEmpty
    else { return nil }
    return text.count > 80 ? text.prefix(79) + "…" : text
  }
}
