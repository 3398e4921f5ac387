import VacancyModel

/// Finds the place of work.
struct PlaceReader {
  let outline: NoticeOutline
  let header: [HeaderReader.Entry]

  /// The place of work: from its label, or inferred from the seat that the notice names.
  func location(_ recognised: OrganisationReader.Recognised?) -> Fact<String>? {
    let notice = outline.notice
    if let entry = header.first(where: { $0.name == "location" }) {
      return Fact(
        place(notice.words(entry.value)), source: notice.source(entry.label.lowerBound..<entry.value.upperBound))
    }
    if let stated = statedPlace() { return stated }
    guard let seat = recognised?.meaning.attributes["place"] else { return nil }
    let folded = Array(TextFolding.fold(seat).utf8)
    guard let found = notice.bytes.firstRange(of: folded) else { return nil }
    return Fact(seat, .inferred, source: notice.source(outline.quote(around: found)))
  }

  /// A field of the header that ends in a country: "Mons, Belgium", "NCI Agency, Mons, Belgium".
  private func statedPlace() -> Fact<String>? {
    let notice = outline.notice
    let end = outline.sections.dropFirst().first { $0.kind != .description }?.heading.lowerBound ?? notice.bytes.count
    for line in 1...max(1, min(15, notice.lineStarts.count)) where line <= notice.lineStarts.count {
      let range = notice.trimmed(notice.range(ofLine: line))
      guard range.lowerBound < end, range.count <= 140,
        !outline.furniture.rangesBelowPreface.contains(containing: range.lowerBound)
      else { continue }
      var start = range.lowerBound
      for stop in range.lowerBound...range.upperBound {
        let isEnd =
          stop == range.upperBound || [124, FoldedNotice.bullet, 40, 41, 59].contains(notice.bytes[stop])
          || (notice.bytes[stop] == 45 && stop > start && notice.bytes[stop - 1] == 32)
        guard isEnd else { continue }
        let field = notice.trimmed(start..<stop)
        start = stop + 1
        var parts = notice.words(field).split(separator: ",").map { String($0).trimmingHead().trimmingTail() }
        guard parts.count >= 2, let country = parts.last,
          outline.hits.book.countries.contains(TextFolding.fold(country))
        else { continue }
        while parts.count > 2, isOrganisation(parts[0], in: field) { parts.removeFirst() }
        guard parts.count <= 3,
          parts.dropLast().allSatisfy({ $0.first?.isUppercase == true && $0.split(separator: " ").count <= 3 })
        else { continue }
        return Fact(parts.joined(separator: ", "), source: notice.source(field))
      }
    }
    return nil
  }

  private func isOrganisation(_ text: String, in field: Range<Int>) -> Bool {
    let length = text.utf8.count
    let part = field.lowerBound..<min(field.upperBound, field.lowerBound + length)
    return outline.hits.within(part).contains {
      ["organisation", "family"].contains(outline.hits.name($0).group) || outline.hits.name($0).id == "word.institution"
    } || text.split(separator: " ").count > 3
  }

  /// "Belgium-Brussels" and "Belgium – Brussels" become "Brussels, Belgium".
  private func place(_ text: String) -> String {
    let parts = text.split(whereSeparator: { "-–—,/|".contains($0) }).map { String($0).trimmingTail().trimmingHead() }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return text }
    let countries = Set(outline.hits.book.countries)
    if countries.contains(TextFolding.fold(parts[0])) { return "\(parts[1]), \(parts[0])" }
    if countries.contains(TextFolding.fold(parts[1])) { return "\(parts[0]), \(parts[1])" }
    return text
  }
}
