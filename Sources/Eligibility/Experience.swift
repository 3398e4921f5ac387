package import VacancyModel

/// Time at work, each day counted once.
package enum Experience {
  /// Full months of work in all jobs up to a day, that day among them; overlapping and adjoining periods are one.
  ///
  /// Jobs that begin later count for nothing; those that go on, or end later, count up to that day.
  package static func months(of jobs: [Job], until end: CalendarDate) -> Int {
    var total = (months: 0, days: 0)
    let periods = periods(of: jobs, until: end)
    for period in periods {
      let length = difference(period.first, period.after)
      total.months += length.months
      total.days += length.days
    }
    // The days that one period has beyond its months are less than a month, those of several may be more.
    return total.months + (periods.count > 1 ? total.days / 30 : 0)
  }

  /// Whether any two jobs share a day.
  package static func overlap(of jobs: [Job]) -> (Job, Job)? {
    let sorted = jobs.sorted { $0.from.first < $1.from.first }
    for (index, job) in sorted.enumerated() {
      for other in sorted[(index + 1)...] where job.to.map({ other.from.first <= $0.last }) ?? true {
        return (job, other)
      }
    }
    return nil
  }

  private static func periods(
    of jobs: [Job], until end: CalendarDate
  ) -> [(first: CalendarDate, after: CalendarDate)] {
    let spans = jobs.compactMap { job -> (first: CalendarDate, after: CalendarDate)? in
      let last = min(job.to?.last ?? end, end)
      guard job.from.first <= last, let after = last.adding(days: 1) else { return nil }
      return (job.from.first, after)
    }
    var merged: [(first: CalendarDate, after: CalendarDate)] = []
    for span in spans.sorted(by: { $0.first < $1.first }) {
      if let last = merged.last, span.first <= last.after {
        merged[merged.count - 1].after = max(last.after, span.after)
      } else {
        merged.append(span)
      }
    }
    return merged
  }

  /// Whole months from one day to another by the calendar, and the days that remain.
  private static func difference(_ first: CalendarDate, _ after: CalendarDate) -> (months: Int, days: Int) {
    var months = (after.year - first.year) * 12 + after.month - first.month
    if after.day >= first.day { return (months, after.day - first.day) }
    months -= 1
    let (year, month) = after.month == 1 ? (after.year - 1, 12) : (after.year, after.month - 1)
    return (
      months,
      CalendarDate.days(inMonth: month, of: year) - min(first.day, CalendarDate.days(inMonth: month, of: year))
        + after.day
    )
  }
}
