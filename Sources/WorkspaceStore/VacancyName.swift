import Glibc
package import VacancyModel

/// How the vacancy of a workspace is named.
package struct VacancyName: Hashable, Sendable {
  /// The workspace.
  package var slug: Slug
  /// The post's title.
  package var title: String?
  /// The vacancy's reference.
  package var reference: String?
}

extension WorkspaceFolder {
  /// The names of all vacancies, from the first lines of their records: hundreds are read in the time of one whole record.
  /// A record in another form than Dossier writes gives no names.
  package func vacancyNames() throws(StoreError) -> [VacancyName] {
    try slugs().map { slug in
      let head = WorkspaceFolder.head(of: "\(root)/\(slug)/\(RecordForm.file)")
      return VacancyName(
        slug: slug, title: WorkspaceFolder.value(of: "title", in: head),
        reference: WorkspaceFolder.value(of: "reference", in: head))
    }
  }

  /// The lines of a record up to the first fact that is no name.
  private static func head(of path: String) -> [Substring] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 13) { buffer, count in
      count = unsafe max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let start = lines.firstIndex(where: { $0.hasPrefix("  <vacancy") }) else { return [] }
    return Array(lines[start...].prefix { !$0.hasPrefix("    <grades") && $0 != "  </vacancy>" })
  }

  /// The value of a fact that its record writes on one line.
  private static func value(of fact: String, in lines: [Substring]) -> String? {
    let (open, close) = ("      <value>", "</value>")
    guard let start = lines.firstIndex(where: { $0.hasPrefix("    <\(fact) ") }), start + 1 < lines.count,
      lines[start + 1].hasPrefix(open), lines[start + 1].hasSuffix(close)
    else { return nil }
    var text = String(lines[start + 1].dropFirst(open.count).dropLast(close.count))
    for (escaped, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.split(separator: escaped, omittingEmptySubsequences: false).joined(separator: character)
    }
    return text
  }
}
