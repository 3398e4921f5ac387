import Documents
import FormatChecking
import VacancyModel

/// The verdict on a paper in one plain sentence.
struct ReportHeadline {
  /// How a page is to look: `stop`, `doubt`, `good` or `plain`.
  let tone: String
  /// The sentence.
  let sentence: String
  /// What else there is to look at; `nil` when nothing is.
  let also: String?

  init(_ check: CheckReport, _ messages: Messages) {
    let errors = check.findings.filter { $0.severity == .error }
    let warnings = check.findings.count { $0.severity == .warning }
    switch check.verdict {
    case "unreadable":
      (tone, sentence) = ("stop", messages("check.unreadable"))
      also = nil
    case "over":
      tone = "stop"
      sentence = errors.lazy.compactMap { Self.sentence($0, check, messages) }.first ?? messages("check.not-within")
      let others = max(0, errors.count - 1)
      let parts =
        (others > 0 ? [messages.count("report.also.errors", others)] : [])
        + (warnings > 0 ? [messages.count("report.also.warnings", warnings)] : [])
      also = parts.isEmpty ? nil : messages("report.also", ["what": messages.and(parts)])
    case "unknown":
      (tone, sentence) = ("doubt", messages("report.unknown"))
      also = nil
    default:
      tone = warnings > 0 ? "doubt" : check.limit.isEmpty ? "plain" : "good"
      sentence = messages(check.limit.isEmpty ? "check.measured" : "check.within")
      also =
        warnings > 0
        ? messages.capitalized(messages.count("report.look", warnings))
        : check.limit.isEmpty ? nil : messages("report.nothing")
    }
  }

  private static func sentence(_ finding: Finding, _ check: CheckReport, _ messages: Messages) -> String? {
    let measurement = check.measurement
    let limit = check.limit
    func tooMany(_ name: String, _ count: Int?, _ most: Int?) -> String? {
      guard let count, let most else { return nil }
      return messages.count(name, count, ["allowed": messages.count("report.allowed", most)])
    }
    func asked(_ name: String) -> String? {
      guard let measured = finding.measured, let allowed = finding.allowed else { return nil }
      return messages(name, ["measured": messages.saidWords(measured), "allowed": messages.saidWords(allowed)])
    }
    func least(_ name: String, _ unit: String, _ value: Double?, _ bound: Double?) -> String? {
      guard let value, let bound else { return nil }
      func worded(_ number: Double) -> String { messages(unit, ["n": messages.measure(number)]) }
      return messages(name, ["measured": worded(value), "bound": worded(bound)])
    }
    switch finding.id {
    case "page-limit", "sheet-limit":
      return tooMany("report.too-long.pages", measurement?.pages, FormatCheck.mostPages(limit))
    case "word-limit": return tooMany("report.too-long.words", measurement?.words, limit.maxWords)
    case "character-limit":
      let count = limit.countsSpaces ? measurement?.characters : measurement?.charactersWithoutSpaces
      return tooMany("report.too-long.characters", count, limit.maxCharacters)
    case "page-minimum":
      return measurement?.pages.map {
        messages.count("report.too-short.pages", $0, ["least": messages.number(limit.minPages ?? 0)])
      }
    case "word-minimum":
      return measurement?.words.map {
        messages.count("report.too-short.words", $0, ["least": messages.number(limit.minWords ?? 0)])
      }
    case "paper-size":
      let wrong = measurement?.paper.first { FormatCheck.isOffSize($0, limit) }
      let size = wrong.map { page in
        page.name ?? "\(messages.measure(page.widthMM.rounded())) × \(messages.measure(page.heightMM.rounded())) mm"
      }
      return messages(
        "report.paper", ["measured": size ?? "", "allowed": VisibleText.line(limit.paper ?? "")])
    case "file-format":
      return messages(
        "report.format",
        ["measured": messages.format(measurement?.format ?? ""), "allowed": messages.formats(limit.formats)])
    case "file-size": return asked("report.file-size")
    case "font-size": return least("report.font", "check.pt", measurement?.bodyFontSize, limit.minFont)
    case "leading": return least("report.leading", "check.pt", measurement?.leading, limit.minLeading)
    case "density": return least("report.density", "check.cpi", measurement?.density, limit.maxDensity)
    case "margin":
      let margins = (measurement?.textMargins ?? measurement?.margins).map { min($0.top, $0.right, $0.bottom, $0.left) }
      return least("report.margin", "check.mm", margins, limit.minMargin)
    default: return nil
    }
  }
}
