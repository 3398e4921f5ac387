package import ArgumentParser

/// Enters a fact that the notice's copy lacks or has wrong.
package struct SetCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Enter a fact that the copy of the notice lacks, or has wrong.",
    usage: "dossier set SLUG FACT VALUE [--zone ZONE]",
    discussion: """
      Examples:
        dossier set head-of-section deadline 2026-01-25T23:59 --zone Europe/Brussels
        dossier set head-of-section grade G20
        dossier set head-of-section title "Head, Tidal Observatory Section"

      Facts: deadline, title, organisation, grade, reference, location.
      The value before stays in the history: 'dossier log SLUG'.

      Exit status: 0 entered · 64 no such fact, date or zone · 65 workspace.xml is
      damaged · 66 no such workspace · 74 cannot write · 75 locked by another run ·
      77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"))
  package var slug: String

  @Argument(help: ArgumentHelp("The fact.", valueName: "fact"))
  package var fact: String

  @Argument(help: ArgumentHelp("Its value.", valueName: "value"))
  package var value: String

  @Option(help: ArgumentHelp("The time zone of a deadline: Europe/Brussels.", valueName: "zone"))
  package var zone: String?

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Enters in a given context.
  package func run(in context: CommandContext) async throws {
    let names = EnteredFact.allCases.map(\.rawValue)
    guard let fact = EnteredFact(rawValue: self.fact.lowercased()) else {
      throw CommandFailure(
        .usage, "'\(self.fact)' is no fact that can be entered.",
        advice: NearestName.question(for: self.fact, among: names) ?? "The facts: \(names.joined(separator: ", ")).")
    }
    try Desk(context).change(slug) { workspace in
      try fact.enter(value, zone: zone, into: &workspace, at: context.now)
    }
  }
}
