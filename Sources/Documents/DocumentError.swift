/// A file that could not be read, or not as what it claims to be. Two are equal when their codes are.
package struct DocumentError: Error, Sendable, CustomStringConvertible {
  /// What went wrong.
  package enum Code: String, Sendable, Codable {
    /// There is no such file.
    case notFound
    /// The system does not let this person read it.
    case notPermitted
    /// A folder, a pipe, a socket or a device.
    case notAFile
    /// Larger than the limit.
    case tooLarge
    /// Nothing in it.
    case empty
    /// Its content is not what its name says, or no document at all.
    case notWhatItClaims
    /// Damaged beyond what a reader's program opens.
    case unreadable
    /// It opens with a password only.
    case password
    /// Reading took longer than allowed.
    case timedOut
    /// Reading took more memory than allowed.
    case outOfMemory
    /// The program that reads documents is not installed where it should be.
    case probeMissing
  }

  /// What went wrong.
  package var code: Code
  /// The file, as the user named it.
  package var path: String
  /// What happened and what to do: plain words that follow the file's name.
  package var message: String

  /// An error about a file.
  package init(_ code: Code, path: String, _ message: String) {
    self.code = code
    self.path = path
    self.message = message
  }

  /// The exit status of a command that ends with it.
  package var exitStatus: Int32 {
    switch code {
    case .notFound, .probeMissing: 66
    case .notPermitted: 77
    case .notAFile, .tooLarge, .empty, .notWhatItClaims, .unreadable, .password, .timedOut, .outOfMemory: 65
    }
  }

  /// The file and the message, in one line.
  package var description: String { "\(path): \(message)" }
}

extension DocumentError: Equatable {
  package static func == (left: DocumentError, right: DocumentError) -> Bool { left.code == right.code }
}
