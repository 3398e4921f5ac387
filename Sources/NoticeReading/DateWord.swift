/// What a date in a notice is about when it is not the closing time.
package enum DateTopic: String, Hashable, Sendable, CaseIterable {
  /// When the notice was published, issued or last changed.
  case posted
  /// When applications open.
  case opening
  /// Interviews, tests, assessment, final selection.
  case selection
  /// Information sessions and webinars.
  case session
  /// Questions and requests for clarification.
  case question
  /// A single document that follows its own date: letters of reference, certificates.
  case document
  /// The first day in the post.
  case start
  /// The contract, its end, probation, pay scales.
  case contract
  /// The reserve list and how long it is valid.
  case list
  /// When candidates hear about results.
  case outcome
  /// The job site's own dates: newsletters, alerts, its listing's expiry.
  case site
  /// An earlier call, another year's closing.
  case past
  /// Birth, studies, experience: what an applicant has done by then.
  case person
  /// Work to be delivered in the post, reports, projects.
  case work
}

/// When the name of a month counts as one where no year follows.
package enum MonthSpelling: String, Hashable, Sendable {
  /// Always.
  case any
  /// Only with a capital, as English `may` and `march` are words too.
  case capital
  /// Never without a year, as `out`, `set` and `ago` are words too.
  case year
}

/// What a wording of `Templates/Phrases/dates.xml` says.
package enum DateWord: Hashable, Sendable {
  /// A month, 1 to 12.
  case month(Int, MonthSpelling)
  /// A day of the week, 1 (Monday) to 7 (Sunday).
  case weekday(Int)
  /// What follows the number of a day: `st`, `er`, `ste`.
  case ordinal
  /// Between day, month and year: `of`, `de`.
  case of
  /// Before a window whose ends `and` joins: `between`.
  case between
  /// Between the ends of a window after `between`.
  case and
  /// Between the ends of a window: `to`, `bis`.
  case to
  /// The end, the middle or another part of a month: `end of`, `fin`, `mid`.
  case part(end: Bool)
  /// A quarter of the year, 1 to 4.
  case quarter(Int)

  /// 12:00.
  case noon
  /// 00:00, of which day is not said.
  case midnight
  /// Before noon, after a 12-hour time.
  case morning
  /// After noon, after a 12-hour time.
  case afternoon
  /// The unit after a time: `hrs`, `Uhr`.
  case hour
  /// A day's end with no time: `close of business`.
  case endOfDay
  /// Between a date and its time: `at`, `um`.
  case at
  /// Between a time and its date: `on`, `le`.
  case on

  /// UTC or GMT, perhaps with an offset.
  case utc
  /// After a place: `time`, `Zeit`.
  case time
  /// Before a place: `heure de`, `local time in`.
  case timeOf
  /// The clock of the place, which is not named.
  case localTime
  /// A place, by the number of its zone in `DatePhrases.zones`.
  case place(Int)
  /// An abbreviation of a zone, by its number in `DatePhrases.abbreviations`; only in capitals.
  case abbreviation(Int)

  /// The closing time as a noun; `named` when it says of what: `application deadline`.
  case closing(named: Bool)
  /// The time in which applications are taken: `application period`; only a window's end closes it.
  case period
  /// The closing time as a verb or with its preposition: `closes on`; `named`: `apply by`.
  case closes(named: Bool)
  /// The end of something: `ends on`, `runs until`; of applications only where the sentence says so.
  case ends
  /// A last moment: `by`, `until`, `au plus tard le`.
  case by
  /// A last moment, said after the date: `at the latest`.
  case latest
  /// `received after`: what comes later is refused.
  case refusedAfter
  /// An application, or applying; `sure` when the word is used of nothing else.
  case application(sure: Bool)
  /// Sending or receiving it.
  case submission
  /// The notice, the call, the competition.
  case vacancy
  /// The post itself, which may also end or begin.
  case post
  /// An extension: `extended to`.
  case extended
  /// An earlier closing time that no longer holds.
  case previous
  /// No closing time: `open until filled`.
  case ongoing
  /// Words that look like a closing time and are none: `meet deadlines`.
  case neutral
  /// Small words that may stand between a closing label and its date.
  case filler
  /// Small words that join a date and a label that follows it: `is the`.
  case link
  /// Before what a label is for: `deadline for …`.
  case toward
  /// Takes up what the sentence before speaks of: `they`.
  case pronoun
  /// Directly before a date that a sentence gives: `is`, `on`.
  case copula
  /// Words after a date that say it does not bind an applicant: `remain valid`.
  case void
  /// Another subject.
  case other(DateTopic)

  /// Whether it tells what a date is about.
  var isContext: Bool {
    switch self {
    case .closing, .period, .closes, .ends, .by, .latest, .refusedAfter, .application, .submission, .vacancy, .post,
      .extended,
      .previous,
      .ongoing, .neutral, .void, .other:
      true
    default: false
    }
  }
}
