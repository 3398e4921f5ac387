import ArgumentParser
import Readiness
import VacancyModel
import WorkspaceStore

/// All workspaces as they stand now, those that cannot be read among them.
struct Shelf {
  /// Those that can be read.
  var reports: [ReadinessReport] = []
  /// Why others cannot be.
  var failures: [CommandFailure] = []
  /// How many were left out because they are archived.
  var hidden = 0

  init(_ reports: [ReadinessReport]) { self.reports = reports }

  /// The workspaces of the root; archived ones only when asked for.
  init(_ desk: Desk, archived: Bool) throws {
    for (_, result) in try desk.store.list() {
      switch result {
      case .success(let workspace) where !archived && workspace.course.archived != nil: hidden += 1
      case .success(let workspace): reports.append(desk.report(workspace))
      case .failure(let error): failures.append(error.commandFailure)
      }
    }
  }

  /// Says which workspaces cannot be read, and ends the command with the worst of it.
  func announceFailures(_ context: CommandContext) throws {
    for failure in failures { try context.messages.write(line: failure.text) }
    if let worst = failures.map(\.status.rawValue).max() { throw ExitCode(worst) }
  }
}
