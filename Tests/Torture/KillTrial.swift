import Foundation

/// Ends the program at random moments of its work, and looks whether everything that it acknowledged is there.
struct KillTrial {
  private let bench: Bench
  private var tried = 0
  private var acknowledged = 0
  private var unreadable = 0
  private var lost = 0
  private var written = 0

  static func run(_ bench: Bench, kills: Int, least: Int, until end: ContinuousClock.Instant) throws -> [Figure] {
    var trial = KillTrial(bench: bench)
    let durations = try trial.durations()
    while trial.tried < kills, ContinuousClock().now < end {
      let command = Command.allCases[trial.tried % Command.allCases.count]
      // Half of the moments anywhere in the run, half around its end, where it writes.
      let share = Bool.random() ? Double.random(in: 0...1.5) : Double.random(in: 0.6...1.4)
      try trial.kill(command, after: share * durations[command, default: 0.05])
    }
    return [
      Figure(
        "kills", "\(trial.tried) of \(kills)", isGood: trial.tried >= least,
        "mark, attach, set, undo; \(trial.written) wrote before they were killed or ended"),
      Figure(
        "acknowledged before the kill", "\(trial.acknowledged)", isGood: 4 * trial.acknowledged >= trial.tried,
        "at least a quarter"),
      Figure("unreadable afterwards", "\(trial.unreadable)", isGood: trial.unreadable == 0),
      Figure("acknowledged changes lost", "\(trial.lost)", isGood: trial.lost == 0),
    ]
  }

  private init(bench: Bench) { self.bench = bench }

  enum Command: CaseIterable {
    case mark, attach, set, undo
  }

  /// The arguments of a command that leaves `token` in the record.
  private func arguments(_ command: Command, _ token: String) throws -> [String] {
    switch command {
    case .mark: return ["mark", Bench.slug, "nationality", "ready", "--note", token]
    case .set: return ["set", Bench.slug, "reference", token]
    case .undo: return ["undo", Bench.slug]
    case .attach:
      let file = bench.root.appending(path: "\(token).txt")
      try Data(token.utf8).write(to: file)
      return ["attach", Bench.slug, "degree-evidence", file.path]
    }
  }

  /// How long each command takes when it is left alone, in seconds: the middle of five.
  private func durations() throws -> [Command: Double] {
    var durations: [Command: Double] = [:]
    for command in Command.allCases {
      let runs = try (0..<5).map { number in
        try bench.dossier(arguments(command, "warm\(command)\(number)"))
      }
      guard runs.allSatisfy({ $0.status == 0 }) else { throw Failure("\(command) fails: \(runs.map(\.output))") }
      durations[command] = runs.map(\.seconds).sorted()[2]
    }
    return durations
  }

  private mutating func kill(_ command: Command, after delay: Double) throws {
    tried += 1
    let token = "token\(tried)end"
    let before = try bench.recordText()
    let run = try bench.dossier(arguments(command, token), killAfter: delay)
    try? FileManager.default.removeItem(at: bench.root.appending(path: "\(token).txt"))
    if run.status != 0, run.status != 128 + SIGKILL {
      throw Failure("\(command) ended with \(run.status): \(run.output)")
    }
    let log = try bench.dossier(["log", Bench.slug])
    guard log.status == 0, let after = try? bench.recordText() else {
      unreadable += 1
      return
    }
    if after != before { written += 1 }
    guard run.status == 0 else { return }
    acknowledged += 1
    let isKept =
      switch command {
      case .mark: after.contains("<note>\(token)</note>") && log.output.contains(token)
      case .set: after.contains("<value>\(token)</value>") && log.output.contains(token)
      case .attach: after.contains("<file>\(token).txt</file>") && bench.documentText("\(token).txt") == token
      case .undo: KillTrial.undone(in: after) > KillTrial.undone(in: before)
      }
    if !isKept { lost += 1 }
  }

  private static func undone(in record: String) -> Int { record.split(separator: " undone=\"").count }
}
