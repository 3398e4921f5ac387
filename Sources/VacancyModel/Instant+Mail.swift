extension Instant {
  /// Reads the date of a mail, RFC 5322: `Sun, 14 Mar 2027 23:58:10 +0100`; `nil` when it is not that.
  package init?(mail text: String) {
    var words = text.split { $0 == " " || $0 == "," || $0 == "\t" }.map(String.init)
    if let first = words.first, first.allSatisfy(\.isLetter) { words.removeFirst() }
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    guard words.count >= 5, let day = Int(words[0]), let month = months.firstIndex(of: words[1].lowercased()),
      words[2].utf8.count == 4, let year = Int(words[2]),
      let date = CalendarDate(year: year, month: month + 1, day: day)
    else { return nil }
    let clock = words[3].split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard (2...3).contains(clock.count), let hour = clock[0], let minute = clock[1],
      let second = clock.count == 3 ? clock[2] : 0, (0..<24).contains(hour), (0..<60).contains(minute),
      (0...60).contains(second)
    else { return nil }
    let zone = words[4]
    var offset = 0
    if zone.hasPrefix("+") || zone.hasPrefix("-") {
      guard zone.utf8.count == 5, let figure = Int(zone.dropFirst()), figure % 100 < 60, figure <= 1400 else {
        return nil
      }
      offset = (figure / 100 * 60 + figure % 100) * (zone.hasPrefix("-") ? -60 : 60)
    } else if !["GMT", "UT", "UTC", "Z"].contains(zone.uppercased()) {
      return nil
    }
    self.init(seconds: ((date.daysSince1970 * 24 + hour) * 60 + minute) * 60 + second - offset)
  }
}
