package import ArgumentParser
package import FormatChecking

/// Limits given on the command line; each takes the place of the workspace's own.
package struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The most pages.", valueName: "n"))
  package var maxPages: Int?

  @Option(help: ArgumentHelp("The fewest pages.", valueName: "n"))
  package var minPages: Int?

  @Option(help: ArgumentHelp("The most words.", valueName: "n"))
  package var maxWords: Int?

  @Option(help: ArgumentHelp("The fewest words.", valueName: "n"))
  package var minWords: Int?

  @Option(help: ArgumentHelp("The most characters, spaces counted.", valueName: "n"))
  package var maxCharacters: Int?

  @Option(help: ArgumentHelp("The paper size: A4, 'US Letter', or 210x297 in millimetres.", valueName: "size"))
  package var paper: String?

  @Option(
    help: ArgumentHelp("The formats that are taken: pdf,docx.", valueName: "list"), transform: LimitOptions.extensions)
  package var formats: [String] = []

  @Option(help: ArgumentHelp("The largest file, in bytes.", valueName: "n"))
  package var maxBytes: Int?

  @Option(help: ArgumentHelp("The smallest size of the body text, in points.", valueName: "pt"))
  package var minFont: Double?

  @Option(help: ArgumentHelp("The smallest margin on every side, in millimetres.", valueName: "mm"))
  package var minMargin: Double?

  @Option(help: ArgumentHelp("The smallest distance of lines, in points.", valueName: "pt"))
  package var minLeading: Double?

  @Option(help: ArgumentHelp("The most characters per inch, spaces counted.", valueName: "cpi"))
  package var maxDensity: Double?

  /// No limits.
  package init() {}

  /// Refuses figures that no paper can keep.
  package func validate() throws {
    let counts = [
      ("--max-pages", maxPages), ("--min-pages", minPages), ("--max-words", maxWords), ("--min-words", minWords),
      ("--max-characters", maxCharacters), ("--max-bytes", maxBytes),
    ]
    for case (let name, let value?) in counts where value < 1 {
      throw ValidationError("\(name) must be 1 or more, not \(value).")
    }
    let sizes = [
      ("--min-font", minFont), ("--min-margin", minMargin), ("--min-leading", minLeading),
      ("--max-density", maxDensity),
    ]
    for case (let name, let value?) in sizes where !(value > 0 && value < 10_000) {
      throw ValidationError("\(name) must be more than 0, not \(value).")
    }
    if let minPages, let maxPages, minPages > maxPages {
      throw ValidationError("--min-pages is more than --max-pages: nothing can keep both.")
    }
    if let minWords, let maxWords, minWords > maxWords {
      throw ValidationError("--min-words is more than --max-words: nothing can keep both.")
    }
  }

  /// The limits as the check takes them.
  package var limit: PaperLimit {
    var limit = PaperLimit()
    limit.maxPages = maxPages
    limit.minPages = minPages
    limit.maxWords = maxWords
    limit.minWords = minWords
    limit.maxCharacters = maxCharacters
    limit.paper = paper
    limit.formats = formats
    limit.maxBytes = maxBytes
    limit.minFont = minFont
    limit.minMargin = minMargin
    limit.minLeading = minLeading
    limit.maxDensity = maxDensity
    return limit
  }

  private static func extensions(_ text: String) throws -> [String] {
    let names = text.split { $0 == "," || $0 == " " }.map { $0.lowercased().drop { $0 == "." } }.map(String.init)
    guard !names.isEmpty else { throw ValidationError("--formats needs file name extensions, such as pdf,docx.") }
    return names
  }
}
