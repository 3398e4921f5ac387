package import ArgumentParser
import VacancyModel

/// Records how far an item is.
package struct MarkCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Record how far an item is.",
    usage: "dossier mark SLUG ITEM STATUS [--note TEXT]",
    discussion: """
      Examples:
        dossier mark head-of-section application-form submitted --note "portal, 10 Jan"
        dossier mark head-of-section language-evidence in progress
        dossier mark head-of-section secondment-agreement not needed

      Statuses: not started, in progress, ready, submitted, acknowledged, waiting,
      not needed. Ready means prepared; only submitted means sent.

      Exit status: 0 recorded · 64 no such status, or not for this item ·
      65 workspace.xml is damaged · 66 no such workspace or item ·
      74 cannot write · 75 locked by another run · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"))
  package var slug: String

  @Argument(help: ArgumentHelp("The item; 'dossier status SLUG --items' lists them.", valueName: "item"))
  package var item: String

  @Argument(help: ArgumentHelp("The status, in one word or two.", valueName: "status"))
  package var status: [String]

  @Option(help: ArgumentHelp("Your own note, kept with the item.", valueName: "text"))
  package var note: String?

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Records in a given context.
  package func run(in context: CommandContext) async throws {
    let status = try StatusWord.status(status.joined(separator: " "))
    try Desk(context).change(slug) { workspace in
      let index = try workspace.index(ofItem: item)
      let requirement = workspace.items[index].requirement
      if status == .submitted || status == .acknowledged, requirement.action != .submit {
        throw CommandFailure(
          .usage, "'\(item)' does not go with the application, so it cannot be \(status.rawValue).",
          advice: "When it is done: dossier mark \(workspace.slug) \(item) ready")
      }
      workspace.record("item \(item)", \.items[index].isAssumed, false, at: context.now) {
        $0 ? "assumed" : "confirmed"
      }
      workspace.record("item \(item) status", \.items[index].status, status, at: context.now) { $0.rawValue }
      if let note {
        workspace.record("item \(item) note", \.items[index].note, note.isEmpty ? nil : note, at: context.now) { $0 }
      }
    }
  }
}
