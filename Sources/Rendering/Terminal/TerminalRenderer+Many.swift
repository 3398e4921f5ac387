import FormatChecking

extension TerminalRenderer {
  /// How many papers ended how: `12 papers: 10 within the limits, 2 over`; `verdicts` as in the reports, `measured` for
  /// a paper without any limit.
  package func tally(_ verdicts: [String: Int]) -> String {
    let parts = ["measured", "within", "over", "unknown", "unreadable"].compactMap { verdict in
      verdicts[verdict].map { messages.count("check.sum.\(verdict)", $0) }
    }
    return messages.labelled(
      messages.count("check.sum", verdicts.values.reduce(0, +)), messages.commas(parts)) + "\n"
  }
}
