import VacancyModel

/// The names of another vacancy that must not stand in an answer for this one.
struct OtherVacancy: Sendable {
  private let workspace: String
  private let references: [[String]]
  private let names: [[String]]

  /// What is particular to another vacancy; names that the own one has, too, are left out.
  init(_ workspace: String, _ vacancy: Vacancy, own: AnswerWords, units: Set<String>) {
    self.workspace = workspace
    let isForeign = { (words: [String]) in !words.isEmpty && own.first(of: [words]) == nil }
    references = [vacancy.reference?.value].compactMap(\.self).map(AnswerWords.folded).filter { words in
      isForeign(words) && words.joined().count >= 4 && words.joined().contains(where: \.isNumber)
    }
    guard let title = vacancy.title?.value else {
      names = []
      return
    }
    let parts = title.split { ",;:–—(){}/".contains($0) }.map(AnswerWords.folded)
    // Of the parts of a title only those that name a unit say which post it is: "Officer" alone does not.
    let particular = parts.filter { words in words.count >= 2 && words.contains(where: units.contains) }
    names = ([AnswerWords.folded(title)] + particular).filter { $0.count >= 2 && isForeign($0) }
      .sorted { $0.count > $1.count }
  }

  /// What an answer has of them.
  func faults(in words: AnswerWords) -> [AnswerFault] {
    var faults: [AnswerFault] = []
    if let range = words.first(of: references) {
      faults.append(.otherReference(quote: words.quote(range), workspace: workspace))
    }
    if let range = words.first(of: names) {
      faults.append(.otherPost(quote: words.quote(range), workspace: workspace, isShort: range.count < 3))
    }
    return faults
  }

  /// Everything that a vacancy says of itself, as far as it is read.
  static func ownWords(of vacancy: Vacancy) -> String {
    let facts = [vacancy.title, vacancy.organisation, vacancy.location, vacancy.reference]
    let quotes = facts.compactMap { $0?.source?.quote } + facts.compactMap { $0?.value }
    let lists = [vacancy.essentials, vacancy.desirables, vacancy.competencies, vacancy.challenges]
    return (quotes + lists.flatMap { $0.map(\.value) }).joined(separator: "\n")
  }
}
