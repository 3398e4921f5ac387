/// A file of phrases that cannot be used.
package struct MessagesError: Error, Hashable {
  /// What is wrong.
  package enum Problem: Hashable, Sendable {
    /// The line is not `name = phrase`.
    case notAPhrase
    /// A phrase stands in the file twice.
    case twice(String)
  }

  /// The line, counted from 1.
  package let line: Int
  /// What is wrong there.
  package let problem: Problem
}

extension MessagesError: CustomStringConvertible {
  package var description: String {
    switch problem {
    case .notAPhrase: "Line \(line) is not a phrase. Write it like: status.ready = Ready"
    case .twice(let name): "Line \(line) gives the phrase \(name) a second time. Take one of them away."
    }
  }
}
