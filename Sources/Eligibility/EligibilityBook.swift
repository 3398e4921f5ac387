package import Markup
package import VacancyModel

/// What the answers rest on, read from `Templates/Eligibility`: the dated list of members, countries, scales.
package struct EligibilityBook: Sendable {
  /// The members' codes.
  package let members: Set<String>
  /// The day of the list of members.
  package let listed: CalendarDate
  /// How many months after the closing date a selection is taken to be over.
  package let selectionMonths: Int
  /// NATO levels whose CEFR counterpart an official table names.
  let publishedLevels: Set<String>
  private let countries: [Country]
  private let codes: [String: String]

  /// Reads the file; throws `invalid` with the line of what is missing in it.
  package init(_ bytes: [UInt8]) throws(MarkupError) {
    let root = try XMLReader.parse(bytes, keepingIndentation: false)
    func fault(_ element: XMLElement, _ message: String) -> MarkupError {
      MarkupError(.invalid, line: element.line, message)
    }
    guard let list = root.first("members"), let day = list[attribute: "date"].flatMap(LocalTime.init(iso:)) else {
      throw fault(root, "it has no dated list of members")
    }
    members = Set(list.text.split(whereSeparator: \.isWhitespace).map(String.init))
    listed = day.date
    guard let months = root.first("selection")?[attribute: "months"].flatMap({ Int($0) }) else {
      throw fault(root, "it does not say how many months a selection is taken to last")
    }
    selectionMonths = months
    publishedLevels = Set(
      root.first("language-levels")?.all("level").compactMap {
        $0[attribute: "published"] == "yes" ? $0[attribute: "nato"] : nil
      } ?? [])
    var countries: [Country] = []
    var codes: [String: String] = [:]
    for element in root.all("country") {
      guard let code = element[attribute: "code"], let english = element[attribute: "en"],
        let french = element[attribute: "fr"]
      else { throw fault(element, "a country needs its code and both names") }
      countries.append(Country(code: code, name: LocalizedText(english: english, french: french)))
      let others = element[attribute: "also"]?.split(separator: "|").map(String.init) ?? []
      for name in [code, english, french] + others { codes[EligibilityBook.key(name)] = code }
    }
    self.countries = countries
    self.codes = codes
    if let missing = members.sorted().first(where: { code in !countries.contains { $0.code == code } }) {
      throw fault(list, "the member \(missing) is not among the countries")
    }
  }

  /// The country of that code.
  package func country(code: String) -> Country? { countries.first { $0.code == code } }

  /// The country that was written: its code, its name in English or French, or its people's name; `nil` when there is none.
  package func country(written name: String) -> Country? { codes[EligibilityBook.key(name)].flatMap(country(code:)) }

  /// The English and French names of all countries, for suggestions.
  package var names: [String] { countries.flatMap { [$0.name.english, $0.name.french] } }

  /// The letters of a name, without article, accents and marks.
  private static func key(_ name: String) -> String {
    var words = TextFolding.fold(name).split { !($0.isLetter || $0.isNumber) }
    if let first = words.first, ["the", "la", "le", "les", "l"].contains(first), words.count > 1 {
      words.removeFirst()
    }
    return words.joined(separator: " ")
  }
}
