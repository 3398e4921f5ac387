import Rendering

/// Why a command did not do what it was asked: what happened, and what helps.
package struct CommandFailure: Error, Hashable, Sendable {
  /// How the program ends.
  package var status: ExitStatus
  /// What is wrong, and where: one sentence.
  package var message: String
  /// What to do: a line each.
  package var advice: [String]

  /// A failure.
  package init(_ status: ExitStatus, _ message: String, advice: String...) {
    self.status = status
    self.message = message
    self.advice = advice
  }

  /// What a person reads.
  package var text: String {
    let message = VisibleText.lines("dossier: " + message, keepingBreaks: false)
    return ([message] + advice.map { VisibleText.lines("  " + $0) }).joined(separator: "\n")
  }
}

/// An error of another room that says how the program ends with it.
protocol CommandFailureConvertible: Error {
  /// What is told to the person, and the exit status.
  var commandFailure: CommandFailure { get }
}
