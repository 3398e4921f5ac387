/// A list of the notice that answers and evidence can cover.
package enum CoverageList: String, Sendable, CaseIterable {
  /// Essential requirements.
  case essential
  /// Desirable ones.
  case desirable
  /// Competencies.
  case competency

  /// Its entries in a vacancy.
  package func entries(of vacancy: Vacancy) -> [ListEntry] {
    switch self {
    case .essential: vacancy.essentials
    case .desirable: vacancy.desirables
    case .competency: vacancy.competencies
    }
  }
}

/// What the person noted as covering one entry of the notice's lists. Personal: it stays out of what is shared.
package struct Coverage: Hashable, Sendable {
  /// The list.
  package var list: CoverageList
  /// The entry's words, by which it is found again in an amended notice.
  package var entry: String
  /// What covers it: `answer 2`, or the name of a document or item.
  package var by: [String]
  /// The person's own note.
  package var note: String?

  /// What covers an entry.
  package init(list: CoverageList, entry: String, by: [String], note: String? = nil) {
    self.list = list
    self.entry = entry
    self.by = by
    self.note = note
  }
}

/// One entry of the notice with what covers it.
package struct CoverageRow: Hashable, Sendable {
  /// The list.
  package var list: CoverageList
  /// The entry's place in its list, from 1.
  package var number: Int
  /// The entry.
  package var entry: ListEntry
  /// What covers it and is there.
  package var by: [String]
  /// What was noted and is gone or empty.
  package var missing: [String]
  /// The person's own note.
  package var note: String?

  /// Whether anything that is there covers it.
  package var isCovered: Bool { !by.isEmpty }

  /// What was noted for entries that the notice no longer has.
  package static func orphans(of workspace: Workspace) -> [Coverage] {
    workspace.coverage.filter { coverage in
      !coverage.list.entries(of: workspace.vacancy).contains { $0.value == coverage.entry }
    }
  }

  /// The rows of all lists of a workspace.
  ///
  /// - Parameters:
  ///   - isThere: whether what a coverage names can be counted on.
  package static func rows(of workspace: Workspace, isThere: (String) -> Bool) -> [CoverageRow] {
    CoverageList.allCases.flatMap { list in
      list.entries(of: workspace.vacancy).enumerated().map { index, entry in
        let noted = workspace.coverage.first { $0.list == list && $0.entry == entry.value }
        let names = noted?.by ?? []
        return CoverageRow(
          list: list, number: index + 1, entry: entry, by: names.filter(isThere),
          missing: names.filter { !isThere($0) },
          note: noted?.note)
      }
    }
  }
}
