import Rendering

/// Says the program's sentences in the language of whoever reads them.
struct Speech: Sendable {
  /// The reader's language.
  let language: Messages.Language
  /// Finds the root folder, for its Templates.
  let findRoot: @Sendable () throws(CommandFailure) -> RootFolder

  /// A text, line by line; a line without a twin, or all where there are no Templates, stays as it is.
  func callAsFunction(_ text: String) -> String {
    guard language != .english, let root = try? findRoot(),
      let book = try? InstalledTemplates(folder: root.templates).sentences(language)
    else { return text }
    return book.lines(text)
  }

  /// The language that the system's settings ask for: French where the first of them that is set begins with `fr`.
  static var systemLanguage: Messages.Language {
    language(of: System.environment(of: ["LC_ALL", "LC_MESSAGES", "LANG"]))
  }

  /// The language that an environment asks for.
  static func language(of environment: [String: String]) -> Messages.Language {
    let setting = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return setting?.lowercased().hasPrefix("fr") == true ? .french : .english
  }

  /// The speech for a command line that could not be run, by what can be told from its words alone.
  static func forFailure(of arguments: [String]) -> Speech {
    func value(of option: String) -> String? {
      for (index, word) in arguments.enumerated() {
        if word == option, index + 1 < arguments.count { return arguments[index + 1] }
        if word.hasPrefix(option + "=") { return String(word.dropFirst(option.count + 1)) }
      }
      return nil
    }
    let language = value(of: "--lang").flatMap { Messages.Language(rawValue: $0.lowercased()) }
    return Speech(language: language ?? systemLanguage, findRoot: CommandContext.finder(root: value(of: "--root")))
  }
}
