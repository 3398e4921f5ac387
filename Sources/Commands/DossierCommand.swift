package import ArgumentParser

/// The program's own command, which leads to all others.
package struct DossierCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Everything that a vacancy notice asks of you, in one place: checked, counted and ready in time.",
    discussion: """
      Examples:
        dossier read notice.txt            what does this notice ask of me? (writes nothing)
        dossier start notice.txt           keep it, and track what it asks
      """,
    version: "dossier 0.1.0",
    subcommands: [
    ])

  /// A command.
  package init() {}
}
