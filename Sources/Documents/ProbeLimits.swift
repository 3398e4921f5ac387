/// What the reading of one document may take.
package struct ProbeLimits: Sendable {
  /// The processor's time for one document, in seconds; a busy machine may take six times as long.
  package var seconds = 10
  /// The longest answer, in bytes.
  package var answerBytes = 64 << 20

  /// The usual limits.
  package init() {}
}
