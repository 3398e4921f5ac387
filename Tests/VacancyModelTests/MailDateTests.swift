import Testing
import VacancyModel

@Suite struct MailDateTests {
  @Test(arguments: [
    ("Sun, 14 Mar 2027 23:58:10 +0100", "2027-03-14T22:58:10Z"), ("14 Mar 2027 23:58 GMT", "2027-03-14T23:58:00Z"),
    ("Wed, 1 Sep 2027 00:10:00 -0430 (VET)", "2027-09-01T04:40:00Z"),
  ])
  func isRead(text: String, moment: String) { #expect(Instant(mail: text)?.iso == moment) }

  @Test(arguments: [
    "", "Sun", "14 Mar 27 23:58 GMT", "31 Feb 2027 10:00:00 +0100", "14 Mar 2027 24:58 GMT", "14 Mar 2027 10:00 CET",
    "14 Mar 2027 10:00 +1", "14 Mar 2027 10:00", "2027-03-14T23:58:10+01:00",
  ])
  func isNone(text: String) { #expect(Instant(mail: text) == nil) }
}
