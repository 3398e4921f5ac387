import Glibc
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
  /// The current folder, an absolute path.
  package var currentFolder: String

  /// A context.
  package init(
    findRoot: @escaping @Sendable () throws(CommandFailure) -> RootFolder, now: Instant, output: OutputStream,
    messages: OutputStream, colour: Bool, width: Int?, messageWidth: Int? = nil, inputIsTerminal: Bool,
    currentFolder: String
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
  }

  /// The context of a real run.
  package static func live(_ options: GlobalOptions) -> CommandContext {
    let environment = System.environment(of: [
      "DOSSIER_ROOT", "XDG_DATA_HOME", "HOME", "NO_COLOR", "TERM", "COLUMNS",
    ])
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let plain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return CommandContext(
      findRoot: { () throws(CommandFailure) in
        try RootFolder.find(
          .init(
            option: options.root, environment: environment, currentFolder: System.currentFolder,
            executable: System.executable, isFolder: System.isFolder))
      },
      now: options.now ?? System.now, output: OutputStream(descriptor: STDOUT_FILENO),
      messages: OutputStream(descriptor: STDERR_FILENO, isForMessages: true),
      colour: isTerminal && !plain && environment["TERM"] != "dumb",
      width: isTerminal ? environment["COLUMNS"].flatMap { Int($0) } ?? System.terminalWidth : nil,
      messageWidth: isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb" ? System.width(of: STDERR_FILENO) : nil,
      inputIsTerminal: isatty(STDIN_FILENO) == 1, currentFolder: System.currentFolder)
  }
}
