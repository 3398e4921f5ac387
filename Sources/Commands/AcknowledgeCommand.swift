package import ArgumentParser
import Readiness
import Rendering
import VacancyModel

/// Records that the organisation has confirmed the receipt.
package struct AcknowledgeCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "acknowledge",
    abstract: "Record that the receipt was confirmed.",
    usage: "dossier acknowledge SLUG [--at TIME] [--receipt FILE] [--note TEXT]",
    discussion: """
      Examples:
        dossier acknowledge head-of-section
        dossier acknowledge head-of-section --at 2027-03-10T14:20 --receipt mail.eml

      Without --at it is now. A receipt is kept as it is.

      Exit status: 0 recorded · 1 nothing was sent yet · 64 not a time ·
      66 no such workspace or file · 74 cannot write · 75 locked by another run ·
      77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @Option(help: ArgumentHelp("When it was confirmed: 2027-03-10T14:20, or now.", valueName: "time"))
  package var at: String?

  @Option(help: ArgumentHelp("The confirmation, kept as it is.", valueName: "file"))
  package var receipt: String?

  @Option(help: ArgumentHelp("Your own note, kept with the confirmation.", valueName: "text"))
  package var note: String?

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Records in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let workspace = try desk.load(slug)
    try Sending(workspace, at: desk).requireOpen()
    guard let last = workspace.course.submissions.last else {
      throw CommandFailure(
        .notReady, "Nothing of '\(workspace.slug)' was recorded as sent, so no receipt can be confirmed.",
        advice: "Record that first: dossier submit \(workspace.slug) --at TIME")
    }
    let proof = try receipt.map { try ReceiptFile($0) }
    let typed = try at.map { try TypedTime($0, option: "--at", now: context.now) }
    let time = typed?.instant ?? proof?.dated ?? context.now
    guard time.seconds >= last.time.seconds else {
      throw CommandFailure(
        .usage, "The receipt cannot be from before the application was sent, on \(last.time.iso); nothing was recorded."
      )
    }
    let report = desk.report(workspace)
    let kept = try proof.map { try $0.keep(workspace.slug, at: desk) }
    try desk.change(workspace.slug.text) { workspace in
      guard let index = workspace.course.submissions.indices.last else { return }
      workspace.record(
        "receipt of submission \(last.number)", \.course.submissions[index].acknowledgement,
        Acknowledgement(time: time, receipt: kept, note: note), at: context.now
      ) { $0.map { [$0.time.iso, $0.receipt?.file].compactMap(\.self).joined(separator: ", ") } }
      for index in workspace.items.indices where workspace.items[index].status == .submitted {
        let id = workspace.items[index].id
        workspace.record("item \(id) status", \.items[index].status, .acknowledged, at: context.now) { $0.rawValue }
      }
      if let proof, let kept { proof.show(kept, in: &workspace, at: context.now) }
    }
    try typed?.announceZone(at: desk, in: report)
    let messages = try desk.templates.messages()
    if let late = messages.lateReceipt(dated: time, sent: last.time, in: report) {
      try context.messages.write(line: late + ".")
    }
  }
}
