package import ArgumentParser
import Readiness
import Rendering
import VacancyModel
import WorkspaceStore

/// Checks that everything that is kept is as it was kept.
package struct VerifyCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every file that is kept; repair the record.",
    usage: "dossier verify [SLUG] [--repair] [--json]",
    discussion: """
      Examples:
        dossier verify                       every workspace
        dossier verify head-of-section --repair

      Checked: the record, its form and its seal; that every quote is in the stored
      notice; that notices and documents are there and unchanged, and valid; what
      undo needs; what crashed runs and synchronising programs left behind.

      A repair puts the good copy in the place of a damaged record, keeps the
      damaged one beside it, and says what was lost. It never touches a sound one.

      Exit status: 0 all well · 1 something is wrong · 65 a record is damaged ·
      66 no such workspace · 74 cannot write · 75 locked by another run ·
      77 not permitted.
      """)

  @Argument(
    help: ArgumentHelp("The workspace; all of them without it.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String?

  @Flag(help: "Restore a damaged record from the good copy that is kept.")
  package var repair = false

  @Flag(help: "Print JSON.")
  package var json = false

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Checks in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let slugs = try slug.map { [try desk.slug($0)] } ?? desk.store.slugs()
    var reports: [VerifyReport] = []
    var failures: [CommandFailure] = []
    for slug in slugs {
      do {
        reports.append(try await report(slug, at: desk))
      } catch let error as StoreError where self.slug == nil {
        failures.append(error.commandFailure)
      }
    }
    let beside = slug == nil ? try desk.store.inspectRoot() : []
    if !beside.isEmpty {
      reports.append(VerifyReport(workspace: nil, files: beside.count, quotes: 0, repairs: [], findings: beside))
    }
    if json {
      try context.output.write(line: VerifyJSON.render(reports))
    } else if reports.isEmpty, failures.isEmpty {
      try context.output.write(line: desk.renderer().noWorkspaces)
    } else if !reports.isEmpty {
      try context.output.write(line: desk.renderer().verify(reports))
    }
    for failure in failures { try context.messages.write(line: failure.text) }
    let worst = reports.compactMap(\.worst).max()
    let status: ExitStatus = worst == .error ? .badData : worst == .warning ? .notReady : .fine
    let all = failures.map(\.status.rawValue) + [status.rawValue]
    if let code = all.max(), code != 0 { throw ExitCode(code) }
  }

  private func report(_ slug: Slug, at desk: Desk) async throws -> VerifyReport {
    let repairs = repair ? try mend(slug, at: desk) : []
    let inspection = try desk.store.inspect(slug, today: Clocks.here.local(desk.context.now).date)
    let quotes = try await QuoteCheck.findings(for: inspection, slug, at: desk)
    return VerifyReport(
      workspace: slug.text, files: inspection.files, quotes: inspection.citations.count, repairs: repairs,
      findings: inspection.findings + quotes)
  }

  private func mend(_ slug: Slug, at desk: Desk) throws -> [String] {
    guard let repair = try desk.store.repair(slug, at: desk.context.now) else { return [] }
    var lines = ["\(slug)/workspace.xml was restored from the good copy."]
    switch repair.repeated {
    case 0: break
    case 1: lines.append("The change after that copy was done again from its own file.")
    default: lines.append("The \(repair.repeated) changes after that copy were done again from their own files.")
    }
    if let kept = repair.kept { lines.append("The damaged file is kept as \(slug)/\(kept).") }
    if repair.isExact {
      lines.append("Nothing was lost: the record is, byte for byte, the one before the damage.")
    } else if repair.lost.isEmpty {
      lines.append("No line of the damaged file is lost; what was not in it any more cannot be told.")
    } else {
      lines.append("These lines of the damaged file are not in the restored one; check whether you need them:")
      let shown = repair.lost.prefix(12).map { "  " + $0.prefix(200) }
      lines += shown + (repair.lost.count > 12 ? ["  … and \(repair.lost.count - 12) more"] : [])
    }
    return lines
  }
}
