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
    subcommands: [
      ReadCommand.self, StartCommand.self, CheckCommand.self, AttachCommand.self, MarkCommand.self, SetCommand.self,
      ReplaceCommand.self, DetachCommand.self, StatusCommand.self, NextCommand.self, ExportCommand.self,
      LogCommand.self, PlanCommand.self, CalendarCommand.self, BoardCommand.self,
      SubmitCommand.self, AcknowledgeCommand.self, EventCommand.self, CloseCommand.self, ArchiveCommand.self,
      ReopenCommand.self, DeleteCommand.self, TrashCommand.self,
    ])

  /// A command.
  package init() {}
}
