import Glibc

/// Why a workspace could not be read or written; equal by code. Nothing was changed unless the message says so.
package struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  package enum Code: Hashable, Sendable, CaseIterable {
    /// There is no such workspace or document.
    case notFound
    /// A workspace of that name is there already.
    case exists
    /// The file is not what Dossier wrote.
    case damaged
    /// The folder is on a medium that only can be read.
    case readOnly
    /// The system does not permit it, or a link stands where a file should.
    case notPermitted
    /// No space is left.
    case full
    /// Reading or writing failed otherwise.
    case ioError
    /// Another run is changing the workspace.
    case locked
    /// The name cannot be that of a file in a workspace.
    case unsafeName
    /// What should be written breaks the form of a workspace.
    case invalid
    /// What is needed to take back a change is missing, or does not fit.
    case cannotUndo
  }

  /// What went wrong.
  package let code: Code
  /// The file or folder.
  package let path: String
  /// The line, counted from 1, of a damaged file.
  package let line: Int?
  /// The process that holds the lock, where it is known.
  package let holder: Int?
  /// What a person reads, with the path: one or two sentences.
  package let message: String
  /// What to do: one sentence.
  package let advice: String?

  /// An error with what a person reads.
  init(
    _ code: Code, path: String, line: Int? = nil, holder: Int? = nil, _ message: String, advice: String? = nil
  ) {
    self.code = code
    self.path = path
    self.line = line
    self.holder = holder
    self.message = message
    self.advice = advice
  }

  /// The failure of a system call: `doing` is what was tried, "read", "write".
  static func system(_ number: CInt, _ path: String, _ doing: String) -> StoreError {
    let reason = unsafe String(cString: strerror(number))
    let message = "Cannot \(doing) \(path): \(reason)."
    return switch number {
    case ENOENT: StoreError(.notFound, path: path, message)
    case EEXIST, ENOTEMPTY: StoreError(.exists, path: path, message)
    case EROFS:
      StoreError(.readOnly, path: path, message, advice: "Copy the folder to a place where you may write.")
    case EACCES, EPERM:
      StoreError(.notPermitted, path: path, message, advice: "Ask whoever owns the folder for permission.")
    case ELOOP:
      StoreError(
        .notPermitted, path: path, "\(path) is a link to another place; links in a workspace are not followed.",
        advice: "Put the file itself there.")
    case ENOSPC, EDQUOT, EFBIG:
      StoreError(.full, path: path, message, advice: "Make room on the disk and try again; nothing was lost.")
    default: StoreError(.ioError, path: path, message)
    }
  }

  package var description: String { advice.map { "\(message) \($0)" } ?? message }

  package static func == (left: StoreError, right: StoreError) -> Bool { left.code == right.code }

  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
