import Testing
import VacancyModel

@Suite struct SlugTests {
  @Test(arguments: ["a", "7", "head-tidal-section", "a--b", String(repeating: "a", count: 60)])
  func namesOfLettersDigitsAndInnerHyphensAreTaken(_ text: String) {
    #expect(Slug(text)?.text == text)
  }

  @Test(arguments: [
    "", "-a", "a-", "A", "é", "a b", "..", ".", "a/b", "a.b", "a\0", "a\n", "..\\x", String(repeating: "a", count: 61),
  ])
  func noPathOrUpperCaseGetsThrough(_ text: String) {
    #expect(Slug(text) == nil)
  }

  @Test(arguments: [
    ("Head, Tidal Observatory Section", "head-tidal-observatory-section"),
    ("Chef(fe) de l’unité", "chef-fe-de-l-unite"),
    ("Officer (Policy & Planning) — Œuvres", "officer-policy-planning-oeuvres"), ("  G15 ", "g15"),
    (
      "Principal Assistant to the Deputy Assistant Secretary General",
      "principal-assistant-to-the-deputy"
    ),
    (String(repeating: "x", count: 50), String(repeating: "x", count: 40)),
  ])
  func titlesBecomeShortNamesOfWholeWords(_ title: String, slug: String) {
    #expect(Slug(title: title)?.text == slug)
  }

  @Test(arguments: ["", " — ", "Начальник"])
  func titlesWithoutLatinLettersHaveNone(_ title: String) {
    #expect(Slug(title: title) == nil)
  }
}
