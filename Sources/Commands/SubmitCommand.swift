package import ArgumentParser
import Readiness
import Rendering
import VacancyModel

/// Records that the application was sent.
package struct SubmitCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Record that the application was sent.",
    usage: "dossier submit SLUG --at TIME [--receipt FILE] [--note TEXT]",
    discussion: """
      Examples:
        dossier submit head-of-section --at now
        dossier submit head-of-section --at 2027-03-10T14:05 --receipt mail.eml
        dossier submit head-of-section --at 2027-03-10T14:05+01:00 \\
          --override "the portal took three pages"

      Send it on the portal first; this sends nothing. Every document that goes
      with the application is copied to sent/001, the next time to sent/002, so
      that a document changed later says: submit again. While something blocks,
      nothing is recorded unless you override it; that stays visible.

      Exit status: 0 recorded · 1 something blocks · 64 not a time · 65 a file is
      damaged · 66 no such workspace or file · 74 cannot write · 75 locked by
      another run · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @Option(help: ArgumentHelp("When it was sent: 2027-03-10T14:05, or now.", valueName: "time"))
  package var at: String

  @Option(help: ArgumentHelp("The portal's proof of submission, kept as it is.", valueName: "file"))
  package var receipt: String?

  @Option(help: ArgumentHelp("Your own note, kept with the submission.", valueName: "text"))
  package var note: String?

  @Option(help: ArgumentHelp("Record it although something blocks, and say why.", valueName: "reason"))
  package var override: String?

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  /// Refuses an override without a reason.
  package func validate() throws {
    if let override, override.allSatisfy(\.isWhitespace) {
      throw ValidationError("--override needs a reason: --override \"the portal took three pages\"")
    }
  }

  package func run() async throws { try await run(in: .live(global)) }

  /// Records in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let sending = Sending(try desk.load(slug), at: desk)
    try sending.requireOpen()
    let time = try TypedTime(at, option: "--at", now: context.now)
    let report = sending.report
    let messages = try desk.templates.messages()
    guard report.toSend > 0 else { throw nothingToSend(report) }
    if !report.obstacles.isEmpty, override == nil { throw blocked(report, messages) }
    let proof = try receipt.map { try ReceiptFile($0) }
    let kept = try proof.map { try $0.keep(sending.workspace.slug, at: desk) }
    let decision = override.flatMap { reason in
      report.obstacles.isEmpty
        ? nil
        : Override(
          who: System.loginName, time: context.now, reason: reason,
          obstacles: report.obstacles.map { .init(item: $0.item, reason: $0.reason.name) })
    }
    try sending.record(sending.items, at: time.instant) { submission in
      submission.receipt = kept
      submission.note = note
      submission.override = decision
    } change: { workspace in
      if let proof, let kept { proof.show(kept, in: &workspace, at: context.now) }
    }
    try time.announceZone(at: desk, in: report)
    if let late = messages.lateSubmission(time.instant, in: report) { try context.messages.write(line: late) }
    if let dated = kept?.dated, let late = messages.lateReceipt(dated: dated, sent: time.instant, in: report) {
      try context.messages.write(line: late + ".")
    }
    if override != nil, decision == nil {
      try context.messages.write(line: "Nothing blocked, so no override was needed or kept.")
    }
  }

  private func blocked(_ report: ReadinessReport, _ messages: Messages) -> CommandFailure {
    let count = report.obstacles.count
    var failure = CommandFailure(
      .notReady,
      "Nothing was recorded as sent: \(count == 1 ? "one thing blocks" : "\(count) things block") '\(report.workspace.slug)'."
    )
    failure.advice = messages.reasons(report.obstacles, in: report).map { "! " + $0 }
    if let next = report.next, next.item == report.obstacles.first?.item {
      failure.advice.append("First: \(next.command)")
    }
    failure.advice.append("If you sent it all the same, say why: --override REASON")
    return failure
  }

  private func nothingToSend(_ report: ReadinessReport) -> CommandFailure {
    CommandFailure(
      .notReady, "Nothing was recorded: nothing goes with the application of '\(report.workspace.slug)'.",
      advice:
        "Every document is marked as not needed, or none is known: dossier status \(report.workspace.slug) --items")
  }
}
