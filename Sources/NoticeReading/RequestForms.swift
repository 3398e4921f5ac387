import VacancyModel

/// Reads lengths, paper sizes and file formats in the sentences of a request, and tells whose they are.
struct RequestForms {
  let outline: NoticeOutline

  /// The lengths in a unit.
  func lengths(in unit: NoticeUnit) -> [LengthReader.Length] { LengthReader(outline: outline).lengths(in: unit.range) }

  /// The file name extensions that the formats named in a unit stand for.
  func formats(in unit: NoticeUnit) -> [String] {
    var names: Set<String> = []
    for hit in outline.hits.within(unit.range) where outline.hits.name(hit).group == "format" {
      // "Word, not PDF".
      let lead = max(unit.range.lowerBound, hit.range.lowerBound - 5)..<hit.range.lowerBound
      if outline.hits.contains("negator.word", in: lead) { continue }
      names.formUnion(outline.hits.name(hit).attributes["extensions"]?.split(separator: " ").map(String.init) ?? [])
    }
    return names.sorted()
  }

  /// The paper size named first in a range.
  func paper(in range: Range<Int>) -> String? {
    outline.hits.first(ofGroup: "paper", in: range).flatMap { outline.hits.name($0).attributes["name"] }
  }

  /// Adds a length, and the paper size named beside it, to a request.
  func add(_ length: LengthReader.Length, in unit: NoticeUnit, to draft: inout RequestDraft) {
    draft.add(length)
    let start = max(unit.range.lowerBound, length.range.lowerBound - 30)
    let end = min(unit.range.upperBound, length.range.upperBound + 40)
    if let paper = paper(in: start..<end) {
      draft.limit.paper = paper
      draft.hasLimit = true
    }
  }

  /// The noun a length belongs to: the one right behind an adjective, else the nearest before, else the next behind.
  func owner(of range: Range<Int>, isAdjective: Bool, nouns all: [PhraseHits.Hit]) -> PhraseHits.Hit? {
    // "a portfolio, in a single PDF, of ten pages": the file is how it is sent.
    let papers = all.filter { outline.hits.name($0).name != "supporting-bundle" }
    let nouns = papers.isEmpty ? all : papers
    let behind = nouns.first { $0.range.lowerBound >= range.upperBound }
    let distance = behind.map { $0.range.lowerBound - range.upperBound } ?? .max
    if isAdjective, distance <= 40 { return behind }
    // "a CV, and a letter of one page": a comma with a verb of its own would start another subject.
    if let before = nouns.last(where: { $0.range.upperBound <= range.lowerBound }) { return before }
    return distance <= 60 ? behind : nil
  }

  /// The entry of a list that a noun names by its number: "Document (1)"; `nil` without one.
  func entryNumber(behind noun: PhraseHits.Hit) -> Int? {
    let bytes = outline.notice.bytes
    var offset = noun.range.upperBound
    while offset < bytes.count, [32, 40].contains(bytes[offset]), offset - noun.range.upperBound < 3 { offset += 1 }
    guard offset > noun.range.upperBound, offset + 1 < bytes.count, bytes[offset].isDigit,
      !bytes[offset + 1].isAlphanumeric
    else { return nil }
    return Int(bytes[offset] - 48)
  }

  /// The number that stands before a list's entry, `1` in "(1) curriculum vitae".
  func number(before start: Int) -> Int? {
    let bytes = outline.notice.bytes
    var end = start
    while end > 0, [32, 41, 46].contains(bytes[end - 1]), start - end < 4 { end -= 1 }
    guard end < start, end > 0, bytes[end - 1].isDigit, end < 2 || !bytes[end - 2].isAlphanumeric else { return nil }
    return Int(bytes[end - 1] - 48)
  }

  /// Whether a unit breaks off where a length should stand: "a paper of no more than", "maximum two".
  func isCut(_ unit: NoticeUnit, lengths: [LengthReader.Length]) -> Bool {
    guard !unit.isComplete || endsInOmission(unit) else { return false }
    let tail = max(unit.range.lowerBound, unit.range.upperBound - 34)..<unit.range.upperBound
    let comparison = outline.hits.within(tail).last {
      ["compare.most", "compare.limit"].contains(outline.hits.name($0).id)
    }
    guard let comparison else { return false }
    // "ten pages or fewer": the comparison right behind a length is its own.
    return !lengths.contains {
      $0.range.upperBound > comparison.range.lowerBound || comparison.range.lowerBound - $0.range.upperBound <= 3
    }
  }

  /// Dots of omission cut a sentence, too.
  private func endsInOmission(_ unit: NoticeUnit) -> Bool {
    let tail = outline.notice.bytes[unit.range].suffix(4)
    guard tail.count == 4 else { return false }
    return tail.suffix(3).elementsEqual([46, 46, 46]) || tail.last == FoldedNotice.otherSign
  }
}
