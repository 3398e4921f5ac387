import Documents
import Markup
import Planning
import Rendering
import WorkspaceStore

// How the program ends with the errors of the other rooms.

extension StoreError: CommandFailureConvertible {
  var commandFailure: CommandFailure {
    let status: ExitStatus =
      switch code {
      case .notFound: .notFound
      case .exists: .cannotCreate
      case .damaged, .invalid, .unsafeName: .badData
      case .readOnly, .notPermitted: .notPermitted
      case .full, .ioError: .cannotWrite
      case .locked: .locked
      }
    var failure = CommandFailure(status, message)
    failure.advice = advice.map { [$0] } ?? []
    return failure
  }
}

extension DocumentError: CommandFailureConvertible {
  var commandFailure: CommandFailure { CommandFailure(ExitStatus(rawValue: exitStatus) ?? .badData, "\(self).") }
}

extension TemplateError: CommandFailureConvertible {
  var commandFailure: CommandFailure {
    let place = line.map { "Templates/\(path), line \($0)" } ?? "Templates/\(path)"
    return CommandFailure(.badData, "\(place): \(message)", advice: "Correct the file, or install Dossier again.")
  }
}

extension MarkupError: CommandFailureConvertible {
  var commandFailure: CommandFailure { CommandFailure(.badData, "\(self)") }
}

extension MessagesError: CommandFailureConvertible {
  var commandFailure: CommandFailure { CommandFailure(.badData, "A file of Templates/Messages is damaged. \(self)") }
}
