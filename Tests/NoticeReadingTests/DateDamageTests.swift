import Foundation
import Testing
import VacancyModel

@testable import NoticeReading

/// What copies lose or add never makes another closing time of a notice's words.
struct DateDamageTests {
  /// A damage that leaves all words: the closing time stays, or is not found.
  struct Damage: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let apply: @Sendable (String) -> String
  }

  static let damages: [Damage] = [
    Damage(testDescription: "apostrophes dropped") { $0.filter { !"'’".contains($0) } },
    Damage(testDescription: "bullets stripped") { $0.filter { $0 != "•" } },
    Damage(testDescription: "commas dropped") { $0.filter { $0 != "," } },
    Damage(testDescription: "spaces doubled") { $0.replacingOccurrences(of: " ", with: "  ") },
    Damage(testDescription: "spaces that do not break") { $0.replacingOccurrences(of: " ", with: "\u{a0}") },
    Damage(testDescription: "all in capitals") { $0.uppercased() },
    Damage(testDescription: "no capitals") { $0.lowercased() },
    Damage(testDescription: "colons dropped") { $0.replacingOccurrences(of: ": ", with: " ") },
    Damage(testDescription: "lines joined") { $0.replacingOccurrences(of: "\n", with: " ") },
    Damage(testDescription: "job-site lines around") {
      "Job Alert\nBe the first to apply\n\($0)\nShare this job\nSubscribe to our newsletter"
    },
  ]

  /// What the pieces say undamaged.
  private static let whole = DeadlinePiece.stated.map { summary(findings(in: $0.text).deadline) }

  @Test(arguments: damages)
  func damageNeverChangesTheClosingTime(_ damage: Damage) {
    var lost = 0
    for (piece, whole) in zip(DeadlinePiece.stated, DateDamageTests.whole) {
      let found = summary(findings(in: damage.apply(piece.text)).deadline)
      if found == "none" { lost += 1 } else { #expect(found == whole, "\(piece.text)") }
    }
    #expect(lost * 5 <= DeadlinePiece.stated.count)
  }

  @Test(arguments: damages)
  func damageNeverMakesAClosingTimeOfAnotherDate(_ damage: Damage) {
    for piece in DeadlinePiece.decoys {
      #expect(findings(in: damage.apply(piece.text)).deadline == nil, "\(piece.text)")
    }
  }

  /// A piece with one of its spaces replaced, for every fifth space.
  private func broken(_ piece: DeadlinePiece, by replacement: String) -> [String] {
    let places = piece.text.indices.filter { piece.text[$0] == " " }
    return places.indices.filter { ($0 + piece.text.count).isMultiple(of: 5) }.map { number in
      let place = places[number]
      return piece.text[..<place] + replacement + piece.text[piece.text.index(after: place)...]
    }
  }

  /// One space lost, or turned into a line's end: a time may get lost, another day never appears.
  @Test(arguments: ["", "\n"])
  func oneLostSpaceNeverMakesAnotherDay(_ replacement: String) {
    for piece in DeadlinePiece.stated where !piece.text.contains("\n") {
      let days = Set(findings(in: piece.text).deadline!.readings.map(\.date))
      for text in broken(piece, by: replacement) {
        let found = Set(findings(in: text).deadline?.readings.map(\.date) ?? [])
        #expect(found.subtracting(days).isEmpty, "\(text)")
      }
    }
    for piece in DeadlinePiece.decoys where !piece.text.contains("\n") {
      for text in broken(piece, by: replacement) { #expect(findings(in: text).deadline == nil, "\(text)") }
    }
  }

  @Test func piecesOfDatesInAnyOrderAreReadWithoutFault() {
    let pieces = [
      "Deadline", "deadline for", " ", "\n", "\n\n", ".", ",", ":", "(", ")", "[1]", "-", "–", "|", "/", "•", "¹", "25",
      "1",
      "2026", "26", "January", "mars", "may", "Sunday", "23:59", "5", "pm", "h", "noon", "midnight", "CET", "UTC+1",
      "UTC-99",
      "by", "from", "to", "between", "and", "applications", "submitted", "extended to", "posted", "end of", "Q1",
      "24:00",
      "31", "er", "é", "Ω", "年", "\u{300}", "2030", "17.00", "1700", "au plus tard le", "dd/mm/yyyy", "at", "on",
      "Europe/",
      "closes on", "\t", "20261", "202623:59", "+01:00", "Z", "T", "'26", "99999999999999999999", "12/01/2026",
    ]
    var state: UInt64 = 2026
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<2000 {
      var text = ""
      for _ in 0...next(30) { text += pieces[next(pieces.count)] + (next(2) == 0 ? " " : "") }
      guard let deadline = findings(in: text).deadline else { continue }
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains(deadline.source!.quote) && deadline.source!.quote.contains(deadline.text), "\(text)")
      #expect(!deadline.readings.isEmpty)
    }
  }

  @Test(arguments: [
    "Applications must be submitted by 25 January 2026 at 23:59 (Brussels time). ", "(", "1", "1/2/", "noon ", "3 May ",
    "until ", "deadlinefor", "from 3 May to ", "Deadline\n", "a.m.",
  ])
  func effortGrowsNoFasterThanTheText(_ piece: String) {
    func effort(_ bytes: Int) -> Double {
      let notice = folded(String(repeating: piece, count: bytes / piece.utf8.count))
      let start = threadTime()
      _ = DeadlineReader.findings(in: notice, phrases: publishedDates)
      return threadTime() - start
    }
    let small = effort(12_000)
    // Four times the text; twice that is granted for noise, a square would be sixteen times.
    #expect(effort(48_000) <= max(small, 0.002) * 8)
  }

  /// Seconds of work of this thread alone, as tests run side by side.
  private func threadTime() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
