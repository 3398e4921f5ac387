import Glibc
package import Rendering
package import VacancyModel

/// Everything outside of itself that a command may touch; the tests make their own.
package struct CommandContext: Sendable {
  /// Finds the root folder.
  package var findRoot: @Sendable () throws(CommandFailure) -> RootFolder
  /// What time it is.
  package var now: Instant
  /// Data goes here.
  package var output: OutputStream
  /// Messages go here.
  package var messages: OutputStream
  /// Whether `output` is a terminal that shows colours, and wants them.
  package var colour: Bool
  /// The width of the terminal in columns; `nil` where output is a file or a pipe.
  package var width: Int?
  /// The width in columns of the terminal that shows `messages`; `nil` where they go to a file or a pipe.
  package var messageWidth: Int?
  /// Whether a person at a terminal types what `-` reads.
  package var inputIsTerminal: Bool
  /// The language of what people read.
  package var language = Messages.Language.english
  /// The language of data for scripts: it does not follow the system's, so that a script finds the same words everywhere.
  package var dataLanguage = Messages.Language.english
  /// The current folder, an absolute path.
  package var currentFolder: String
  /// For how many seconds another run that changes the same workspace is waited for.
  package var wait: Double

  /// A context.
  package init(
    findRoot: @escaping @Sendable () throws(CommandFailure) -> RootFolder, now: Instant, output: OutputStream,
    messages: OutputStream, colour: Bool, width: Int?, messageWidth: Int? = nil, inputIsTerminal: Bool,
    currentFolder: String, wait: Double = 5
  ) {
    self.findRoot = findRoot
    self.now = now
    self.output = output
    self.messages = messages
    self.colour = colour
    self.width = width
    self.messageWidth = messageWidth
    self.inputIsTerminal = inputIsTerminal
    self.currentFolder = currentFolder
    self.wait = wait
  }

  /// The context of a real run.
  package static func live(_ options: GlobalOptions) -> CommandContext {
    let environment = System.environment(of: ["NO_COLOR", "TERM", "COLUMNS"])
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let plain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    let language = options.lang ?? Speech.systemLanguage
    let findRoot = finder(root: options.root)
    var context = CommandContext(
      findRoot: findRoot,
      now: options.now ?? System.now, output: OutputStream(descriptor: STDOUT_FILENO),
      messages: OutputStream(
        descriptor: STDERR_FILENO, isForMessages: true, speech: Speech(language: language, findRoot: findRoot)),
      colour: isTerminal && !plain && environment["TERM"] != "dumb",
      width: isTerminal ? environment["COLUMNS"].flatMap { Int($0) } ?? System.terminalWidth : nil,
      messageWidth: isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb" ? System.width(of: STDERR_FILENO) : nil,
      inputIsTerminal: isatty(STDIN_FILENO) == 1, currentFolder: System.currentFolder,
      wait: options.wait)
    context.language = language
    context.dataLanguage = options.lang ?? .english
    return context
  }

  /// What finds the root folder of a real run, by the option where it was given.
  static func finder(root: String?) -> @Sendable () throws(CommandFailure) -> RootFolder {
    let environment = System.environment(of: ["DOSSIER_ROOT", "XDG_DATA_HOME", "HOME"])
    return { () throws(CommandFailure) in
      try RootFolder.find(
        .init(
          option: root, environment: environment, currentFolder: System.currentFolder, executable: System.executable,
          isFolder: System.isFolder))
    }
  }
}
