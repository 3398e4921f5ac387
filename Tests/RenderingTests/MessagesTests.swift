import Foundation
import Testing
import VacancyModel

@testable import Rendering

@Suite("Words in two languages")
struct MessagesTests {
  /// The names of phrases that the code asks for, whole or as the beginning of a name that it makes up.
  static func namesInUse() throws -> (whole: Set<String>, beginnings: Set<String>) {
    let sources = Samples.template("../Sources/Rendering")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var whole: Set<String> = []
    var beginnings: Set<String> = []
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      let code = try String(contentsOf: file, encoding: .utf8)
      for match in code.matches(of: /"([a-z][A-Za-z.-]*)("|\\\()/) {
        if match.2 == "\"" { whole.insert(String(match.1)) } else { beginnings.insert(String(match.1)) }
      }
    }
    return (whole, beginnings.filter { $0.hasSuffix(".") })
  }

  @Test("Every phrase has its twin, with the same places and the same forms")
  func twins() throws {
    let english = try Samples.messages(.english).phrases
    let french = try Samples.messages(.french).phrases
    #expect(Set(english.keys).symmetricDifference(french.keys) == [])
    for (name, phrase) in english {
      let twin = french[name] ?? ""
      #expect(places(phrase) == places(twin), "\(name)")
      #expect(phrase.contains(" ;; ") == twin.contains(" ;; "), "\(name)")
    }
  }

  private func places(_ phrase: String) -> Set<String> { Set(phrase.matches(of: /\{[a-z]+\}/).map { String($0.0) }) }

  @Test("A twin is not the same English, but for names and words that both languages have")
  func translated() throws {
    let english = try Samples.messages(.english).phrases
    let french = try Samples.messages(.french).phrases
    let alike = english.filter { french[$0.key] == $0.value }.map(\.key)
    let allowed = [
      "zone.", "format.", "date.weekday", "list.comma", "parenthesis", "step.finish", "step.declare", "language.level",
      "fact.organisation", "fact.grade", "check.pages", "check.format", "page.fingerprint",
    ]
    #expect(alike.filter { name in !allowed.contains { name.hasPrefix($0) } } == [])
  }

  @Test("The code asks for no phrase that is not there, and none is there in vain")
  func complete() throws {
    let phrases = try Samples.messages().phrases
    let (whole, beginnings) = try MessagesTests.namesInUse()
    let families = Set(phrases.keys.map { $0.split(separator: ".")[0] + "." })
    let asked = whole.filter { name in families.contains { name.hasPrefix($0) } && name.contains(".") }
    // Suffixes of files are no phrases.
    #expect(asked.filter { phrases[$0] == nil } == [])
    let idle = phrases.keys.filter { name in !whole.contains(name) && !beginnings.contains { name.hasPrefix($0) } }
    #expect(idle == [])
  }

  @Test("French has its spaces before double marks and inside guillemets")
  func frenchTypography() throws {
    for (name, phrase) in try Samples.messages(.french).phrases {
      let plain = phrase.replacing(" ;; ", with: "")
      for match in plain.matches(of: /(.)([:;?!»])/) {
        #expect(["\u{A0}", "\u{202F}"].contains(String(match.1)), "\(name): \(plain)")
      }
      for match in plain.matches(of: /«(.)/) { #expect(match.1 == "\u{A0}", "\(name): \(plain)") }
      #expect(!plain.contains("'"), "\(name) has a straight apostrophe")
    }
  }

  @Test("Numbers, amounts and dates as each language writes them")
  func figures() throws {
    let english = try Samples.messages(.english)
    let french = try Samples.messages(.french)
    let time = LocalTime(iso: "2026-01-25T23:59")!
    #expect(english.number(1_162) == "1,162")
    #expect(french.number(1_162) == "1\u{202F}162")
    #expect(english.number(999) == "999")
    #expect(english.number(-1_234_567) == "\u{2212}1,234,567")
    #expect(english.amount(7_970.25) == "7,970.25")
    #expect(english.amount(9_184.4) == "9,184.40")
    #expect(english.amount(6_000) == "6,000")
    #expect(french.amount(7_970.25) == "7\u{202F}970,25")
    #expect(english.measure(10.94) == "10.9")
    #expect(english.measure(11.0) == "11")
    #expect(english.measure(-0.04) == "0")
    #expect(english.date(time) == "Sun 25 Jan 2026, 23:59")
    #expect(french.date(time) == "dimanche 25\u{A0}janvier 2026, 23\u{A0}h\u{A0}59")
    #expect(french.plainDate(LocalTime(iso: "2026-03-01")!) == "1er\u{A0}mars 2026")
    #expect(english.date(LocalTime(iso: "2026-02-03T17:05")!) == "Tue 3 Feb 2026, 17:05")
  }

  @Test("One is singular; in French, none is, too")
  func plurals() throws {
    let english = try Samples.messages(.english)
    let french = try Samples.messages(.french)
    #expect([0, 1, 2].map { english.count("deadline.days", $0) } == ["0 days left", "1 day left", "2 days left"])
    #expect(
      [0, 1, 2].map { french.count("deadline.days", $0) }
        == ["0\u{A0}jour restant", "1\u{A0}jour restant", "2\u{A0}jours restants"])
  }

  @Test("A value that holds braces is not filled again")
  func bracesInValues() throws {
    let messages = try Samples.messages()
    #expect(messages.aside("{aside}", "{text}") == "{aside} ({text})")
  }

  @Test("Lists")
  func lists() throws {
    let messages = try Samples.messages()
    #expect(messages.or([]) == "")
    #expect(messages.or(["a"]) == "a")
    #expect(messages.or(["a", "b", "c"]) == "a, b or c")
    #expect(try Samples.messages(.french).and(["a", "b"]) == "a et b")
  }

  @Test(
    "A file of phrases that is none says where",
    arguments: [
      ("a = b\nnonsense\n", MessagesError(line: 2, problem: .notAPhrase)),
      ("a = b\na = c\n", MessagesError(line: 2, problem: .twice("a"))),
      ("# fine\n\n= b\n", MessagesError(line: 3, problem: .notAPhrase)),
    ])
  func faults(_ text: String, _ expected: MessagesError) {
    #expect(throws: expected) { try Messages(Array(text.utf8), language: .english) }
  }

  @Test("Lines may end as on Windows")
  func windowsLines() throws {
    #expect(try Messages(Array("a = b\r\n".utf8), language: .english).phrases == ["a": "b"])
  }
}
