/// What a person brings to every application, kept once.
package struct Profile: Hashable, Sendable {
  /// Nationalities by ISO 3166-1: `BE`, `FR`.
  package var nationalities: [String]
  /// Language levels, one for each language and scale.
  package var languages: [LanguageSkill]
  /// Degrees.
  package var degrees: [Degree]
  /// Employments, as entered; they may overlap.
  package var jobs: [Job]
  /// The security clearance; `nil` when nothing was entered of it.
  package var clearance: HeldClearance?
  /// Whether the person serves in the organisation already; `nil` when not entered.
  package var service: ServiceStatus?
  /// Documents kept once for all applications.
  package var evidence: [KeptEvidence]

  /// A profile of which nothing is entered yet.
  package init() {
    nationalities = []
    languages = []
    degrees = []
    jobs = []
    evidence = []
  }

  /// The kept document of that name.
  package func evidence(named name: String) -> KeptEvidence? { evidence.first { $0.name == name } }
}

/// A degree.
package struct Degree: Hashable, Sendable {
  /// Its name, as the diploma has it.
  package var title: String
  /// The year in which it was awarded.
  package var year: Int

  /// A degree.
  package init(title: String, year: Int) {
    self.title = title
    self.year = year
  }
}

/// An employment.
package struct Job: Hashable, Sendable {
  /// Function and employer.
  package var title: String
  /// When it began.
  package var from: MonthOrDay
  /// When it ended; `nil` when it goes on.
  package var to: MonthOrDay?

  /// An employment.
  package init(title: String, from: MonthOrDay, to: MonthOrDay?) {
    self.title = title
    self.from = from
    self.to = to
  }
}

/// How a person stands to the organisation.
package enum ServiceStatus: String, Sendable, CaseIterable {
  /// On its civilian staff.
  case serving
  /// Lent by a national administration.
  case seconded
  /// Neither.
  case external
}

/// A document kept once, beside the workspaces, and copied into those that need it.
package struct KeptEvidence: Hashable, Sendable {
  /// Its name in commands: `delf-b2`.
  package var name: String
  /// What it is: `language-certificate`.
  package var kind: String
  /// Its file's name.
  package var file: String
  /// SHA-256 of its bytes, 64 lower-case hexadecimal digits.
  package var sha256: String
  /// Its size in bytes.
  package var bytes: Int
  /// When it was kept.
  package var added: Instant
  /// When it was issued, if entered.
  package var issued: CalendarDate?
  /// When it expires, if ever.
  package var expires: CalendarDate?

  /// A kept document.
  package init(
    name: String, kind: String, file: String, sha256: String, bytes: Int, added: Instant, issued: CalendarDate? = nil,
    expires: CalendarDate? = nil
  ) {
    self.name = name
    self.kind = kind
    self.file = file
    self.sha256 = sha256
    self.bytes = bytes
    self.added = added
    self.issued = issued
    self.expires = expires
  }
}
