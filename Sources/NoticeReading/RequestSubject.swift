/// Tells which item a noun stands for, by its wording or by what its paper is about.
struct RequestSubject {
  let outline: NoticeOutline
  /// Whether the notice lists key challenges, which a paper without another subject is then about.
  let hasChallenges: Bool

  /// The item a noun stands for: its own kind, or by its subject for "a paper", or the question's for "the answer".
  func kind(of name: PhraseBook.Meaning, in unit: NoticeUnit, index: Int, earlier: [RequestDraft]) -> String {
    if name.standsForAnswer { return answer(in: unit, index: index, earlier: earlier) }
    if name.isGeneric {
      let subject = subject(of: unit, index: index)
      guard name.name == "letter" else { return subject }
      // "a letter of one page": by what it is about, else the letter that goes with an application.
      let isSet = ["subject.challenges", "subject.question"].contains { outline.hits.contains($0, in: unit.range) }
      return isSet || subject == "motivation-letter" ? subject : "cover-letter"
    }
    return name.attributes["kind"] ?? name.name
  }

  /// The question an answer belongs to: one that the notice sets, or those of the form.
  private func answer(in unit: NoticeUnit, index: Int, earlier: [RequestDraft]) -> String {
    let hits = outline.hits
    let isSetQuestion = outline.units[max(0, index - 2)..<index].contains {
      hits.contains("subject.question", in: $0.range)
    }
    if LengthReader(outline: outline).lengths(in: unit.range).contains(where: { $0.unit == "character" }) {
      return isSetQuestion && namesThisAnswer(unit) ? "question-paper" : "form-answers"
    }
    if isSetQuestion { return "question-paper" }
    if let last = earlier.last(where: \.isAnswer) { return last.kind }
    let isForm = ["topic.application-form", "document.form-answers", "word.form"].contains {
      hits.contains($0, in: unit.range)
    }
    if hits.contains("subject.setquestion", in: unit.range) { return "question-paper" }
    return !isForm && hits.contains("subject.question", in: unit.range) ? "question-paper" : "form-answers"
  }

  /// "this answer": a single one, just behind its pronoun.
  private func namesThisAnswer(_ unit: NoticeUnit) -> Bool {
    outline.hits.within(unit.range).contains { hit in
      guard outline.hits.name(hit).name == "answer", outline.notice.bytes[hit.range.upperBound] != 115 else {
        return false
      }
      let lead = max(unit.range.lowerBound, hit.range.lowerBound - 8)..<hit.range.lowerBound
      return outline.hits.contains("word.this", in: lead)
    }
  }

  /// What a paper is about: the listed challenges, a set question, or something else.
  func subject(of unit: NoticeUnit, index: Int) -> String {
    let hits = outline.hits
    if hits.contains("subject.challenges", in: unit.range) { return "challenges-paper" }
    if hits.contains("subject.question", in: unit.range) { return "question-paper" }
    if hits.contains("subject.motivation", in: unit.range) { return "motivation-letter" }
    let hasViews = hits.contains("subject.views", in: unit.range)
    if !hasViews, index + 1 < outline.units.count,
      hits.contains("subject.question", in: outline.units[index + 1].range)
    {
      return "question-paper"
    }
    return hasChallenges || hasViews ? "challenges-paper" : "written-paper"
  }
}

extension PhraseBook.Meaning {
  /// "a document", "a paper": only its subject says what it is.
  var isGeneric: Bool { attributes["generic"] != nil }

  /// "the answer": only its question says what it is.
  var standsForAnswer: Bool { attributes["answer"] != nil }

  /// An answer, or the boxes of a form that take answers.
  var isAnswer: Bool { standsForAnswer || name == "form-answers" }

  /// A noun that is asked for only where a length, a format or a subject stands beside it.
  var isWeak: Bool { attributes["weak"] != nil }
}
