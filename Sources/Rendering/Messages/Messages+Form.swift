import VacancyModel

extension Messages {
  /// How long an answer is, against its limits.
  func count(_ report: AnswerReport) -> String {
    let answer = report.answer
    let count = report.count
    let isWithout = answer.withoutSpaces && answer.characters != nil
    let characters = isWithout ? count.charactersWithoutSpaces : count.characters
    let words =
      answer.words.map { self("form.words.of", ["n": number(count.words), "limit": number($0)]) }
      ?? self.count("form.words", count.words)
    let first =
      answer.characters.map { limit in
        self(
          isWithout ? "form.characters.no-spaces.of" : "form.characters.of",
          ["n": number(characters), "limit": number(limit)])
      } ?? self.count("form.characters", characters)
    return commas([first, words])
  }

  /// By which rule line breaks are counted.
  func countingRule(_ answers: [FormAnswer]) -> String {
    let counted = Set(answers.filter { !$0.withoutSpaces }.map(\.lineBreak)).sorted()
    guard !counted.isEmpty else { return self("form.rule.no-spaces") }
    return self("form.rule", ["n": or(counted.map { number($0) })])
  }

  /// What is wrong with an answer.
  func fault(_ fault: AnswerFault) -> String {
    switch fault {
    case .empty: return self("form.fault.empty")
    case .tooLong(let measured, let allowed, let isWords):
      return count(isWords ? "form.fault.too-long.words" : "form.fault.too-long", measured - allowed)
    case .refersElsewhere(let words): return self("form.fault.elsewhere", ["quote": quote(words)])
    case .otherReference(let words, let workspace):
      return self("form.fault.reference", ["quote": quote(words), "workspace": workspace])
    case .otherPost(let words, let workspace, let isShort):
      return self(
        isShort ? "form.fault.post.short" : "form.fault.post", ["quote": quote(words), "workspace": workspace])
    case .placeholder(let words): return self("form.fault.placeholder", ["quote": quote(words)])
    case .sameAs(let number): return self("form.fault.same", ["n": self.number(number)])
    case .oddCharacters(let names):
      return self("form.fault.odd", ["characters": names.map(VisibleText.line).joined(separator: " ")])
    case .damagedCharacters(let number): return count("form.fault.damaged", number)
    }
  }

  /// How many answers there are, and how many have a problem.
  func formCount(_ reports: [AnswerReport]) -> String {
    let faulty = reports.count(where: \.isFaulty)
    let all = count("form.count", reports.count)
    return faulty == 0 ? all : "\(all), \(count("form.count.faulty", faulty))"
  }

  /// What covers an entry, in the language of the reader.
  func coveredBy(_ name: String) -> String {
    guard name.hasPrefix("answer "), let number = Int(name.dropFirst(7)) else { return VisibleText.line(name) }
    return self("cover.answer", ["n": String(number)])
  }

  /// How many essential requirements nothing covers yet, and which.
  func uncovered(_ rows: [CoverageRow]) -> String {
    self.count("cover.uncovered", rows.count, ["numbers": commas(rows.map { String($0.number) })])
  }
}
