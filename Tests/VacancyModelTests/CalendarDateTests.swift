import Testing
import VacancyModel

@Suite struct CalendarDateTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
  }

  @Test(arguments: [
    (2026, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (0, 1, 1), (10_000, 1, 1), (1900, 2, 29),
  ])
  func daysThatTheCalendarLacksAreNone(_ year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(2024, 29), (2000, 29), (2026, 28), (2100, 28)])
  func februaryKnowsLeapYears(_ year: Int, days: Int) {
    #expect(CalendarDate.days(inMonth: 2, of: year) == days)
  }

  @Test(arguments: [
    (1970, 1, 1, 0, 4), (1969, 12, 31, -1, 3), (2000, 2, 29, 11_016, 2), (2026, 1, 25, 20_478, 7),
    (2027, 2, 15, 20_864, 1), (1, 1, 1, -719_162, 1), (9999, 12, 31, 2_932_896, 5),
  ])
  func daysAreCountedFrom1970(_ year: Int, month: Int, day: Int, count: Int, weekday: Int) throws {
    let date = try self.day(year, month, day)
    #expect(date.daysSince1970 == count)
    #expect(CalendarDate(daysSince1970: count) == date)
    #expect(date.weekday == weekday)
  }

  @Test func everyDayOfFourHundredYearsFollowsTheOneBefore() throws {
    var date = try day(1899, 12, 31)
    for _ in 0..<146_097 {
      let next = try #require(date.adding(days: 1))
      #expect(date < next)
      #expect(next.daysSince1970 == date.daysSince1970 + 1)
      #expect(next.weekday == date.weekday % 7 + 1)
      date = next
    }
    #expect(date == (try day(2299, 12, 31)))
  }

  @Test func theCalendarEnds() throws {
    #expect(try day(9999, 12, 31).adding(days: 1) == nil)
    #expect(try day(1, 1, 1).adding(days: -1) == nil)
    #expect(try day(2026, 1, 25).adding(days: -25) == (try day(2025, 12, 31)))
  }
}
