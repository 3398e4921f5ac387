import Testing

/// The notices written for these tests, read and held against the answers of a careful reader.
@Suite struct NoticeCorpusTests {
  private static let scores = zip(NoticeCorpus.notices, NoticeCorpus.plans).map { CorpusScore($0, $1) }
  private static var mistakes: [CorpusScore.Mistake] { scores.flatMap(\.mistakes) }

  @Test func noQuoteIsOutOfPlace() {
    #expect(Self.scores.count == 119)
    #expect(Self.mistakes.filter { $0.kind == "quotes" }.map { "\($0.name): \($0.detail)" } == [])
  }

  @Test func deadlinesLimitsAndItemsAreWrongOrInventedOnlyWhereItIsKnown() {
    let kinds = ["items.must", "items.mustNot"]
    let grave = Self.mistakes.filter { mistake in
      [.wrong, .invented].contains(mistake.outcome)
        && (kinds.contains(mistake.kind) || mistake.kind.hasPrefix("deadline") || mistake.kind.hasPrefix("limits"))
    }
    for mistake in grave where !KnownMistakes.ofReading.contains(mistake.name) {
      Issue.record("New mistake (\(mistake.outcome.rawValue)): \"\(mistake.name)\", \(mistake.detail)")
    }
    let mended = KnownMistakes.ofReading.subtracting(grave.map(\.name))
    #expect(mended.isEmpty, "Mended: strike them off KnownMistakes.ofReading.")
  }

  @Test func almostAllFactsAreRight() {
    var total: [CorpusScore.Outcome: Int] = [:]
    var table: [String: [CorpusScore.Outcome: Int]] = [:]
    for score in Self.scores {
      for (kind, counts) in score.table {
        table[kind, default: [:]].merge(counts, uniquingKeysWith: +)
        total.merge(counts, uniquingKeysWith: +)
      }
    }
    print(Self.row("\(Self.scores.count) notices", CorpusScore.Outcome.allCases.map(\.rawValue)))
    for (kind, counts) in table.sorted(by: { $0.key < $1.key }) + [("total", total)] {
      print(Self.row(kind, CorpusScore.Outcome.allCases.map { String(counts[$0, default: 0]) }))
    }
    let all = total.values.reduce(0, +)
    #expect(total[.right, default: 0] * 100 >= all * 97, "\(total) of \(all)")
  }

  private static func row(_ name: String, _ cells: [String]) -> String {
    let pad = String(repeating: " ", count: max(1, 22 - name.count))
    return name + pad + cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined()
  }
}
