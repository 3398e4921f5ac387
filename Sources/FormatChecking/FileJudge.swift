import Documents
import VacancyModel

/// The file's format and its size.
struct FileJudge {
  private let measurement: Measurement
  private let limit: PaperLimit
  private let bytes: Int?

  init(_ measurement: Measurement, _ limit: PaperLimit, bytes: Int?) {
    self.measurement = measurement
    self.limit = limit
    self.bytes = bytes
  }

  func judge(into judgement: inout Judgement) {
    judgeFormat(into: &judgement)
    judgeSize(into: &judgement)
  }

  private func judgeFormat(into judgement: inout Judgement) {
    let asked = limit.formats.map { $0.lowercased() }
    guard !asked.isEmpty, !extensions.contains(where: asked.contains) else { return }
    let names = Self.names(of: asked)
    let wish = names.joined(separator: names.count == 2 ? " or " : ", ")
    judgement.fail(
      "file-format", "This is \(Self.name(of: measurement.format)); \(wish) is asked for.",
      advice: "Export the paper as \(names[0]) and check that file.",
      measured: Self.name(of: measurement.format), allowed: wish)
  }

  /// The extensions that a file of this content may rightly have.
  private var extensions: [String] {
    switch measurement.format {
    case "text": ["txt", "text"]
    case "markdown": ["md", "markdown", "txt", "text"]
    case "html": ["html", "htm"]
    default: [measurement.format]
    }
  }

  private func judgeSize(into judgement: inout Judgement) {
    guard let most = limit.maxBytes else { return }
    guard let bytes else {
      judgement.leaveOpen("file-size-unknown", "The file's size is unknown.", advice: nil, allowed: Self.size(most))
      return
    }
    guard bytes > most else { return }
    judgement.fail(
      "file-size",
      "The file has \(Self.size(bytes)); \(Self.size(most)) is the most, \(Self.size(bytes - most)) less.",
      advice: "Make its pictures smaller, or export it again with smaller pictures.",
      measured: Self.size(bytes), allowed: Self.size(most))
  }

  /// The names of formats, Word once for its two.
  private static func names(of formats: [String]) -> [String] {
    var names: [String] = []
    for format in formats {
      let isWord = (format == "doc" || format == "docx") && formats.contains("doc") && formats.contains("docx")
      let name = isWord ? "Word" : name(of: format)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private static func name(of format: String) -> String {
    switch format {
    case "pdf": "PDF"
    case "docx": "Word (.docx)"
    case "doc": "old Word (.doc)"
    case "odt": "OpenDocument (.odt)"
    case "rtf": "Rich Text (.rtf)"
    case "text", "txt": "plain text"
    case "markdown", "md": "Markdown"
    case "html", "htm": "HTML"
    default: ".\(format)"
    }
  }

  private static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<10_000: Figure.count(bytes, "byte")
    case ..<1_000_000: "\(Figure.plain(Double(bytes) / 1_000)) kB"
    default: "\(Figure.plain(Double(bytes) / 1_000_000)) MB"
    }
  }
}
