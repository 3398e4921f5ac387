import ArgumentParser
import VacancyModel

/// A day as a person types it: `2027-06-30`.
enum TypedDay {
  /// Reads it.
  static func read(_ text: String) throws -> CalendarDate {
    guard let time = LocalTime(iso: text), time.minutes == nil else {
      throw ValidationError("'\(text)' is not a day. Write it like 2027-06-30.")
    }
    return time.date
  }
}
