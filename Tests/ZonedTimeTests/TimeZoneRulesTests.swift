import Testing
import VacancyModel
import ZonedTime

@Suite struct TimeZoneRulesTests {
  private func rules(_ name: String) throws -> TimeZoneRules { try #require(TimeZoneRules(name: name)) }
  private func local(_ text: String) throws -> LocalTime { try #require(LocalTime(iso: text)) }

  @Test(arguments: [
    ("Europe/Brussels", "2026-01-25T23:59", "2026-01-25T22:59:00Z"),
    ("Europe/Brussels", "2026-07-25T23:59", "2026-07-25T21:59:00Z"),
    ("America/New_York", "2026-01-25T17:59", "2026-01-25T22:59:00Z"),
    ("America/New_York", "2026-07-01T00:00", "2026-07-01T04:00:00Z"),
    ("Asia/Kolkata", "2026-01-26T04:29", "2026-01-25T22:59:00Z"),
    ("Asia/Kathmandu", "2026-01-26T04:44", "2026-01-25T22:59:00Z"),
    ("Europe/Lisbon", "2026-01-25T22:59", "2026-01-25T22:59:00Z"),
    ("Europe/Lisbon", "2026-07-25T22:59", "2026-07-25T21:59:00Z"),
    ("UTC", "2026-07-25T22:59", "2026-07-25T22:59:00Z"),
    ("Africa/Casablanca", "2026-03-01T12:00", "2026-03-01T12:00:00Z"),
    ("Africa/Casablanca", "2026-05-01T12:00", "2026-05-01T11:00:00Z"),
  ])
  func localTimesAreMomentsAndBack(_ zone: String, text: String, moment: String) throws {
    let rules = try rules(zone)
    let instant = try #require(Instant(iso: moment))
    #expect(rules.instant(of: try local(text)) == instant)
    #expect(rules.local(of: instant).iso == text)
  }

  @Test func aDayWithoutATimeIsItsLastMinute() throws {
    #expect(try rules("Europe/Brussels").instant(of: local("2026-01-25")).iso == "2026-01-25T22:59:00Z")
  }

  /// The last Sundays of March and October, 2025 to 2035.
  @Test(arguments: [
    (2025, 30, 26), (2026, 29, 25), (2027, 28, 31), (2028, 26, 29), (2029, 25, 28), (2030, 31, 27), (2031, 30, 26),
    (2032, 28, 31), (2033, 27, 30), (2034, 26, 29), (2035, 25, 28),
  ])
  func clocksOfBrusselsChangeOnTheRightNight(_ year: Int, march: Int, october: Int) throws {
    let rules = try rules("Europe/Brussels")
    // 02:30 never comes in March: the earlier moment is the one by summer time, shown as 01:30.
    #expect(try rules.instant(of: local("\(year)-03-\(march)T01:59")).iso == "\(year)-03-\(march)T00:59:00Z")
    #expect(try rules.instant(of: local("\(year)-03-\(march)T02:30")).iso == "\(year)-03-\(march)T00:30:00Z")
    #expect(try rules.instant(of: local("\(year)-03-\(march)T03:00")).iso == "\(year)-03-\(march)T01:00:00Z")
    // 02:30 comes twice in October: first by summer time.
    #expect(try rules.instant(of: local("\(year)-10-\(october)T02:30")).iso == "\(year)-10-\(october)T00:30:00Z")
    #expect(try rules.instant(of: local("\(year)-10-\(october)T03:00")).iso == "\(year)-10-\(october)T02:00:00Z")
    let second = try #require(Instant(iso: "\(year)-10-\(october)T01:30:00Z"))
    #expect(rules.local(of: second).iso == "\(year)-10-\(october)T02:30")
  }

  @Test func clocksOfNewYorkChangeOnOtherNights() throws {
    let rules = try rules("America/New_York")
    #expect(try rules.instant(of: local("2035-03-11T02:30")).iso == "2035-03-11T06:30:00Z")
    #expect(try rules.instant(of: local("2035-11-04T01:30")).iso == "2035-11-04T05:30:00Z")
    #expect(try rules.instant(of: local("2035-11-04T02:00")).iso == "2035-11-04T07:00:00Z")
  }

  @Test func everyHourOfTenYearsGoesThereAndBack() throws {
    for name in ["Europe/Brussels", "America/New_York", "Australia/Lord_Howe", "Europe/Dublin", "Pacific/Apia"] {
      let rules = try rules(name)
      var doubled = 0
      for seconds in stride(from: 1_735_689_600, to: 2_051_222_400, by: 3_600 * 7) {
        let shown = rules.local(of: Instant(seconds: seconds))
        let back = rules.instant(of: shown)
        #expect(rules.local(of: back) == shown)
        if back.seconds != seconds {
          doubled += 1
          #expect(back.seconds < seconds)
        }
      }
      #expect(doubled < 5)
    }
  }

  @Test(arguments: [
    ("Europe/Brussels", "CET", "CEST"), ("America/New_York", "EST", "EDT"), ("Europe/Lisbon", "WET", "WEST"),
    ("Asia/Kolkata", "IST", "IST"), ("Asia/Kathmandu", "UTC+5:45", "UTC+5:45"), ("Europe/Istanbul", "UTC+3", "UTC+3"),
    ("America/Sao_Paulo", "UTC-3", "UTC-3"), ("UTC", "UTC", "UTC"), ("Europe/Dublin", "GMT", "IST"),
  ])
  func zonesAreShownByTheirShortNames(_ zone: String, winter: String, summer: String) throws {
    let rules = try rules(zone)
    #expect(rules.abbreviationOrOffset(at: try #require(Instant(iso: "2026-01-20T12:00:00Z"))) == winter)
    #expect(rules.abbreviationOrOffset(at: try #require(Instant(iso: "2026-07-20T12:00:00Z"))) == summer)
  }

  @Test(arguments: [
    "", "Europe/Nowhere", "europe/brussels", "Europe", "../zoneinfo/Europe/Brussels", "/etc/passwd", "Europe//Brussels",
    "CET-1CEST", "tzdata.zi", "Brussels", "Europe/Brussels\0", "Europe/../UTC", "UTC+1",
  ])
  func unknownNamesHaveNoRules(_ name: String) {
    #expect(TimeZoneRules(name: name) == nil)
  }

  @Test func manyThreadsMayAskAtOnce() async throws {
    let names = ["Europe/Oslo", "Asia/Tokyo", "America/Denver", "Africa/Cairo", "Europe/Oslo", "Australia/Sydney"]
    let moment = try #require(Instant(iso: "2026-07-20T12:00:00Z"))
    let shown = await withTaskGroup(of: (Int, String?).self) { group in
      for number in 0..<120 {
        group.addTask { (number, TimeZoneRules(name: names[number % 6])?.local(of: moment).iso.suffix(5).description) }
      }
      return await group.reduce(into: [Int: String]()) { $0[$1.0 % 6] = $1.1 }
    }
    #expect(shown == [0: "14:00", 1: "21:00", 2: "06:00", 3: "15:00", 4: "14:00", 5: "22:00"])
  }
}
