package import VacancyModel

/// Looks in an answer for what gets applications refused. Pure; it changes and writes nothing.
package struct AnswerCheck: Sendable {
  private let wordings: RefusedWordings
  private let others: [OtherVacancy]

  /// A check.
  ///
  /// - Parameters:
  ///   - vacancy: the vacancy that is applied for; what it says of itself may stand in an answer.
  ///   - others: the vacancies of the other workspaces, by their names.
  package init(
    wordings: RefusedWordings, vacancy: Vacancy, others: [(workspace: String, vacancy: Vacancy)]
  ) {
    self.wordings = wordings
    let own = AnswerWords(OtherVacancy.ownWords(of: vacancy))
    self.others = others.map { OtherVacancy($0.workspace, $0.vacancy, own: own, units: wordings.units) }
  }

  /// The state of every answer.
  ///
  /// - Parameter texts: the answers' texts, in the order of the questions.
  package func reports(_ answers: [FormAnswer], texts: [String]) -> [AnswerReport] {
    let bodies = texts.map(AnswerCount.body)
    return answers.indices.map { index in
      var report = report(answers[index], bodies[index])
      if !bodies[index].isEmpty, let earlier = bodies[..<index].firstIndex(of: bodies[index]) {
        report.faults.append(.sameAs(number: answers[earlier].number))
      }
      report.faults.sort { $0.severity > $1.severity }
      return report
    }
  }

  private func report(_ answer: FormAnswer, _ text: String) -> AnswerReport {
    let count = AnswerCount(text, lineBreak: answer.lineBreak)
    guard count.charactersWithoutSpaces > 0 else { return AnswerReport(answer: answer, count: count, faults: [.empty]) }
    let words = AnswerWords(text)
    var faults: [AnswerFault] = []
    let characters = answer.withoutSpaces ? count.charactersWithoutSpaces : count.characters
    if let limit = answer.characters, characters > limit {
      faults.append(.tooLong(measured: characters, allowed: limit, isWords: false))
    }
    if let limit = answer.words, count.words > limit {
      faults.append(.tooLong(measured: count.words, allowed: limit, isWords: true))
    }
    if let quote = elsewhere(words) { faults.append(.refersElsewhere(quote: quote)) }
    for other in others { faults += other.faults(in: words) }
    if let quote = placeholder(words) { faults.append(.placeholder(quote: quote)) }
    faults += OddCharacters.faults(in: text)
    return AnswerReport(answer: answer, count: count, faults: faults)
  }

  private func elsewhere(_ words: AnswerWords) -> String? {
    let folded = words.words.map(\.folded)
    if let range = words.first(of: wordings.whole.filter { $0 == folded }) { return words.quote(range) }
    if let range = words.first(of: wordings.phrases) { return words.quote(range) }
    for start in words.words.indices {
      guard let pointer = wordings.pointers.first(where: { words.begins($0, at: start) }) else { continue }
      let after = start + pointer.count
      guard !AnswerCheck.endsSentence(words, after: after - 1) else { continue }
      for place in after..<min(after + 5, words.words.count) {
        if let target = wordings.targets.first(where: { words.begins($0, at: place) }) {
          return words.quote(start...(place + target.count - 1))
        }
        // A sentence that ends in between points at nothing.
        if AnswerCheck.endsSentence(words, after: place) { break }
      }
    }
    return nil
  }

  private static func endsSentence(_ words: AnswerWords, after index: Int) -> Bool {
    guard index + 1 < words.words.count else { return true }
    let gap = words.text.unicodeScalars[words.words[index].range.upperBound..<words.words[index + 1].range.lowerBound]
    return gap.contains { "!?;\n".unicodeScalars.contains($0) }
      || (gap.contains(".") && words.words[index].folded != "cf")
  }

  private func placeholder(_ words: AnswerWords) -> String? {
    if let range = words.first(of: wordings.placeholders) { return words.quote(range) }
    if let index = words.words.firstIndex(where: { $0.folded.count >= 3 && $0.folded.allSatisfy { $0 == "x" } }) {
      return words.quote(index...index)
    }
    return ["[…]", "[...]", "???", "<<", "{{"].first { mark in
      words.text.utf8.indices.contains { words.text.utf8[$0...].starts(with: mark.utf8) }
    }
  }
}
