import Foundation
import Testing
import VacancyModel

@testable import Rendering

/// The lines of a calendar file.
@Suite struct CalendarWriterTests {
  private func written(_ text: String) -> String {
    var calendar = CalendarWriter()
    calendar.property("SUMMARY", lines: [text])
    return String(decoding: calendar.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("a, b; c", #"a\, b\; c"#), (#"C:\new"#, #"C:\\new"#), ("a\r\nBEGIN:VALARM", "a BEGIN:VALARM"),
    ("a\u{7}b\u{202E}c", "a\u{FFFD}b\u{FFFD}c"), (",\u{301}", "\\,\u{301}"), ("“é” : ok", "“é” : ok"),
  ])
  func marksThatSeparateValuesAreEscaped(text: String, value: String) {
    #expect(written(text) == "SUMMARY:\(value)\r\n")
  }

  @Test func linesOfOnePropertyAreKeptApart() {
    var calendar = CalendarWriter()
    calendar.property("DESCRIPTION", lines: ["one", "two"])
    #expect(String(decoding: calendar.bytes, as: UTF8.self) == "DESCRIPTION:one\\ntwo\r\n")
  }

  @Test(arguments: ["x", "é", "€", "🏛", "ab€🏛é"], 60...80)
  func linesAreAtMost75BytesAndCutNoCharacter(letter: String, count: Int) {
    let text = String(repeating: letter, count: count)
    var calendar = CalendarWriter()
    calendar.property("SUMMARY", lines: [text])
    var lines = Data(calendar.bytes).split(separator: 10, omittingEmptySubsequences: false)
    #expect(lines.removeLast().isEmpty)
    var unfolded = ""
    for (number, line) in lines.enumerated() {
      #expect(line.last == 13 && line.count <= 76)
      let content = String(validating: line.dropLast(), as: UTF8.self)
      #expect(content != nil && (number == 0 || content?.first == " "))
      unfolded += number == 0 ? content ?? "" : String((content ?? "").dropFirst())
    }
    #expect(unfolded == "SUMMARY:\(text)")
  }
}
