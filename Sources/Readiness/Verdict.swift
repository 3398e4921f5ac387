/// How an application stands as a whole.
package enum Verdict: String, Sendable, CaseIterable {
  /// Something is still missing.
  case notReady = "not-ready"
  /// All is prepared; nothing, or not everything, has been sent.
  case ready
  /// Everything that goes with the application has been sent.
  case submitted
  /// The organisation has confirmed the receipt of all of it.
  case acknowledged
  /// The deadline passed before everything was sent.
  case closed
}
