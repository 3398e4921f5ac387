import VacancyModel

/// Tells a vacancy notice from the other papers of an applicant's desk: a CV, a letter, an invoice, a programme.
struct NoticeRecogniser {
  let outline: NoticeOutline
  let header: [HeaderReader.Entry]
  let requests: [DocumentRequest]
  let topics: [String: [Source]]
  let vacancy: Vacancy

  /// Whether the text is a notice: it has enough of a notice's marks, tells of a post, and nobody speaks of himself in it.
  func isNotice() -> Bool {
    guard marks + told >= 3, !isPersonal, !isCareer, !isForAuthors else { return false }
    return isCall ? tellsOfPost : marks >= 3 && told >= 2
  }

  /// Sections, labels, requests and words by which a notice is known.
  private var marks: Int {
    var marks = min(3, outline.sections.count { $0.kind != .preamble && $0.kind != .other })
    marks += min(2, header.count)
    marks += min(2, requests.count)
    marks += min(2, topics.count)
    if hits("actor.applicant") > 0 { marks += 1 }
    if hits("word.vacancy") > 0 { marks += 1 }
    if isScaled { marks += 1 }
    if isHeadedByRole { marks += 1 }
    return marks
  }

  /// How much it tells of a post.
  private var told: Int {
    [
      vacancy.title != nil, vacancy.deadline != nil, vacancy.organisation != nil, vacancy.location != nil,
      vacancy.reference != nil, !vacancy.grades.isEmpty, vacancy.salary != nil, vacancy.clearanceLevel != nil,
      !vacancy.languages.isEmpty, !vacancy.experienceYears.isEmpty, vacancy.contract.years != nil,
    ].count { $0 }
  }

  /// It asks for something, closes some day, or speaks to applicants.
  private var isCall: Bool {
    !requests.isEmpty || vacancy.deadline != nil || hits("word.vacancy") > 0 || hits("word.candidates") > 0
  }

  /// Something that only a post has.
  private var tellsOfPost: Bool {
    isScaled || !vacancy.grades.isEmpty || vacancy.salary != nil || vacancy.clearanceLevel != nil
      || !vacancy.experienceYears.isEmpty || vacancy.contract.years != nil || vacancy.title != nil
      || hits("word.vacancy") > 0 || hits("word.candidates") > 0 || isHeadedByRole
      || outline.sections.contains { [.duties, .essentials, .desirables, .qualifications].contains($0.kind) }
  }

  /// The first line with words is short and names a role.
  private var isHeadedByRole: Bool {
    let notice = outline.notice
    let lines = 1...max(1, min(4, notice.lineStarts.count))
    guard let first = lines.lazy.map({ notice.trimmed(notice.range(ofLine: $0)) }).first(where: { !$0.isEmpty }) else {
      return false
    }
    return first.count <= 80 && outline.hits.first(ofGroup: "role", in: first) != nil
  }

  /// A short line near the top that gives a scale and a step of it, an organisation's own too: "Wage group 2".
  private var isScaled: Bool {
    let notice = outline.notice
    for line in 1...max(1, min(8, notice.lineStarts.count)) where line <= notice.lineStarts.count {
      let range = notice.trimmed(notice.range(ofLine: line))
      guard range.count <= 40,
        let hit = outline.hits.within(range).first(where: { outline.hits.name($0).id == "word.scale" })
      else { continue }
      let code = notice.trimmed(hit.range.upperBound..<range.upperBound)
      if (1...6).contains(code.count), code.count <= 2 || notice.bytes[code].contains(where: \.isDigit) { return true }
    }
    return false
  }

  /// A letter, or a CV in sentences: its writer says "I" more often than "you".
  private var isPersonal: Bool {
    // A plural's letter counts as the word's: "is" is no "I".
    let own = outline.hits.of("word.self").count {
      $0.isWhole && !outline.notice.bytes[$0.range.upperBound].isAlphanumeric
        && !outline.furniture.contains($0.range.lowerBound)
    }
    return own >= 4 && own > hits("actor.you")
  }

  /// A CV: it is headed as one, or lists stays of years, and neither asks for papers nor speaks to candidates.
  private var isCareer: Bool {
    let notice = outline.notice
    guard vacancy.deadline == nil, hits("word.candidates") == 0 else { return false }
    let top = notice.range(ofLine: min(3, notice.lineStarts.count)).upperBound
    let isHeaded = outline.hits.within(0..<top).contains { hit in
      outline.hits.name(hit).id == "word.career"
        && notice.trimmed(notice.range(ofLine: notice.line(at: hit.range.lowerBound))).count <= 60
    }
    return isHeaded || spans >= 2 && requests.isEmpty
  }

  /// How many spans of years stand in the text: `2015–2019`, `2019 - present`.
  private var spans: Int {
    let bytes = outline.notice.bytes
    var spans = 0
    var index = 0
    while index + 6 < bytes.count {
      guard bytes[index].isDigit else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, bytes[end].isDigit { end += 1 }
      var next = end
      while next < bytes.count, bytes[next] == 32 { next += 1 }
      if end - index == 4, next < bytes.count, bytes[next] == 45, bytes[index] == 49 || bytes[index] == 50 {
        next += 1
        while next < bytes.count, bytes[next] == 32 { next += 1 }
        let isOpen = outline.hits.within(next..<min(bytes.count, next + 16)).contains {
          outline.hits.name($0).id == "word.present" && $0.range.lowerBound == next
        }
        if isOpen || next + 4 <= bytes.count && bytes[next..<next + 4].allSatisfy(\.isDigit) { spans += 1 }
      }
      index = end
    }
    return spans
  }

  /// A call for papers, a programme or an invoice: it names its own kind more often than it speaks of a post.
  private var isForAuthors: Bool {
    hits("word.otherpaper") >= 2 && hits("word.otherpaper") > hits("word.vacancy") + hits("word.candidates")
  }

  private func hits(_ id: String) -> Int {
    outline.hits.of(id).count { $0.isWhole && !outline.furniture.contains($0.range.lowerBound) }
  }
}
