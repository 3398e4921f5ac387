package import ArgumentParser

/// The program's own command, which leads to all others.
package struct DossierCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Keep one workspace per vacancy: what it asks, what is done, what fits.",
    usage: "dossier <command> …",
    discussion: """
      dossier read notice.txt              what does this notice ask of me?
      dossier start notice.txt             keep it in a workspace
      dossier check paper.pdf --max-pages 2
      dossier status                       how far am I?
      """,
    version: "dossier 0.1.0",
    subcommands: [],
    groupedSubcommands: [
      CommandGroup(
        name: "Vacancy",
        subcommands: [
          ReadCommand.self, StartCommand.self, SetCommand.self, AddCommand.self, AmendCommand.self,
        ]),
      CommandGroup(
        name: "Paper",
        subcommands: [CheckCommand.self, AttachCommand.self, ReplaceCommand.self, DetachCommand.self]),
      CommandGroup(
        name: "Progress",
        subcommands: [
          StatusCommand.self, NextCommand.self, PlanCommand.self, MarkCommand.self, LogCommand.self, UndoCommand.self,
          ExportCommand.self, CalendarCommand.self, BoardCommand.self,
        ]),
      CommandGroup(
        name: "Application",
        subcommands: [
          SubmitCommand.self, AcknowledgeCommand.self, EventCommand.self, CloseCommand.self, ArchiveCommand.self,
          ReopenCommand.self, DeleteCommand.self, TrashCommand.self,
        ]),
      CommandGroup(
        name: "Person",
        subcommands: [
          ProfileCommand.self, EligibilityCommand.self, EvidenceCommand.self, FormCommand.self, CoverCommand.self,
        ]),
      CommandGroup(
        name: "Upkeep",
        subcommands: [
          VerifyCommand.self, DoctorCommand.self, PackCommand.self, UnpackCommand.self, MergeCommand.self,
          RulesCommand.self,
        ]),
    ])

  /// A command.
  package init() {}
}
