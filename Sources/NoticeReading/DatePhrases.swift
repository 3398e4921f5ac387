package import Markup

/// The wordings by which dates, times, zones and closing times are known, of every language: `Templates/Phrases/dates.xml`.
package struct DatePhrases: Sendable {
  /// A zone that notices name by its places.
  struct Zone: Hashable, Sendable {
    /// Its IANA name.
    var name: String
  }

  /// An abbreviation that names an offset: `CET` is UTC+1 whatever the season.
  struct Abbreviation: Hashable, Sendable {
    /// The IANA name of the zone whose people write it.
    var zone: String
    /// Minutes east of UTC that it names; `nil` when it names both seasons' (`CET/CEST`, `ET`).
    var offset: Int?
    /// Minutes east of UTC that the zone keeps in winter.
    var standard: Int
    /// When the zone keeps summer time.
    var summer: SummerTime
  }

  private(set) var lexicon = DateLexicon()
  private(set) var zones: [Zone] = []
  private(set) var abbreviations: [Abbreviation] = []
  /// Zones whose clocks always agree with those of Brussels.
  private(set) var brusselsClock: Set<String> = []

  /// Reads `dates.xml`; the error has the line of what is wrong and says what may stand there.
  package init(xml bytes: [UInt8]) throws(MarkupError) {
    let root = try XMLReader.parse(bytes)
    guard root.name == "dates" else {
      throw MarkupError(.invalid, line: root.line, "<\(root.name)> stands where <dates> is expected")
    }
    for group in root.elements {
      switch group.name {
      case "language": for element in group.elements { try addWordings(element) }
      case "zones": for element in group.elements { try addZone(element) }
      default:
        throw MarkupError(
          .invalid, line: group.line, "<\(group.name)> stands where <language> or <zones> is expected")
      }
    }
  }

  private mutating func addWordings(_ element: XMLElement) throws(MarkupError) {
    let word = try DatePhrases.word(element)
    lexicon.add(element.text, word)
  }

  private mutating func addZone(_ element: XMLElement) throws(MarkupError) {
    switch element.name {
    case "zone":
      let name = try DatePhrases.value("name", of: element)
      if element[attribute: "clock"] == "brussels" { brusselsClock.insert(name) }
      zones.append(Zone(name: name))
      lexicon.add(element.text, .place(zones.count - 1))
    case "abbreviation":
      let summer = try DatePhrases.value("summer", of: element)
      guard let summer = SummerTime(rawValue: summer) else {
        throw MarkupError(.invalid, line: element.line, "summer is \"\(summer)\", not europe, america or none")
      }
      let abbreviation = Abbreviation(
        zone: try DatePhrases.value("zone", of: element),
        offset: element[attribute: "offset"] == nil ? nil : try DatePhrases.number("offset", of: element, -840...840),
        standard: try DatePhrases.number("standard", of: element, -840...840), summer: summer)
      abbreviations.append(abbreviation)
      lexicon.add(element.text, .abbreviation(abbreviations.count - 1))
    default:
      throw MarkupError(
        .invalid, line: element.line, "<\(element.name)> stands where <zone> or <abbreviation> is expected")
    }
  }

  private static func value(_ name: String, of element: XMLElement) throws(MarkupError) -> String {
    guard let value = element[attribute: name], !value.isEmpty else {
      throw MarkupError(.invalid, line: element.line, "<\(element.name)> has no \(name)")
    }
    return value
  }

  private static func number(
    _ name: String, of element: XMLElement, _ range: ClosedRange<Int>
  ) throws(MarkupError) -> Int {
    let value = try value(name, of: element)
    guard let number = Int(value), range.contains(number) else {
      throw MarkupError(
        .invalid, line: element.line,
        "\(name) is \"\(value)\", not a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  private static func word(_ element: XMLElement) throws(MarkupError) -> DateWord {
    switch element.name {
    case "month":
      let needs = element[attribute: "needs"] ?? "any"
      guard let spelling = MonthSpelling(rawValue: needs) else {
        throw MarkupError(.invalid, line: element.line, "needs is \"\(needs)\", not year or capital")
      }
      return .month(try number("number", of: element, 1...12), spelling)
    case "weekday": return .weekday(try number("number", of: element, 1...7))
    case "quarter": return .quarter(try number("number", of: element, 1...4))
    case "closing": return .closing(named: element[attribute: "of"] == "applications")
    case "closes": return .closes(named: element[attribute: "of"] == "applications")
    case "application": return .application(sure: element[attribute: "sure"] == "yes")
    case "other":
      let topic = try value("topic", of: element)
      guard let topic = DateTopic(rawValue: topic) else {
        let known = DateTopic.allCases.map(\.rawValue).joined(separator: ", ")
        throw MarkupError(.invalid, line: element.line, "the topic \"\(topic)\" is none of \(known)")
      }
      return .other(topic)
    default:
      guard let word = plainWords[element.name] else {
        throw MarkupError(.invalid, line: element.line, "<\(element.name)> is no kind of wording that dates have")
      }
      return word
    }
  }

  private static let plainWords: [String: DateWord] = [
    "ordinal": .ordinal, "of": .of, "between": .between, "and": .and, "to": .to, "part": .part(end: false),
    "end": .part(end: true),
    "noon": .noon, "midnight": .midnight, "morning": .morning, "afternoon": .afternoon, "hour": .hour,
    "end-of-day": .endOfDay, "at": .at, "on": .on, "utc": .utc, "time": .time, "time-of": .timeOf,
    "local-time": .localTime, "by": .by, "latest": .latest, "refused-after": .refusedAfter,
    "toward": .toward, "pronoun": .pronoun, "period": .period, "ends": .ends, "post": .post, "copula": .copula,
    "submission": .submission,
    "vacancy": .vacancy, "extended": .extended,
    "previous": .previous, "ongoing": .ongoing, "neutral": .neutral, "filler": .filler, "link": .link, "void": .void,
  ]
}
