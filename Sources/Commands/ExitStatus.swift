/// How a run of the program ended, as scripts see it; the numbers are those of `sysexits.h`.
package enum ExitStatus: Int32, Sendable, CaseIterable {
  /// Done, and nothing is wrong.
  case fine = 0
  /// Checked, and something is wrong or not ready.
  case notReady = 1
  /// The command line was not understood.
  case usage = 64
  /// A file is not what it claims to be.
  case badData = 65
  /// No such file, workspace or item.
  case notFound = 66
  /// A file or folder cannot be made.
  case cannotCreate = 73
  /// Writing failed, as on a full disk.
  case cannotWrite = 74
  /// Locked by another run; trying again helps.
  case locked = 75
  /// The system does not permit it.
  case notPermitted = 77
}
