/// A salary figure of the notice proper, never one that a job site added.
package struct Salary: Hashable, Sendable {
  /// The amount in the currency's main unit.
  package var amount: Double
  /// The ISO 4217 currency, when the notice shows it.
  package var currency: String?
  /// The pay period as the notice shows it, `month` or `year`; `nil` when the copy lost it.
  package var period: String?

  /// A salary figure.
  package init(amount: Double, currency: String? = nil, period: String? = nil) {
    self.amount = amount
    self.currency = currency
    self.period = period
  }
}

/// The scale a language level is given on.
package enum LanguageScale: String, Sendable, CaseIterable {
  /// NATO's I to VI.
  case nato
  /// The Common European Framework's A1 to C2.
  case cefr
  /// STANAG 6001 standard language profiles such as 3321.
  case slp
}

/// A level of a language, or of one of the two official languages, that a notice asks for.
package struct LanguageRequirement: Hashable, Sendable {
  /// `one`, `other` or `both` of the official languages, or a language's English name.
  package var language: String
  /// The level as the scale writes it: `V`, `C1`, `3321`; `nil` when given in words only.
  package var level: String?
  /// The level's name in the notice: `Advanced`.
  package var name: String?
  /// The scale of `level`.
  package var scale: LanguageScale?
  /// Where the notice says it.
  package var source: Source?
  /// Whether it is asked of everyone; `false` for an advantage.
  package var isEssential: Bool

  /// A language requirement.
  package init(
    language: String, level: String?, name: String? = nil, scale: LanguageScale? = nil, source: Source?,
    isEssential: Bool = true
  ) {
    self.language = language
    self.level = level
    self.name = name
    self.scale = scale
    self.source = source
    self.isEssential = isEssential
  }
}

/// What a notice says of the contract.
package struct ContractTerms: Hashable, Sendable {
  /// The length of the first contract in years.
  package var years: Fact<Int>?
  /// The longest service in the post in years.
  package var maximumYears: Fact<Int>?
  /// Whether the holder may apply for an indefinite contract.
  package var conversion: Fact<Bool>?

  /// Contract terms, each `nil` when the notice does not say.
  package init(years: Fact<Int>? = nil, maximumYears: Fact<Int>? = nil, conversion: Fact<Bool>? = nil) {
    self.years = years
    self.maximumYears = maximumYears
    self.conversion = conversion
  }
}

/// One entry of a list in the notice: an essential requirement, a competency, a challenge.
package struct ListEntry: Hashable, Sendable {
  /// The entry's words, without list mark or closing punctuation.
  package var value: String
  /// The line, counted from 1, on which it begins.
  package var line: Int

  /// A list entry.
  package init(_ value: String, line: Int) {
    self.value = value
    self.line = line
  }
}

/// What a notice says of a vacancy. A fact that is `nil` or empty is *unknown*, never "not required".
package struct Vacancy: Hashable, Sendable {
  /// The post's title, without grade, number of posts or organisation.
  package var title: Fact<String>?
  /// The organisation and, where it says so, the body within it: `NATO International Staff`.
  package var organisation: Fact<String>?
  /// The place of work: `Brussels, Belgium`.
  package var location: Fact<String>?
  /// The vacancy's reference or number.
  package var reference: Fact<String>?
  /// The number of posts.
  package var posts: Fact<Int>?
  /// Which of several posts the person wants, in her words.
  package var wantedPosts: Fact<String>?
  /// Whether each of several posts takes a paper of its own; `nil` when nobody has said.
  package var paperPerPost: Fact<Bool>?
  /// The grades: `G15`, or both of a twin-graded post.
  package var grades: [Fact<String>]
  /// The closing date; `nil` when none was found.
  package var deadline: Deadline?
  /// The IANA zone of the organisation's seat, by which days are counted where the notice names none; `nil` if unknown.
  package var seatZone: String?
  /// The official salary figure.
  package var salary: Fact<Salary>?
  /// The clearance level asked for: `NATO SECRET`.
  package var clearanceLevel: Fact<String>?
  /// Language levels.
  package var languages: [LanguageRequirement]
  /// Years of experience, each as the notice asks for them, in its order.
  package var experienceYears: [Fact<Int>]
  /// The contract.
  package var contract: ContractTerms
  /// Essential requirements.
  package var essentials: [ListEntry]
  /// Desirable ones.
  package var desirables: [ListEntry]
  /// Competencies.
  package var competencies: [ListEntry]
  /// Key challenges that the notice lists.
  package var challenges: [ListEntry]

  /// A vacancy of which nothing is known yet.
  package init() {
    grades = []
    languages = []
    experienceYears = []
    contract = ContractTerms()
    essentials = []
    desirables = []
    competencies = []
    challenges = []
  }
}
