package import ArgumentParser
import Rendering
import VacancyModel

/// Tells what this machine lacks, and what follows from that.
package struct DoctorCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Tell what this machine lacks.",
    usage: "dossier doctor",
    discussion: """
      Examples:
        dossier doctor
        dossier doctor --root ~/Applications

      Looked at: the place of the workspaces and the room there, the reader of
      documents, LibreOffice and fonts for page counts, time zones, a browser.

      Exit status: 0 nothing is missing that changes a result · 1 something is.
      """)

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Looks in a given context.
  package func run(in context: CommandContext) async throws {
    let root = Result { () throws(CommandFailure) in try context.findRoot() }
    let path = System.environment(of: ["PATH"])["PATH"] ?? "/usr/bin:/bin"
    let check = await MachineCheck.run(root: root, searchPath: path)
    if case .success(let folder) = root {
      let templates = InstalledTemplates(folder: folder.templates, language: context.language)
      let renderer = TerminalRenderer(
        messages: try templates.messages(), width: context.width ?? 80, colour: context.colour)
      try context.output.write(line: renderer.doctor(check.missing, checked: check.found))
    } else {
      // Without Templates there are no words but these.
      for finding in check.missing {
        try context.messages.write(line: "dossier: \(finding.message)\n  \(finding.advice ?? "")")
      }
    }
    if check.missing.contains(where: { $0.severity > .note }) { throw ExitCode(ExitStatus.notReady.rawValue) }
  }
}
