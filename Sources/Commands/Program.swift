import ArgumentParser
import Glibc

/// The program: reads the command line, runs the command and says how it ended.
package enum Program {
  /// Runs with the words after the program's name, and gives the exit status.
  package static func run(_ arguments: [String]) async -> Int32 {
    // A reader that goes away, as `head` does, shows as a failed write and not as a signal in the middle of a save.
    signal(SIGPIPE, SIG_IGN)
    let messages = OutputStream(
      descriptor: STDERR_FILENO, isForMessages: true, speech: Speech.forFailure(of: arguments))
    do {
      try knownCommand(in: arguments)
      var command = try DossierCommand.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return ExitStatus.fine.rawValue
    } catch let failure as CommandFailure {
      return report(failure, to: messages)
    } catch OutputStream.Failure.readerGone {
      return ExitStatus.fine.rawValue
    } catch OutputStream.Failure.system(let code) {
      return report(CommandFailure(.cannotWrite, "Cannot write the output: \(System.describe(code))."), to: messages)
    } catch let failure as any CommandFailureConvertible {
      return report(failure.commandFailure, to: messages)
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      // What ArgumentParser throws: a request for help or the version, or a command line that it did not understand.
      let text = DossierCommand.fullMessage(for: error)
      let status = DossierCommand.exitCode(for: error)
      if status != .success {
        try? messages.write(line: text)
        return status.rawValue
      }
      return write(text)
    }
  }

  /// Writes what help was asked for; a full disk is an error there, too.
  private static func write(_ text: String) -> Int32 {
    do throws(OutputStream.Failure) {
      try OutputStream(descriptor: STDOUT_FILENO, isForMessages: true).write(line: text)
    } catch {
      guard case .system(let code) = error else { return ExitStatus.fine.rawValue }
      let failure = CommandFailure(.cannotWrite, "Cannot write the output: \(System.describe(code)).")
      return report(failure, to: OutputStream(descriptor: STDERR_FILENO, isForMessages: true))
    }
    return ExitStatus.fine.rawValue
  }

  private static func report(_ failure: CommandFailure, to messages: OutputStream) -> Int32 {
    try? messages.write(line: failure.text)
    return failure.status.rawValue
  }

  /// Asks whether another command was meant when the first word is none.
  private static func knownCommand(in arguments: [String]) throws(CommandFailure) {
    guard let first = arguments.first, !first.hasPrefix("-") else { return }
    let names = DossierCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !names.contains(first), first != "help" else { return }
    throw CommandFailure(
      .usage, "There is no command '\(first)'.",
      advice: NearestName.question(for: first, among: names) ?? "The commands: \(names.joined(separator: ", ")).",
      "'dossier --help' shows what each of them does.")
  }
}
