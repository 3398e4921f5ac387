package import Documents
package import VacancyModel

/// What a paper says of vacancies other than the one it is for; what it says of anything else is not judged.
///
/// Only what the vacancy's own notice does not say, too, is worth a warning.
package struct PaperContent: Sendable {
  /// How a vacancy is named.
  package struct Name: Hashable, Sendable {
    /// The post's title.
    package var title: String?
    /// The vacancy's reference.
    package var reference: String?

    /// A vacancy's names.
    package init(title: String?, reference: String?) {
      self.title = title
      self.reference = reference
    }
  }

  private let own: Name
  private let others: [Name]
  private let notice: ContentText

  /// For the vacancy `own` with the text of its notice, beside other vacancies of the same person.
  package init(own: Name, others: [Name], notice: String) {
    self.own = own
    self.others = others
    self.notice = ContentText(notice)
  }

  /// The findings with the warnings about a measured paper in their place: after errors and other warnings, before notes.
  package func adding(to findings: [Finding], of measurement: Measurement, file: String) -> [Finding] {
    let warnings = self.warnings(on: measurement.text, file: file)
    let notes = findings.firstIndex { $0.severity == .note } ?? findings.endIndex
    return findings[..<notes] + warnings + findings[notes...]
  }

  /// What in a paper seems meant for another vacancy.
  func warnings(on text: String, file: String) -> [Finding] {
    let paper = ContentText(text)
    return [references(in: paper), titles(in: paper), heading(of: paper), FileNameJudge.warning(on: file)]
      .compactMap(\.self)
  }

  private func references(in paper: ContentText) -> Finding? {
    let known = others.compactMap(\.reference).filter { $0.contains(where: \.isNumber) && $0.count >= 5 }
    let named = known.lazy.filter { !notice.contains($0) }.compactMap { paper.quote(of: $0) }.first
    let alike = own.reference.flatMap(ReferenceShape.init).flatMap { shape in
      paper.quotes(of: shape).first {
        !notice.contains($0) && ContentText.key($0) != own.reference.map(ContentText.key)
      }
    }
    guard let quote = named ?? alike else { return nil }
    let mine = own.reference.map { " This vacancy's is “\($0)”." } ?? ""
    return Finding(
      id: "other-reference", severity: .warning,
      message: "The paper names the reference of another vacancy: “\(quote)”.\(mine)",
      advice: "Put this vacancy's reference in its place, if it is meant.")
  }

  private func titles(in paper: ContentText) -> Finding? {
    let mine = own.title.map(ContentText.key) ?? ""
    let telling = others.compactMap(\.title).filter { title in
      let key = ContentText.key(title)
      // A short title such as “Policy Officer” is many a post's, and a career may well name it.
      return title.split(separator: " ").count >= 4 && key.count >= 20 && !mine.contains(key) && !key.contains(mine)
        || UnitName.names(in: title, atEnd: false).first.map { key.count >= 12 && !mine.contains(ContentText.key($0)) }
          ?? false
    }
    guard let quote = telling.lazy.filter({ !notice.contains($0) }).compactMap({ paper.quote(of: $0) }).first else {
      return nil
    }
    return Finding(
      id: "other-vacancy", severity: .warning,
      message: "The paper names the post of another of your vacancies: “\(quote)”.",
      advice: "See whether this is the paper for this vacancy.")
  }

  /// A unit that the paper's heading names and the notice does not; units named further down may be partners.
  private func heading(of paper: ContentText) -> Finding? {
    guard !notice.isEmpty else { return nil }
    // Below the title's first line, running text may begin: there the name must end its line.
    let named = paper.heading.enumerated().flatMap { UnitName.names(in: $1, atEnd: $0 > 0) }
    guard let stranger = named.first, !named.contains(where: isOfNotice) else { return nil }
    return Finding(
      id: "other-section", severity: .warning,
      message: "The paper's heading names “\(stranger)”, which this vacancy's notice does not.",
      advice: "See whether the heading is the one for this vacancy.")
  }

  /// Whether the notice or the title has every word of a unit's name, in whatever order.
  private func isOfNotice(_ unit: String) -> Bool {
    let title = ContentText(own.title ?? "")
    return unit.split(separator: " ").allSatisfy { notice.contains(String($0)) || title.contains(String($0)) }
  }
}
