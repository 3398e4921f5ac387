package import VacancyModel

/// A profile against a vacancy. It never refuses for what no source states, and says *cannot tell* where it cannot.
package struct EligibilityCheck: Sendable {
  private typealias Answer = EligibilityAnswer

  private let profile: Profile
  private let workspace: Workspace
  private let book: EligibilityBook
  private let closing: CalendarDate

  /// The answers, in the order in which a notice asks.
  ///
  /// - Parameter today: the day that counts where no closing date is known.
  package static func answers(
    _ profile: Profile, for workspace: Workspace, by book: EligibilityBook, today: CalendarDate
  ) -> [EligibilityAnswer] {
    let closing = workspace.vacancy.deadline?.planOn?.date ?? today
    let check = EligibilityCheck(profile: profile, workspace: workspace, book: book, closing: closing)
    return check.nationality + check.service + check.degree + check.experience + check.languages + check.clearance
      + check.validity
  }

  private var vacancy: Vacancy { workspace.vacancy }

  private func item(_ id: String) -> Requirement? {
    workspace.items.first { $0.id == id && $0.status != .notNeeded }?.requirement
  }

  private var nationality: [Answer] {
    guard let item = item("nationality") else { return [] }
    let source = item.sources.first
    guard !profile.nationalities.isEmpty else {
      return [Answer(.nationality, .cannotTell, .notInProfile, source: source)]
    }
    let words = TextFolding.fold(
      (item.sources.map(\.quote) + [vacancy.organisation?.value ?? ""]).joined(separator: " "))
    guard words.contains("nato") || words.contains("otan") else {
      return [Answer(.nationality, .cannotTell, .otherMembers, source: source)]
    }
    let countries = profile.nationalities.compactMap(book.country(code:))
    let members = countries.filter { book.members.contains($0.code) }
    guard members.isEmpty else {
      let others = countries.filter { !book.members.contains($0.code) }
      return [Answer(.nationality, .met, .member(members, others: others, listed: book.listed), source: source)]
    }
    return [Answer(.nationality, .notMet, .notMember(countries, listed: book.listed), source: source)]
  }

  private var service: [Answer] {
    guard let item = item("serving-staff-only") else { return [] }
    guard let service = profile.service else {
      return [Answer(.servingStaff, .cannotTell, .notInProfile, source: item.sources.first)]
    }
    return [Answer(.servingStaff, service == .serving ? .met : .notMet, .service(service), source: item.sources.first)]
  }

  /// Whether a field of study fits is for a person to judge; only a sentence that names none is answered.
  private var degree: [Answer] {
    guard let item = item("degree-evidence") else { return [] }
    func answer(_ outcome: Answer.Outcome, _ reason: Answer.Reason) -> [Answer] {
      [Answer(.degree, outcome, reason, source: item.sources.first)]
    }
    guard item.state != .unknown else { return answer(.cannotTell, .unknownInCopy) }
    guard let newest = profile.degrees.max(by: { $0.year < $1.year }) else { return answer(.cannotTell, .notInProfile) }
    guard let held = profile.degrees.filter({ $0.year <= closing.year }).max(by: { $0.year < $1.year }) else {
      return answer(.cannotTell, .degreeLater(newest))
    }
    let words = " " + TextFolding.fold(item.sources.map(\.quote).joined(separator: " ")) + " "
    let fields = [" in ", "relevant", "related", "field", "disciplin", " en ", "pertinent", "domaine", "appropri"]
    let asksDegree = words.contains("university degree") || words.contains("diplome universitaire")
    let isPlain = asksDegree && !fields.contains { words.contains($0) }
    return isPlain ? answer(.met, .degree(held)) : answer(.cannotTell, .degreeToJudge(held))
  }

  /// The first figure is of all relevant work; a further one is of a kind of it, which a profile does not tell.
  private var experience: [Answer] {
    guard !vacancy.experienceYears.isEmpty else {
      guard let item = item("experience-evidence"), item.state == .unknown else { return [] }
      return [Answer(.experience(years: nil), .cannotTell, .unknownInCopy, source: item.sources.first)]
    }
    let months = Experience.months(of: profile.jobs, until: closing)
    return vacancy.experienceYears.enumerated().map { index, years in
      let topic = Answer.Topic.experience(years: years.value)
      guard !profile.jobs.isEmpty else { return Answer(topic, .cannotTell, .notInProfile, source: years.source) }
      if months < years.value * 12 {
        return Answer(topic, .notMet, .experience(months: months, asOf: closing), source: years.source)
      }
      return index == 0
        ? Answer(topic, .met, .experience(months: months, asOf: closing), source: years.source)
        : Answer(topic, .cannotTell, .experienceOfAKind(months: months, asOf: closing), source: years.source)
    }
  }

  private var languages: [Answer] {
    guard vacancy.languages.isEmpty else {
      return LanguageMatch(skills: profile.languages, publishedLevels: book.publishedLevels).answers(vacancy.languages)
    }
    guard let item = item("language-evidence"), item.state == .unknown else { return [] }
    return [Answer(.languages, .cannotTell, .unknownInCopy, source: item.sources.first)]
  }

  /// A clearance is a condition to apply only in a fast track; elsewhere it comes after the selection.
  private var clearance: [Answer] {
    let fastTrack = item("psc-evidence")
    guard fastTrack != nil || vacancy.clearanceLevel != nil else { return [] }
    let source = fastTrack?.sources.first ?? vacancy.clearanceLevel?.source
    let topic = Answer.Topic.clearance(level: vacancy.clearanceLevel?.value, isNeededNow: fastTrack != nil)
    func answer(_ outcome: Answer.Outcome, _ reason: Answer.Reason) -> [Answer] {
      [Answer(topic, outcome, reason, source: source)]
    }
    guard let held = profile.clearance else { return answer(.cannotTell, .notInProfile) }
    guard held.level > .restricted else {
      return fastTrack != nil ? answer(.notMet, .noClearance) : answer(.cannotTell, .clearanceLater)
    }
    guard let expires = held.expires else { return answer(.cannotTell, .clearanceUndated(held)) }
    guard expires >= closing else {
      return fastTrack != nil ? answer(.notMet, .clearanceExpired(held)) : answer(.cannotTell, .clearanceExpired(held))
    }
    guard let wanted = vacancy.clearanceLevel.flatMap({ ClearanceLevel(words: $0.value) }) else {
      return answer(.cannotTell, .clearanceLevelNotShown(held))
    }
    // Another fast-track notice offers to upgrade a lower level, so a lower one is a question, not a refusal.
    guard held.level >= wanted else { return answer(.cannotTell, .clearanceLower(held)) }
    return isBeyondSelection(expires) ? answer(.met, .clearance(held)) : answer(.cannotTell, .mayLapse(expires))
  }

  /// Documents of the workspace that expire.
  private var validity: [Answer] {
    var seen: Set<String> = []
    return workspace.items.flatMap { item in item.evidence.map { (item, $0) } }.compactMap { item, evidence in
      guard let expires = evidence.expires, seen.insert(evidence.file).inserted else { return nil }
      let topic = Answer.Topic.validity(file: evidence.file)
      let source = item.requirement.sources.first
      if expires < closing { return Answer(topic, .notMet, .expiresBefore(expires), source: source) }
      return isBeyondSelection(expires)
        ? Answer(topic, .met, .validBeyondSelection(expires), source: source)
        : Answer(topic, .cannotTell, .mayLapse(expires), source: source)
    }
  }

  private func isBeyondSelection(_ expires: CalendarDate) -> Bool {
    let month = closing.month + book.selectionMonths
    let year = closing.year + (month - 1) / 12
    let inYear = (month - 1) % 12 + 1
    guard
      let end = CalendarDate(
        year: year, month: inYear, day: min(closing.day, CalendarDate.days(inMonth: inYear, of: year)))
    else { return false }
    return expires >= end
  }
}
