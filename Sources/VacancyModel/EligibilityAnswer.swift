/// A country, by its code and its names.
package struct Country: Hashable, Sendable {
  /// The code of ISO 3166-1: `BE`.
  package var code: String
  /// Its name.
  package var name: LocalizedText

  /// A country.
  package init(code: String, name: LocalizedText) {
    self.code = code
    self.name = name
  }
}

/// How a profile stands to one thing that a notice asks.
package struct EligibilityAnswer: Hashable, Sendable {
  /// The answer.
  package enum Outcome: String, Sendable, CaseIterable {
    /// The profile has what is asked.
    case met
    /// The profile plainly has not.
    case notMet = "not-met"
    /// The notice's copy, the profile or the rules do not tell.
    case cannotTell = "cannot-tell"
  }

  /// What is asked.
  package enum Topic: Hashable, Sendable {
    /// A nationality of a member country.
    case nationality
    /// That the person serves in the organisation already.
    case servingStaff
    /// A language level.
    case language(LanguageRequirement)
    /// Language levels of which the copy lost the list.
    case languages
    /// So many years of experience; `nil` where the copy lost how many.
    case experience(years: Int?)
    /// A degree.
    case degree
    /// A clearance, at a level where the notice states one; needed now only in a fast track.
    case clearance(level: String?, isNeededNow: Bool)
    /// That a document of the workspace stays valid.
    case validity(file: String)

    /// The topic's name in scripts.
    package var name: String {
      switch self {
      case .nationality: "nationality"
      case .servingStaff: "serving-staff"
      case .language, .languages: "language"
      case .experience: "experience"
      case .degree: "degree"
      case .clearance: "clearance"
      case .validity: "validity"
      }
    }
  }

  /// Why the answer is what it is.
  package enum Reason: Hashable, Sendable {
    /// The profile says nothing of it.
    case notInProfile
    /// The copy lost what is asked.
    case unknownInCopy
    /// These nationalities are of members by the list of that date; the others are not.
    case member([Country], others: [Country], listed: CalendarDate)
    /// None of the nationalities is of a member by the list of that date.
    case notMember([Country], listed: CalendarDate)
    /// The notice is not one whose members are listed.
    case otherMembers
    /// The profile says how the person stands to the organisation.
    case service(ServiceStatus)
    /// The level in the profile is on the notice's own scale.
    case level(LanguageSkill)
    /// The level is on another scale; `published` tells whether an official table compares the two.
    case comparedLevel(LanguageSkill, published: Bool)
    /// Nothing official compares the scale of the profile with that of the notice.
    case otherScale(LanguageSkill)
    /// The profile has no level for that language.
    case noLevel(language: String)
    /// The copy does not show the level.
    case levelNotShown
    /// Months of work, overlaps counted once, as of a day.
    case experience(months: Int, asOf: CalendarDate)
    /// So many months in all, but the profile does not tell how many are of the kind asked.
    case experienceOfAKind(months: Int, asOf: CalendarDate)
    /// A degree that is at hand; the notice asks no field.
    case degree(Degree)
    /// A degree whose field only a person can judge.
    case degreeToJudge(Degree)
    /// The only degrees are awarded after the closing date's year.
    case degreeLater(Degree)
    /// A clearance that is valid on the closing day.
    case clearance(HeldClearance)
    /// A clearance that expires before the closing day.
    case clearanceExpired(HeldClearance)
    /// A valid clearance below the level asked.
    case clearanceLower(HeldClearance)
    /// A valid clearance, and the copy does not show the level asked.
    case clearanceLevelNotShown(HeldClearance)
    /// A clearance whose expiry is not in the profile.
    case clearanceUndated(HeldClearance)
    /// No clearance, or not enough: it is asked for after the selection.
    case clearanceLater
    /// No clearance is held.
    case noClearance
    /// Valid until a day that is well beyond the selection.
    case validBeyondSelection(CalendarDate)
    /// Valid on the closing day, and it may lapse during the selection.
    case mayLapse(CalendarDate)
    /// Expires before the closing day.
    case expiresBefore(CalendarDate)
  }

  /// What is asked.
  package var topic: Topic
  /// The answer.
  package var outcome: Outcome
  /// Why.
  package var reason: Reason
  /// The notice's sentence; `nil` where it is not asked in words.
  package var source: Source?

  /// An answer.
  package init(_ topic: Topic, _ outcome: Outcome, _ reason: Reason, source: Source?) {
    self.topic = topic
    self.outcome = outcome
    self.reason = reason
    self.source = source
  }
}
