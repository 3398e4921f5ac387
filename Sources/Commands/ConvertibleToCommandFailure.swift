/// An error of another room that knows how the program ends with it.
package protocol ConvertibleToCommandFailure: Error {
  /// What is told to the person, and the exit status.
  var commandFailure: CommandFailure { get }
}
