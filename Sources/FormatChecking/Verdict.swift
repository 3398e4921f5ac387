/// What a check concludes; never more than was measured.
package enum Verdict: String, Sendable {
  /// Every stated limit is kept, or none is stated.
  case within
  /// A stated limit is broken.
  case over
  /// No stated limit is seen to be broken, but one of them could not be judged.
  case unknown
  /// Nobody who receives the file can read it: a password, or damage that no reader's program repairs.
  case unreadable
}
