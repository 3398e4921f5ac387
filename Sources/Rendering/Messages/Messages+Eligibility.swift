import VacancyModel

extension Messages {
  /// What is asked, in words.
  func topic(_ topic: EligibilityAnswer.Topic) -> String {
    switch topic {
    case .nationality: return self("eligibility.nationality")
    case .servingStaff: return self("eligibility.serving-staff")
    case .language(let requirement): return capitalized(languages([requirement]))
    case .languages: return self("eligibility.languages")
    case .experience(let years): return years.map { count("eligibility.experience", $0) } ?? self("read.experience")
    case .degree: return self("eligibility.degree")
    case .clearance(let level, let isNeededNow):
      return aside(
        level.map(VisibleText.line) ?? self("read.clearance"), isNeededNow ? self("eligibility.fast-track") : nil)
    case .validity(let file): return self("eligibility.validity", ["file": VisibleText.line(file)])
    }
  }

  /// `Met`, `Not met`, `Cannot tell`.
  func outcome(_ outcome: EligibilityAnswer.Outcome) -> String { self("eligibility.\(outcome.rawValue)") }

  /// How many answers there are of each kind.
  func eligibilityCount(_ answers: [EligibilityAnswer]) -> String {
    EligibilityAnswer.Outcome.allCases.compactMap { outcome in
      let number = answers.count { $0.outcome == outcome }
      return number > 0 ? count("eligibility.count.\(outcome.rawValue)", number) : nil
    }.joined(separator: " · ")
  }

  /// Why an answer is what it is, in one sentence or two.
  func reason(_ answer: EligibilityAnswer) -> String {
    switch answer.reason {
    case .notInProfile: return self("eligibility.why.not-in-profile")
    case .unknownInCopy: return self("eligibility.why.unknown-in-copy")
    case .member(let countries, let others, let listed): return member(countries, others, listed)
    case .notMember(let countries, let listed):
      return self(
        "eligibility.why.not-member", ["countries": and(countries.map { text($0.name) }), "date": date(listed)])
    case .otherMembers: return self("eligibility.why.other-members")
    case .service(let service):
      return self("eligibility.why.service", ["status": self("profile.service.\(service.rawValue)")])
    case .level(let skill): return self("eligibility.why.level", skillValues(skill))
    case .comparedLevel(let skill, let published):
      return self(published ? "eligibility.why.compared" : "eligibility.why.compared.by-order", skillValues(skill))
    case .otherScale(let skill): return self("eligibility.why.other-scale", skillValues(skill))
    case .noLevel(let language):
      return self("eligibility.why.no-level", ["language": capitalized(languageName(language))])
    case .levelNotShown: return self("eligibility.why.level-not-shown")
    case .experience(let months, let day):
      return self("eligibility.why.experience", ["time": duration(months: months), "date": date(day)])
    case .experienceOfAKind(let months, let day):
      return self("eligibility.why.experience.kind", ["time": duration(months: months), "date": date(day)])
    case .degree(let degree): return self("eligibility.why.degree", degreeValues(degree))
    case .degreeToJudge(let degree): return self("eligibility.why.degree.judge", degreeValues(degree))
    case .degreeLater(let degree): return self("eligibility.why.degree.later", degreeValues(degree))
    case .clearance(let held): return self("eligibility.why.clearance", clearanceValues(held))
    case .clearanceExpired(let held): return self("eligibility.why.clearance.expired", clearanceValues(held))
    case .clearanceLower(let held): return self("eligibility.why.clearance.lower", clearanceValues(held))
    case .clearanceLevelNotShown(let held): return self("eligibility.why.clearance.not-shown", clearanceValues(held))
    case .clearanceUndated(let held): return self("eligibility.why.clearance.undated", clearanceValues(held))
    case .clearanceLater: return self("eligibility.why.clearance.later")
    case .noClearance: return self("eligibility.why.clearance.none")
    case .validBeyondSelection(let day): return self("eligibility.why.valid", ["date": date(day)])
    case .mayLapse(let day): return self("eligibility.why.may-lapse", ["date": date(day)])
    case .expiresBefore(let day): return self("eligibility.why.expires-before", ["date": date(day)])
    }
  }

  /// `7 years and 3 months`.
  func duration(months: Int) -> String {
    var parts: [String] = []
    if months >= 12 { parts.append(count("fact.years", months / 12)) }
    if !months.isMultiple(of: 12) || months == 0 { parts.append(count("fact.months", months % 12)) }
    return and(parts)
  }

  /// A language's name, or itself where this file has none.
  func languageName(_ name: String) -> String {
    phrases["language.\(name.lowercased())"] ?? VisibleText.line(name)
  }

  /// The name of a clearance level.
  func clearance(_ level: ClearanceLevel) -> String {
    self("clearance.\(level.rawValue.lowercased().split(separator: " ").joined(separator: "-"))")
  }

  private func member(_ countries: [Country], _ others: [Country], _ listed: CalendarDate) -> String {
    var words = self(
      "eligibility.why.member", ["countries": and(countries.map { text($0.name) }), "date": date(listed)])
    if !others.isEmpty {
      words += " " + self("eligibility.why.member.others", ["countries": and(others.map { text($0.name) })])
    }
    if countries.count + others.count > 1 { words += " " + self("eligibility.why.member.several") }
    return words
  }

  private func skillValues(_ skill: LanguageSkill) -> KeyValuePairs<String, String> {
    ["language": capitalized(languageName(skill.language)), "level": skill.level.text]
  }

  private func degreeValues(_ degree: Degree) -> KeyValuePairs<String, String> {
    ["degree": VisibleText.line(degree.title), "year": String(degree.year)]
  }

  private func clearanceValues(_ held: HeldClearance) -> KeyValuePairs<String, String> {
    ["level": clearance(held.level), "date": held.expires.map { date($0) } ?? ""]
  }
}
