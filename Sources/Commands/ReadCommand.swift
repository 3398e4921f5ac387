package import ArgumentParser
import Documents
import Planning
import Readiness
import Rendering
import VacancyModel

/// Says what a notice asks, and writes nothing.
package struct ReadCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Say what a notice asks of you; writes nothing.",
    usage: "dossier read NOTICE [--json | --text]",
    discussion: """
      Examples:
        dossier read notice.txt
        dossier read notice.txt --json | jq '.items[].id'
        dossier read - < notice.txt

      Exit status: 0 read · 65 not a notice, or not a file that can be read ·
      66 no such file · 77 not permitted.
      """)

  @Argument(
    help: ArgumentHelp("The notice: text, PDF, Word, a saved web page; - for what is pasted.", valueName: "notice"))
  package var notice: String

  @Flag(help: "Print JSON, with the line and sentence of every fact.")
  package var json = false

  @Flag(help: "Print the notice's text with the line numbers that are cited.")
  package var text = false

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  /// Refuses two outputs at once.
  package func validate() throws {
    if json, text { throw ValidationError("Choose one of --json and --text.") }
  }

  package func run() async throws { try await run(in: .live(global)) }

  /// Reads in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let operation = try await NoticeOperation(notice, at: desk)
    if text {
      try context.output.write(line: desk.renderer().numbered(operation.text))
      return
    }
    try operation.requireRecognised(
      advice: "Is it the right file? 'dossier read \(notice) --text' shows what was read.")
    let plan = operation.reading.plan
    if json {
      try context.output.write(line: ReadJSON.render(operation.reading.notice, plan))
      return
    }
    let deadline = plan.vacancy.deadline.flatMap {
      DeadlineStatus($0, isVouchedFor: false, now: context.now, seat: Clocks.seat, clock: Clocks.named)
    }
    try context.output.write(
      line: desk.renderer().read(
        operation.reading.notice, plan, deadline: deadline,
        command: "dossier start \(notice == "-" ? notice : ShellWord.quote(notice))"))
  }
}
