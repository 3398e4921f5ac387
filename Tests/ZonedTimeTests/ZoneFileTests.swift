import Foundation
import Testing
import VacancyModel

@testable import ZonedTime

@Suite struct ZoneFileTests {
  /// Every zone that people live in, as the system lists them.
  private static func zoneNames() throws -> [String] {
    let table = try String(contentsOfFile: "/usr/share/zoneinfo/tzdata.zi", encoding: .utf8)
    return table.split(separator: "\n").filter { $0.hasPrefix("Z ") }.map { String($0.split(separator: " ")[1]) }
  }

  /// Foundation reads zones by another program of other people.
  @Test func everyZoneShowsWhatFoundationShows() throws {
    let names = try ZoneFileTests.zoneNames().filter { $0.contains("/") }
    #expect(names.count > 300)
    var compared = 0
    for name in names {
      guard let theirs = TimeZone(identifier: name), let ours = ZoneFile(name: name) else { continue }
      // From 2007 to 2045, across what files list and what their last rule says, at no regular hour.
      for seconds in stride(from: 1_170_000_000, to: 2_370_000_000, by: 1_000_003) {
        let date = Date(timeIntervalSince1970: Double(seconds))
        let offset = theirs.secondsFromGMT(for: date)
        #expect(ours.period(at: seconds).offset == offset, "\(name) at \(seconds)")
        compared += 1
      }
    }
    #expect(compared > 300_000)
  }

  @Test(arguments: [
    ("EST5EDT,M3.2.0,M11.1.0", "2040-07-01T12:00:00Z", -4), ("EST5EDT,M3.2.0,M11.1.0", "2040-12-01T12:00:00Z", -5),
    ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2040-01-01T12:00:00Z", 13),
    ("IST-1GMT0,M10.5.0,M3.5.0/1", "2040-07-01T12:00:00Z", 1),
    ("IST-1GMT0,M10.5.0,M3.5.0/1", "2040-01-01T12:00:00Z", 0), ("<+0330>-3:30", "2040-01-01T12:00:00Z", 3),
    ("AAA3BBB,J60,J300", "2040-02-29T12:00:00Z", -3), ("AAA3BBB,J60,J300", "2040-03-01T12:00:00Z", -2),
    ("AAA3BBB,59/0,300", "2040-02-29T12:00:00Z", -2), ("AAA3BBB,59/0,300", "2040-02-28T12:00:00Z", -3),
  ])
  func rulesHoldForEver(_ text: String, moment: String, hours: Int) throws {
    let rule = try #require(ZoneRule(Array(text.utf8)[...]))
    #expect(rule.period(at: try #require(Instant(iso: moment)).seconds).offset / 3600 == hours)
  }

  @Test(arguments: [
    "CE-1", "CET", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0",
    "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0/3x", "<CET-1", "CET-168", "CET-1:60", "CET-1CEST,J0,J5", "",
  ])
  func otherFormsAreNoRules(_ text: String) {
    #expect(ZoneRule(Array(text.utf8)[...]) == nil)
  }

  @Test func aFileThatIsCutOrChangedIsRefusedOrHarmless() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/Europe/Brussels")))
    #expect(ZoneFile(bytes) != nil)
    for count in 0..<bytes.count { #expect(ZoneFile(Array(bytes[..<count])) == nil) }
    for index in bytes.indices {
      var other = bytes
      other[index] ^= 0xFF
      _ = ZoneFile(other)?.period(at: 1_800_000_000)
    }
  }
}
