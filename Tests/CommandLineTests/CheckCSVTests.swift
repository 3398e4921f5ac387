import Foundation
import TestSupport
import Testing

@Suite struct CheckCSVTests {
  /// The rows of a table as RFC 4180 has them.
  private static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    func add(_ scalar: Unicode.Scalar) {
      rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
    }
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where scalars.first == "\"": add(scalars.removeFirst())
      case ("\"", _): isQuoted.toggle()
      case (",", false): rows[rows.count - 1].append("")
      case ("\r", false) where scalars.first == "\n":
        scalars.removeFirst()
        rows.append([""])
      default: add(scalar)
      }
    }
    return rows.last == [""] ? rows.dropLast() : rows
  }

  @Test func tableIsReadBackAsItWasMeasured() async throws {
    let sandbox = try Sandbox()
    let odd = ["=cmd|' /C calc'!A1.pdf", "two, and \"three\".pdf", "+1.pdf", "line\nbreak.pdf"]
    try sandbox.file("long.pdf", PlainPaper.pdf(pages: 3, lastLines: 4))
    for name in odd { try sandbox.file(name, PlainPaper.pdf(pages: 1, lastLines: 10)) }
    let files = ["long.pdf", "none.pdf"] + odd
    let run = try await sandbox.dossier(["check", "--max-pages", "2", "--csv", "--"] + files)
    #expect(run.status == 66 && run.messages.isEmpty, "\(run)")
    let rows = CheckCSVTests.rows(run.output)
    let head = try #require(rows.first)
    #expect(rows.count == files.count + 1 && rows.allSatisfy { $0.count == head.count }, "\(run)")
    func column(_ name: String) throws -> [String] {
      let index = try #require(head.firstIndex(of: name))
      return rows.dropFirst().map { $0[index] }
    }
    #expect(try column("file") == files.map { "=+".contains($0.first!) ? "'" + $0 : $0 })
    #expect(try column("pages") == ["3", "", "1", "1", "1", "1"])
    #expect(try column("verdict") == ["over", "unreadable", "within", "within", "within", "within"])
    #expect(try column("first_finding").prefix(2) == ["page-limit", "notFound"])
    #expect(try column("words").last == "100")
    #expect(try column("body_pt").first == "11" && column("leading_pt").first == "13")
    #expect(try column("errors") == ["1", "1", "0", "0", "0", "0"])
  }

  @Test func columnsAreThoseOfTheHelp() async throws {
    let sandbox = try Sandbox()
    try sandbox.file("a.txt", "tide")
    let head = try #require(
      try await sandbox.dossier("check", "a.txt", "--csv").output.split(separator: "\r\n").first)
    let help = try await sandbox.dossier("check", "--help").flowing
    #expect(help.contains(head.split(separator: ",").joined(separator: " ")), "\(help)")
  }
}
