package import ArgumentParser
package import Rendering
package import VacancyModel

/// The options that every command has.
package struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that holds Workspaces and Templates.", valueName: "folder"))
  package var root: String?

  @Option(
    help: ArgumentHelp("Take this as the current time: 2026-01-20T10:00+01:00.", valueName: "time"),
    transform: GlobalOptions.instant)
  package var now: Instant?

  @Option(
    help: ArgumentHelp("Wait this long for another run that changes the workspace.", valueName: "seconds"),
    transform: GlobalOptions.seconds)
  package var wait: Double = 5

  @Option(
    help: ArgumentHelp(
      "The language of what is shown: en or fr; without it, that of your system.", valueName: "language"),
    transform: GlobalOptions.language)
  package var lang: Messages.Language?

  /// The options as they are when none is given.
  package init() {}

  /// A language by its code.
  private static func language(_ text: String) throws -> Messages.Language {
    guard let language = Messages.Language(rawValue: text.lowercased()) else {
      throw ValidationError("There is no language '\(text)'; the languages are en and fr.")
    }
    return language
  }

  private static func instant(_ text: String) throws -> Instant {
    guard let instant = Instant(iso: text) else {
      throw ValidationError(
        "'\(text)' is not a time with its distance from UTC. Write it like 2026-01-20T10:00+01:00 or 2026-01-20T09:00Z."
      )
    }
    return instant
  }

  private static func seconds(_ text: String) throws -> Double {
    guard let seconds = Double(text), (0...86_400).contains(seconds) else {
      throw ValidationError("'\(text)' is not a number of seconds from 0 to 86400.")
    }
    return seconds
  }
}
