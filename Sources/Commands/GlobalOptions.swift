package import ArgumentParser
package import VacancyModel

/// The options that every command has.
package struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that holds Workspaces and Templates.", valueName: "folder"))
  package var root: String?

  @Option(
    help: ArgumentHelp("Take this as the current time: 2026-01-20T10:00+01:00.", valueName: "time"),
    transform: GlobalOptions.instant)
  package var now: Instant?

  /// The options as they are when none is given.
  package init() {}

  private static func instant(_ text: String) throws -> Instant {
    guard let instant = Instant(iso: text) else {
      throw ValidationError(
        "'\(text)' is not a time with its distance from UTC. Write it like 2026-01-20T10:00+01:00 or 2026-01-20T09:00Z."
      )
    }
    return instant
  }
}
