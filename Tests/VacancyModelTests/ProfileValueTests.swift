import Testing

@testable import VacancyModel

@Suite struct ProfileValueTests {
  @Test("A month has all its days, a day is one")
  func months() {
    let month = MonthOrDay(iso: "2024-02")
    #expect(
      month?.first == CalendarDate(year: 2024, month: 2, day: 1) && month?.last.day == 29 && month?.iso == "2024-02")
    #expect(MonthOrDay(iso: "2015-03-16")?.iso == "2015-03-16")
    for text in ["2015", "2015-13", "2015-3", "2015-02-30", "03-2015", "", "2015-03-16T10:00"] {
      #expect(MonthOrDay(iso: text) == nil, "\(text)")
    }
  }

  @Test(
    "Levels are read on their scale",
    arguments: [
      ("V", LanguageScale.nato, 5), ("iv", .nato, 4), ("C1", .cefr, 5), ("a2", .cefr, 2), ("3321", .slp, 2),
      ("3/3/2/1", .slp, 2), ("2+2+2+2+", .slp, 5),
    ])
  func levels(text: String, scale: LanguageScale, rank: Int) {
    let level = LanguageLevel(text)
    #expect(level?.scale == scale && level?.rank == rank)
  }

  @Test(arguments: ["VII", "C3", "332", "33211", "6321", "", "fluent", "3+++1", "5+555"])
  func whatIsNoLevelIsNone(text: String) { #expect(LanguageLevel(text) == nil) }

  @Test("Clearances are read in both languages and by their letters")
  func clearances() {
    for (words, level) in [
      ("NATO SECRET", ClearanceLevel.secret), ("NS", .secret), ("COSMIC TRÈS SECRET", .cosmicTopSecret),
      ("CTS/A", .cosmicTopSecret), ("nato confidentiel", .confidential), ("none", .absent),
      ("NATO Diffusion restreinte", .restricted),
    ] { #expect(ClearanceLevel(words: words) == level, "\(words)") }
    #expect(ClearanceLevel(words: "secretary") == nil)
    #expect(ClearanceLevel.absent < .restricted && ClearanceLevel.secret < .cosmicTopSecret)
  }

  @Test("A requirement is covered only by what is there; a changed entry is no longer covered")
  func coverage() {
    var workspace = Workspace(
      slug: Slug("a")!, created: Instant(seconds: 0), vacancy: Vacancy(), notices: [], items: [], warnings: [],
      history: [])
    workspace.vacancy.essentials = [ListEntry("a degree", line: 3), ListEntry("tact", line: 4)]
    workspace.coverage = [
      Coverage(list: .essential, entry: "tact", by: ["answer 1", "answer 9"]),
      Coverage(list: .essential, entry: "gone", by: ["answer 1"]),
    ]
    let rows = CoverageRow.rows(of: workspace) { $0 == "answer 1" }
    #expect(rows.map(\.isCovered) == [false, true])
    #expect(rows[1].by == ["answer 1"] && rows[1].missing == ["answer 9"])
    #expect(CoverageRow.orphans(of: workspace).map(\.entry) == ["gone"])
    #expect(PersonalSheet(coverage: rows).uncoveredEssentials.map(\.number) == [1])
  }
}
