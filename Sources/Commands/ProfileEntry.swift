import Eligibility
import VacancyModel

/// A fact about the person as it is typed, checked before it is kept; nothing that does not fit is dropped in silence.
struct ProfileEntry {
  /// What a profile holds.
  enum Fact: String, CaseIterable {
    case nationality, language, degree, job, clearance, status

    init?(typed: String) {
      let plain = typed.lowercased()
      let names = ["nationalities": "nationality", "languages": "language", "degrees": "degree", "jobs": "job"]
      self.init(rawValue: names[plain] ?? plain)
    }
  }

  let fact: Fact
  let values: [String]
  let isRemoval: Bool
  let from: String?
  let to: String?
  let issued: CalendarDate?
  let expires: CalendarDate?
  let today: CalendarDate
  let book: EligibilityBook

  /// Enters the fact into a profile, or removes it.
  func apply(to profile: inout Profile) throws(CommandFailure) {
    try refuseForeignOptions()
    if isRemoval { return try remove(from: &profile) }
    switch fact {
    case .nationality: profile.nationalities = try countries()
    case .language: try enterLanguage(into: &profile)
    case .degree: try enterDegree(into: &profile)
    case .job: try enterJob(into: &profile)
    case .clearance: profile.clearance = try clearance()
    case .status: profile.service = try service()
    }
  }

  private func refuseForeignOptions() throws(CommandFailure) {
    if isRemoval, from != nil || to != nil || issued != nil || expires != nil {
      throw CommandFailure(.usage, "To remove a fact no dates are needed.")
    }
    if fact != .job, from != nil || to != nil {
      throw CommandFailure(.usage, "--from and --to are the dates of a job, not of a \(fact.rawValue).")
    }
    if fact != .clearance, issued != nil || expires != nil {
      throw CommandFailure(
        .usage, "--issued and --expires are the dates of a clearance, not of a \(fact.rawValue).",
        advice: "A certificate's dates go with its file: dossier evidence add FILE --kind KIND --expires DAY")
    }
  }

  private func countries() throws(CommandFailure) -> [String] {
    let names = values.joined(separator: ",").split(separator: ",").map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
    guard !names.isEmpty else { throw missing("nationality \"Belgium,France\"") }
    var codes: [String] = []
    for name in names {
      guard let country = book.country(written: name) else {
        throw CommandFailure(
          .usage, "There is no country '\(name)' in the list; nothing was changed.",
          advice: NearestName.question(for: name, among: book.names)
            ?? "Write its name in English or French, or its two letters: Belgium, Belgique, BE.")
      }
      if !codes.contains(country.code) { codes.append(country.code) }
    }
    return codes
  }

  private func enterLanguage(into profile: inout Profile) throws(CommandFailure) {
    guard let name = values.first, values.count > 1 else { throw missing("language French C1") }
    let language = LanguageName.english(name)
    for typed in values.dropFirst() {
      guard let level = LanguageLevel(typed) else {
        throw CommandFailure(
          .usage, "'\(typed)' is not a level; nothing was changed.",
          advice: "NATO's levels are I to VI, the CEFR's A1 to C2, STANAG 6001 has four digits, such as 3321.")
      }
      let skill = LanguageSkill(language: language, level: level)
      if let index = profile.languages.firstIndex(where: { $0.language == language && $0.level.scale == level.scale }) {
        profile.languages[index] = skill
      } else {
        profile.languages.append(skill)
      }
    }
  }

  private func enterDegree(into profile: inout Profile) throws(CommandFailure) {
    guard values.count == 2 else { throw missing("degree \"MA International Relations\" 2012") }
    let title = try text(values[0])
    guard let year = Int(values[1]), (1940...today.year + 6).contains(year) else {
      throw CommandFailure(
        .usage, "'\(values[1])' is not the year in which a degree is awarded.", advice: "Write four digits: 2012.")
    }
    let degree = Degree(title: title, year: year)
    profile.degrees.removeAll { $0.title == title }
    profile.degrees.append(degree)
  }

  private func enterJob(into profile: inout Profile) throws(CommandFailure) {
    guard values.count == 1, let from else { throw missing("job \"Analyst, MoD\" --from 2015-03 --to 2019-06") }
    let title = try text(values[0])
    let start = try month(from, option: "--from")
    var end: MonthOrDay?
    if let to { end = try month(to, option: "--to") }
    if let end, end.last < start.first {
      throw CommandFailure(
        .usage, "The job would end (\(end.iso)) before it begins (\(start.iso)); nothing was kept.",
        advice: "Look at the two dates: --from is the first, --to the last.")
    }
    let job = Job(title: title, from: start, to: end)
    profile.jobs.removeAll { $0.title == title && $0.from == start }
    profile.jobs.append(job)
    profile.jobs.sort { $0.from.first < $1.from.first }
  }

  private func clearance() throws(CommandFailure) -> HeldClearance {
    guard !values.isEmpty else { throw missing("clearance \"NATO SECRET\" --expires 2027-05-01") }
    let typed = values.joined(separator: " ")
    guard let level = ClearanceLevel(words: typed) else {
      throw CommandFailure(
        .usage, "There is no clearance level '\(typed)'.",
        advice: "The levels: NATO RESTRICTED, NATO CONFIDENTIAL, NATO SECRET, COSMIC TOP SECRET, none.")
    }
    if let issued, let expires, expires < issued {
      throw CommandFailure(
        .usage,
        "The clearance would expire (\(LocalTime(expires).iso)) before it was issued "
          + "(\(LocalTime(issued).iso)); nothing was kept.", advice: "Both dates stand on the certificate.")
    }
    return HeldClearance(level: level, issued: issued, expires: expires)
  }

  private func service() throws(CommandFailure) -> ServiceStatus {
    guard let typed = values.first?.lowercased(), values.count == 1, let status = ServiceStatus(rawValue: typed) else {
      throw CommandFailure(
        .usage,
        "A status is serving, seconded or external\(values.isEmpty ? "." : ", not '\(values.joined(separator: " "))'.")"
      )
    }
    return status
  }

  private func remove(from profile: inout Profile) throws(CommandFailure) {
    switch fact {
    case .clearance: profile.clearance = nil
    case .status: profile.service = nil
    case .nationality:
      let codes = try countries()
      guard codes.allSatisfy(profile.nationalities.contains) else { throw notThere() }
      profile.nationalities.removeAll { codes.contains($0) }
    case .language:
      let language = LanguageName.english(values.first ?? "")
      let levels = values.dropFirst().compactMap { LanguageLevel($0) }
      let kept = profile.languages.filter { $0.language != language || !(levels.isEmpty || levels.contains($0.level)) }
      guard kept.count < profile.languages.count else { throw notThere() }
      profile.languages = kept
    case .degree: profile.degrees.remove(at: try place(in: profile.degrees.map(\.title)))
    case .job: profile.jobs.remove(at: try place(in: profile.jobs.map(\.title)))
    }
  }

  /// Where an entry stands that was named, or numbered from 1.
  private func place(in titles: [String]) throws(CommandFailure) -> Int {
    let typed = values.joined(separator: " ")
    let named = titles.indices.filter { titles[$0] == typed }
    if named.count == 1 { return named[0] }
    guard named.count < 2 else {
      throw CommandFailure(
        .usage, "There are \(named.count) entries '\(typed)'; nothing was removed.",
        advice: "Give the number that 'dossier profile' shows: dossier profile remove \(fact.rawValue) \(named[0] + 1)")
    }
    if let number = Int(typed), titles.indices.contains(number - 1) { return number - 1 }
    var failure = notThere()
    if let question = NearestName.question(for: typed, among: titles) { failure.advice.insert(question, at: 0) }
    throw failure
  }

  private func month(_ text: String, option: String) throws(CommandFailure) -> MonthOrDay {
    guard let month = MonthOrDay(iso: text) else {
      throw CommandFailure(
        .usage, "'\(text)' after \(option) is not a month or a day, or no such day exists.",
        advice: "Write it like 2015-03 or 2015-03-16.")
    }
    return month
  }

  private func text(_ typed: String) throws(CommandFailure) -> String {
    let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard (1...300).contains(text.count) else {
      throw CommandFailure(.usage, "The \(fact.rawValue) must have 1 to 300 characters, not \(text.count).")
    }
    return text
  }

  private func missing(_ example: String) -> CommandFailure {
    CommandFailure(.usage, "The \(fact.rawValue) is not complete.", advice: "Write: dossier profile \(example)")
  }

  private func notThere() -> CommandFailure {
    CommandFailure(
      .notFound, "The profile has no \(fact.rawValue) '\(values.joined(separator: " "))'.",
      advice: "'dossier profile' shows what it has.")
  }
}
