import Documents
import VacancyModel

/// The words and characters of the running text.
struct WordJudge {
  private let measurement: Measurement
  private let limit: PaperLimit

  init(_ measurement: Measurement, _ limit: PaperLimit) {
    self.measurement = measurement
    self.limit = limit
  }

  func judge(into judgement: inout Judgement) {
    guard limit.maxWords != nil || limit.minWords != nil || limit.maxCharacters != nil else { return }
    guard let words = measurement.words else {
      // Pages that cannot be read only add to what the others hold.
      if let most = limit.maxWords, let least = measurement.wordsAtLeast, least > most {
        judgement.fail(
          "word-limit",
          "At least \(Figure.count(least, "word")), \(Figure.grouped(most)) allowed: "
            + "\(Figure.count(least - most, "word")) too many, without the pages that cannot be read.",
          advice: "Shorten by \(Figure.count(least - most, "word")) or more.",
          measured: "at least \(Figure.count(least, "word"))", allowed: Figure.count(most, "word"))
        return
      }
      // Why they are unknown is said once.
      guard !measurement.observations.contains(where: { Self.explains.contains($0.id) }) else {
        judgement.isIncomplete = true
        return
      }
      judgement.leaveOpen(
        "words-unknown", "The words could not be counted: the file shows pictures of text, or none.",
        advice: "Export it from the program it was written in, not from a scanner, and check that file.",
        allowed: allowed)
      return
    }
    judge(words: words, into: &judgement)
    judgeCharacters(into: &judgement)
  }

  private func judge(words: Int, into judgement: inout Judgement) {
    let measured = Figure.count(words, "word")
    if let most = limit.maxWords, words > most {
      judgement.fail(
        "word-limit", "\(measured), \(Figure.grouped(most)) allowed: \(Figure.count(words - most, "word")) too many.",
        advice: "Shorten by \(Figure.count(words - most, "word")).\(whatCounts)", measured: measured,
        allowed: Figure.count(most, "word"))
    } else if let most = limit.maxWords, words + apart > most {
      judgement.remark(
        "words-in-notes-and-boxes", .warning,
        "\(measured) in the running text, and \(Figure.grouped(words + apart)) with \(apartNames); "
          + "\(Figure.grouped(most)) are allowed.",
        advice: "Ask whether these count, or bring the whole below \(Figure.grouped(most)).",
        measured: "\(Figure.count(words + apart, "word")) in all", allowed: Figure.count(most, "word"))
    }
    if let least = limit.minWords, words < least {
      judgement.fail(
        "word-minimum", "\(measured), at least \(Figure.grouped(least)) asked for.",
        advice: "Add \(Figure.count(least - words, "word")).", measured: measured,
        allowed: "at least \(Figure.count(least, "word"))")
    }
  }

  private func judgeCharacters(into judgement: inout Judgement) {
    guard let most = limit.maxCharacters else { return }
    guard let count = limit.countsSpaces ? measurement.characters : measurement.charactersWithoutSpaces else {
      judgement.leaveOpen(
        "characters-unknown", "The characters could not be counted.", advice: nil,
        allowed: Figure.count(most, "character"))
      return
    }
    guard count > most else { return }
    let how = limit.countsSpaces ? "spaces counted" : "spaces not counted"
    judgement.fail(
      "character-limit",
      "\(Figure.count(count, "character")) (\(how)), \(Figure.grouped(most)) allowed: "
        + "\(Figure.grouped(count - most)) too many.",
      advice: "Shorten by \(Figure.count(count - most, "character")).", measured: Figure.count(count, "character"),
      allowed: "\(Figure.count(most, "character")), \(how)")
  }

  /// The observations that say why words cannot be counted.
  private static let explains: Set<String> = ["no-text-layer", "damaged-page", "too-heavy"]

  private var apart: Int { measurement.counted.footnoteWords + measurement.counted.textBoxWords }

  private var apartNames: String {
    let counted = measurement.counted
    return Figure.list(
      (counted.footnoteWords > 0 ? ["footnotes"] : []) + (counted.textBoxWords > 0 ? ["text boxes"] : []))
  }

  private var whatCounts: String {
    apart > 0 ? " \(apartNames.prefix(1).uppercased() + apartNames.dropFirst()) were not counted." : ""
  }

  private var allowed: String? {
    limit.maxWords.map { Figure.count($0, "word") } ?? limit.maxCharacters.map { Figure.count($0, "character") }
      ?? limit.minWords.map { "at least \(Figure.count($0, "word"))" }
  }
}
