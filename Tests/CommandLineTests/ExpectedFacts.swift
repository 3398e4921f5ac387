import Foundation
import TestSupport

/// What `read --json` says of a notice, held against what a careful reader finds in it.
struct ExpectedFacts {
  /// How a fact came out.
  enum Outcome: String, CaseIterable { case right, wrong, missed, invented }

  /// How often each came out.
  private(set) var counts: [Outcome: Int] = [:]
  /// Everything that is not right, a line each.
  private(set) var complaints: [String] = []

  private let name: String
  private let expected: JSONValue
  private let found: JSONValue
  private let text: NoticeLines

  init(name: String, expected: JSONValue, found: JSONValue, notice: String) {
    self.name = name
    self.expected = expected
    self.found = found
    text = NoticeLines(notice)
    compareScalars()
    compareDeadline()
    compareLists()
    compareItems()
    compareWarnings()
    compareQuotes()
  }

  private mutating func note(_ outcome: Outcome, _ fact: String, _ detail: @autoclosure () -> String = "") {
    counts[outcome, default: 0] += 1
    if outcome != .right { complaints.append("\(name) \(outcome.rawValue): \(fact) \(detail())") }
  }

  /// Compares two values of which `null` means that there is none.
  private mutating func compare(_ fact: String, _ got: JSONValue, _ wanted: JSONValue) {
    let empty: [JSONValue] = [.null, .array([])]
    switch (empty.contains(got), empty.contains(wanted)) {
    case (true, true): note(.right, fact)
    case (true, false): note(.missed, fact, "\(wanted)")
    case (false, true): note(.invented, fact, "\(got)")
    case (false, false): note(got == wanted ? .right : .wrong, fact, "\(got), not \(wanted)")
    }
  }

  /// Compares a fact that may also be inferred, as `inferred` says, where the notice does not state it.
  private mutating func compare(_ fact: String, _ wanted: JSONValue, orInferred inferred: JSONValue) {
    let got = found["vacancy"][fact]
    if wanted == .null, got["certainty"] == .string("inferred"), inferred != .null {
      compare(fact, got["value"], inferred)
    } else {
      compare(fact, got["value"], wanted)
    }
  }

  private mutating func compareScalars() {
    let vacancy = found["vacancy"]
    compare("title", expected["title"], orInferred: expected["titleInferred"])
    if expected["titleLine"] != .null { compare("title line", vacancy["title"]["line"], expected["titleLine"]) }
    compare("organisation", expected["organisation"], orInferred: .null)
    compare("location", expected["location"], orInferred: expected["locationInferred"])
    compare("posts", expected["posts"], orInferred: .null)
    compare("grades", .array(vacancy["grades"].elements.map { $0["value"] }), expected["grades"])
    compare("salary", vacancy["salary"]["value"], expected["salary"]["amount"])
    compare("pay period", vacancy["salary"]["period"], expected["salary"]["unit"])
    compare("contract years", vacancy["contract"]["years"]["value"], expected["contractYears"])
    compare("maximum years", vacancy["contract"]["maximumYears"]["value"], expected["maximumYears"])
    let conversion = vacancy["contract"]["conversion"]
    if expected["conversionNote"] != .null, conversion["certainty"] == .string("inferred") {
      compare("conversion", conversion["value"], .bool(false))
    } else {
      compare("conversion", conversion["value"], expected["conversion"])
    }
  }

  private mutating func compareDeadline() {
    let got = found["vacancy"]["deadline"]
    let wanted = expected["deadline"]
    compare("deadline", got["text"], wanted["text"])
    guard wanted != .null, got != .null else { return }
    compare("deadline line", got["line"], wanted["line"])
    compare("deadline readings", got["readings"], wanted["readings"])
    compare("deadline planned on", got["planOn"], wanted["planOn"])
    compare("deadline ambiguous", got["ambiguous"], wanted["ambiguous"])
    if wanted["zoneStated"] == .bool(false) { compare("deadline zone", got["zone"], .null) }
  }

  private mutating func compareLists() {
    let vacancy = found["vacancy"]
    func language(_ value: JSONValue, _ which: String) -> JSONValue {
      .object(["level": value["level"], "name": value["name"], "which": value[which]])
    }
    compare(
      "languages", .array(vacancy["languages"].elements.map { language($0, "language") }),
      .array(expected["languages"].elements.map { language($0, "which") }))
    compare(
      "years of experience", .array(vacancy["experienceYears"].elements.map { $0["value"] }),
      expected["experienceYears"])
    for list in ["essentials", "desirables", "competencies"] {
      compare("number of \(list)", .number(Double(vacancy[list].elements.count)), expected[list])
    }
    compare("challenges", .array(vacancy["challenges"].elements.map { $0["line"] }), expected["challenges"])
    let paper = found["items"].elements.first { $0["id"] == .string("challenges-paper") } ?? .null
    let wanted = expected["challengesPaper"]
    for figure in ["pages", "words", "paper", "formats"] where wanted != .null {
      compare("limit of the paper: \(figure)", paper["limit"][figure], wanted[figure])
    }
    if wanted != .null { compare("place of the paper", paper["sources"][0]["line"], wanted["line"]) }
  }

  private mutating func compareItems() {
    var rest: [String: JSONValue] = [:]
    for item in found["items"].elements { rest[item["id"].string ?? "", default: .null] = item }
    for kind in expected["items"].names.sorted() {
      for id in expected["items"][kind].elements.compactMap(\.string) {
        guard let item = rest.removeValue(forKey: id) else {
          note(.missed, "item \(id)")
          continue
        }
        let fits =
          switch kind {
          case "must", "if": item["need"] == .string(kind) && item["state"] == .string("required")
          case "note": item["need"] == .string("note")
          case "unknown": item["state"] == .string("unknown")
          case "byLink": item["state"] == .string("by-link")
          default: item["origin"] == .string(kind)
          }
        note(fits ? .right : .wrong, "item \(id)", "is \(item["need"]) \(item["state"]) \(item["origin"]), not \(kind)")
      }
    }
    let forbidden = Set(expected["mustNot"].elements.compactMap(\.string))
    for (id, item) in rest.sorted(by: { $0.key < $1.key })
    where forbidden.contains(id) || item["origin"] == .string("notice") {
      note(.invented, "item \(id)")
    }
  }

  private mutating func compareWarnings() {
    let got = Set(found["warnings"].elements.compactMap { $0["id"].string })
    let wanted = Set(expected["warnings"].elements.compactMap(\.string))
    for id in wanted.sorted() { note(got.contains(id) ? .right : .missed, "warning \(id)") }
    for id in got.subtracting(wanted).sorted() { note(.invented, "warning \(id)") }
  }

  /// Every quote stands in the notice, at its line, and contains words that support the value.
  private mutating func compareQuotes() { check(found, at: "") }

  private mutating func check(_ value: JSONValue, at path: String) {
    switch value {
    case .array(let elements):
      for (index, element) in elements.enumerated() { check(element, at: "\(path)[\(index)]") }
    case .object(let members):
      if let quote = members["quote"]?.string, let line = members["line"]?.integer {
        if !text.contains(quote, beginningAt: line) {
          note(.wrong, "place of \(path)", "line \(line) does not begin: \(quote)")
        } else if let supported = members["value"] ?? members["text"] ?? members["level"],
          members["certainty"] != .string("inferred"), !NoticeLines.supports(quote, supported)
        {
          note(.wrong, "quote of \(path)", "\(supported) is not in: \(quote)")
        } else {
          note(.right, "quote of \(path)")
        }
      } else if let entry = members["value"]?.string, let line = members["line"]?.integer {
        let stands = text.contains(entry, beginningAt: line)
        note(stands ? .right : .wrong, "place of \(path)", "line \(line): \(entry)")
      }
      for (name, member) in members.sorted(by: { $0.key < $1.key }) { check(member, at: "\(path).\(name)") }
    default: return
    }
  }
}
