package import VacancyModel

/// The zone that a notice states for a time.
package struct NamedZone: Hashable, Sendable {
  /// What an abbreviation names, and what its place observes.
  package struct Abbreviation: Hashable, Sendable {
    /// Minutes east of UTC that it names.
    package let offset: Int
    /// Minutes east of UTC in winter.
    package let standard: Int
    /// When the clocks are an hour ahead.
    package let summer: SummerTime
  }

  /// Its words.
  package let range: Range<Int>
  /// Its IANA name; `nil` for "local time" of a place that is not named.
  package let identifier: String?
  /// Set where an abbreviation of one season named it.
  package let abbreviation: Abbreviation?

  /// How many minutes later the place's clocks show the named time; negative: earlier; 0 where both agree.
  package func shift(on date: CalendarDate) -> Int {
    guard let abbreviation else { return 0 }
    return abbreviation.standard + (abbreviation.summer.holds(on: date) ? 60 : 0) - abbreviation.offset
  }
}

/// Reads the zone after a time: `CET`, `(Brussels time)`, `UTC+1`, `heure de Bruxelles`, `local time in Vienna`.
struct ZoneNames {
  let notice: FoldedNotice
  let phrases: DatePhrases

  private struct Name {
    /// A named place counts more than an abbreviation, that more than an offset, that more than "local time".
    var rank: Int
    var identifier: String?
    var abbreviation: NamedZone.Abbreviation?
    var range: Range<Int>
  }

  /// The zone that begins at an offset, after spaces; the best name where several follow one another.
  ///
  /// A place alone in brackets, `(Brussels)`, names a zone only after a time.
  func zone(at start: Int, afterTime: Bool) -> NamedZone? {
    guard var best = name(after: start, afterTime) else { return nil }
    for _ in 0..<2 {
      guard let next = name(after: best.range.upperBound, afterTime) else { break }
      best = join(best, next)
    }
    // `(GMT+01:00) Brussels, Copenhagen, Madrid, Paris`.
    if best.rank == 1, notice.bytes[best.range.upperBound - 1] == 41,
      let place = place(at: skippingSpaces(best.range.upperBound))
    {
      best.identifier = place.name
      best.range = best.range.lowerBound..<place.end
    }
    return NamedZone(range: best.range, identifier: best.identifier, abbreviation: best.abbreviation)
  }

  private func join(_ first: Name, _ second: Name) -> Name {
    var joined = second.rank > first.rank ? second : first
    if first.rank == second.rank, first.identifier == second.identifier, first.abbreviation != second.abbreviation {
      joined.abbreviation = nil
    }
    joined.range = first.range.lowerBound..<second.range.upperBound
    return joined
  }

  /// The first zone that a sentence names outright, `all times are Brussels time`, within a range.
  func zone(within range: Range<Int>) -> NamedZone? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if notice.bytes[offset].isLetter, notice.startsWord(at: offset), let item = item(at: offset, bracketed: false),
        item.range.upperBound <= range.upperBound, item.rank > 0
      {
        return NamedZone(range: item.range, identifier: item.identifier, abbreviation: item.abbreviation)
      }
      offset += 1
    }
    return nil
  }

  /// A name, or the names within brackets, after spaces and commas.
  private func name(after start: Int, _ afterTime: Bool) -> Name? {
    let bytes = notice.bytes
    var offset = start
    if let iso = isoOffset(at: start) { return iso }
    while offset < bytes.count, offset - start < 4, [32, 44, 45, 47, 10].contains(bytes[offset]) {
      // A wrapped line, not an empty one.
      if bytes[offset] == 10, offset + 1 < bytes.count, bytes[offset + 1] == 10 { return nil }
      offset += 1
    }
    guard offset < bytes.count else { return nil }
    guard bytes[offset] == 40 || bytes[offset] == 91 else { return item(at: offset, bracketed: false) }
    let open = offset
    offset += 1
    var best: Name?
    for _ in 0..<3 {
      while offset < bytes.count, [32, 44, 45, 47, 59, 61].contains(bytes[offset]) { offset += 1 }
      guard let item = item(at: offset, bracketed: afterTime || best != nil) else { break }
      best = best.map { join($0, item) } ?? item
      offset = item.range.upperBound
    }
    guard var best else { return nil }
    best.range = open..<(closingBracket(after: offset) ?? offset)
    return best
  }

  private func closingBracket(after start: Int) -> Int? {
    let bytes = notice.bytes
    var offset = start
    while offset < bytes.count, offset - start < 40, bytes[offset] != 10, !bytes[offset].isDigit {
      if bytes[offset] == 41 || bytes[offset] == 93 { return offset + 1 }
      offset += 1
    }
    return nil
  }

  private func item(at start: Int, bracketed: Bool) -> Name? {
    let bytes = notice.bytes
    guard start < bytes.count, bytes[start].isLetter else { return nil }
    let lexicon = phrases.lexicon
    if let utc = lexicon.match(notice, at: start, where: { $0 == .utc }) {
      return offset(from: start, signAt: utc.end) ?? Name(rank: 1, identifier: "UTC", range: start..<utc.end)
    }
    if let short = abbreviation(at: start, bracketed: bracketed) { return short }
    if let of = lexicon.match(notice, at: start, where: { $0 == .timeOf }),
      let place = place(at: skippingSpaces(of.end, apostrophe: true))
    {
      return Name(rank: 3, identifier: place.name, range: start..<place.end)
    }
    if let place = place(at: start) {
      var end = place.end
      if let country = self.place(at: skippingSpaces(end, comma: true)) { end = country.end }
      let unit = lexicon.match(notice, at: skippingSpaces(end), where: { $0 == .time || $0 == .localTime })
      if unit != nil || bracketed {
        return Name(rank: 3, identifier: place.name, range: start..<(unit?.end ?? place.end))
      }
    }
    if let local = lexicon.match(notice, at: start, where: { $0 == .localTime }) {
      return Name(rank: 0, identifier: nil, range: start..<local.end)
    }
    return nil
  }

  private func place(at start: Int) -> (name: String, end: Int)? {
    let match = phrases.lexicon.match(notice, at: start) { if case .place = $0 { true } else { false } }
    guard let match, case .place(let number) = match.word else { return nil }
    return (phrases.zones[number].name, match.end)
  }

  /// Only in capitals, as `est`, `cet` and `met` are words, or alone within brackets; in a text all in capitals, only
  /// within brackets.
  private func abbreviation(at start: Int, bracketed: Bool) -> Name? {
    let match = phrases.lexicon.match(notice, at: start) { if case .abbreviation = $0 { true } else { false } }
    guard let match, case .abbreviation(let number) = match.word,
      (start..<match.end).allSatisfy({ !notice.bytes[$0].isLetter || notice.isUppercase(at: $0) })
        || bracketed && match.letters > 2 && match.end < notice.bytes.count && notice.bytes[match.end] == 41
    else { return nil }
    let next = skippingSpaces(match.end)
    let isWithinCapitals =
      next > match.end && notice.isUppercase(at: next) && notice.isUppercase(at: next + 1)
      && abbreviation(at: next, bracketed: true) == nil
    guard bracketed || !isWithinCapitals else { return nil }
    let known = phrases.abbreviations[number]
    let named = known.offset.map {
      NamedZone.Abbreviation(offset: $0, standard: known.standard, summer: known.summer)
    }
    return Name(rank: 2, identifier: known.zone, abbreviation: named, range: start..<match.end)
  }

  /// `Z`, `+01:00` directly after a time.
  private func isoOffset(at start: Int) -> Name? {
    let bytes = notice.bytes
    guard start > 0, start < bytes.count, bytes[start - 1].isDigit else { return nil }
    if bytes[start] == 122, start + 1 == bytes.count || !bytes[start + 1].isAlphanumeric {
      return Name(rank: 1, identifier: "UTC", range: start..<(start + 1))
    }
    // Not a minus sign, which between two times is a dash.
    guard start + 2 < bytes.count, bytes[start] == 43, bytes[start + 1].isDigit, bytes[start + 2].isDigit else {
      return nil
    }
    return offset(from: start, signAt: start)
  }

  /// `+1`, `+01:00`, `-5`, `+0530` as a zone; only of whole hours and the few other offsets that places keep.
  private func offset(from start: Int, signAt sign: Int) -> Name? {
    let bytes = notice.bytes
    var offset = skippingSpaces(sign)
    guard offset < bytes.count, bytes[offset] == 43 || bytes[offset] == 45 else { return nil }
    let isWest = bytes[offset] == 45
    offset = skippingSpaces(offset + 1)
    let digits = offset
    while offset < bytes.count, bytes[offset].isDigit { offset += 1 }
    guard (1...4).contains(offset - digits), offset - digits != 3 else { return nil }
    var minutes = number(digits..<min(digits + 2, offset)) * 60
    if offset - digits == 4 {
      minutes += number(digits + 2..<offset)
    } else if offset + 2 < bytes.count, bytes[offset] == 58, bytes[offset + 1].isDigit, bytes[offset + 2].isDigit {
      minutes += number(offset + 1..<offset + 3)
      offset += 3
    }
    guard minutes <= 840 else { return nil }
    let identifier = ZoneNames.identifier(minutes: isWest ? -minutes : minutes)
    return Name(rank: 1, identifier: identifier, range: start..<offset)
  }

  /// The IANA name of a fixed offset; its sign is the other way round there.
  static func identifier(minutes: Int) -> String? {
    if minutes == 0 { return "UTC" }
    if minutes.isMultiple(of: 60) { return "Etc/GMT\(minutes > 0 ? "-" : "+")\(abs(minutes) / 60)" }
    return [210: "Asia/Tehran", 270: "Asia/Kabul", 330: "Asia/Kolkata", 345: "Asia/Kathmandu", 390: "Asia/Yangon"][
      minutes]
  }

  private func number(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + Int(notice.bytes[$1]) - 48 } }

  private func skippingSpaces(_ start: Int, comma: Bool = false, apostrophe: Bool = false) -> Int {
    let bytes = notice.bytes
    var offset = start
    while offset < bytes.count,
      bytes[offset] == 32 || comma && bytes[offset] == 44 || apostrophe && (bytes[offset] == 39 || bytes[offset] == 47)
    {
      offset += 1
    }
    return offset
  }
}
