import Testing
import VacancyModel

@testable import Eligibility

@Suite struct ExperienceTests {
  @Test(
    "Each day counts once, to the day asked",
    arguments: [
      ([job("2015-03", "2019-06")], 52),
      ([job("2015-03", "2019-06"), job("2019-01", "2020-12")], 70),
      ([job("2015-01", "2015-12"), job("2016-01", "2016-12")], 24),
      ([job("2015-01", "2016-12"), job("2015-06", "2015-08")], 24),
      ([job("2015-01", "2015-12"), job("2017-01", "2017-06")], 18),
      ([job("2017-01-15", "2020-01-14")], 36),
      ([job("2017-01-15", "2020-01-13")], 35),
      ([job("2026-03-15", nil)], 12),
      ([job("2026-01", "2030-12")], 14),
      ([job("2027-04", nil)], 0),
      ([], 0),
    ] as [([Job], Int)])
  func months(jobs: [Job], months: Int) {
    #expect(Experience.months(of: jobs, until: day("2027-03-14")) == months)
  }

  @Test("Jobs that share a day overlap; jobs that follow each other do not")
  func overlaps() {
    #expect(Experience.overlap(of: [job("2015-01", "2015-12"), job("2016-01", nil)]) == nil)
    #expect(Experience.overlap(of: [job("2016-01", nil), job("2015-01", "2016-01")]) != nil)
  }
}
