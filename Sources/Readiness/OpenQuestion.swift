package import VacancyModel

/// Something that the notice's copy leaves uncertain and a person can settle, with the command that answers it.
package struct OpenQuestion: Hashable, Sendable {
  /// What is asked.
  package enum Subject: Hashable, Sendable {
    /// When the vacancy closes.
    case deadline
    /// In which zone the closing time counts.
    case zone
    /// How long an item's paper may be.
    case limit(item: String)
    /// Which of several posts the person wants.
    case posts
    /// Whether one paper serves all of several posts.
    case paperPerPost
    /// A fact by its name: `title`, `grade`, `organisation`.
    case fact(String)
  }

  /// What is asked.
  package let subject: Subject
  /// The command that answers it; words in capitals stand for what the person fills in.
  package let command: String

  /// The questions of a workspace, the weightiest first.
  ///
  /// - Parameters:
  ///   - deadline: the deadline's state, or `nil` when there is no date.
  ///   - seat: the IANA name of the zone of the organisation's seat.
  package static func all(in workspace: Workspace, deadline: DeadlineStatus?, seat: String) -> [OpenQuestion] {
    let vacancy = workspace.vacancy
    let set = "dossier set \(workspace.slug)"
    var questions: [OpenQuestion] = []
    func ask(_ subject: Subject, _ words: String) {
      questions.append(OpenQuestion(subject: subject, command: "\(set) \(words)"))
    }
    let zone = ShellWord.quote(vacancy.deadline?.inferred?.zone ?? vacancy.deadline?.zone ?? seat)
    if let known = vacancy.deadline, let deadline {
      let isPlain = known.readings.count == 1 && known.inferred == nil && known.certainty != .inferred
      let time = known.inferred?.value ?? deadline.planOn
      if isPlain, time.minutes != nil, known.zone == nil {
        ask(.zone, "deadline \(time.iso) --zone \(zone)")
      } else if !deadline.confirmed || time.minutes == nil {
        ask(.deadline, "deadline \(time.minutes == nil ? "\(time.iso)THH:MM" : time.iso) --zone \(zone)")
      }
    } else if vacancy.deadline?.text.isEmpty ?? true {
      ask(.deadline, "deadline YYYY-MM-DDTHH:MM --zone \(zone)")
    }
    for item in workspace.items where item.requirement.limit?.known == false && item.requirement.state == .required {
      ask(.limit(item: item.id), "limit \(item.id) \"2 pages A4\"")
    }
    if let posts = vacancy.posts?.value, posts > 1 {
      if vacancy.wantedPosts == nil { ask(.posts, "posts \"POSTS\"") }
      let hasPaper = workspace.items.contains { $0.requirement.limit != nil && $0.requirement.limit?.scope == nil }
      if hasPaper, vacancy.paperPerPost == nil { ask(.paperPerPost, "paper one") }
    }
    func uncertain(_ fact: Fact<String>?) -> Bool { fact.map { $0.certainty == .conflicting } ?? true }
    if uncertain(vacancy.title) { ask(.fact("title"), "title \"TITLE\"") }
    if vacancy.grades.isEmpty || vacancy.grades.contains(where: { $0.certainty == .conflicting }) {
      ask(.fact("grade"), "grade GRADE")
    }
    if uncertain(vacancy.organisation) { ask(.fact("organisation"), "organisation \"NAME\"") }
    return questions
  }
}
