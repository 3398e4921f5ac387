import Foundation
import Synchronization

/// Many runs at the same time on one workspace.
enum CrowdTrial {
  static func run(_ bench: Bench, processes: Int, changes: Int) throws -> [Figure] {
    let failed = Mutex(0)
    let group = DispatchGroup()
    for process in 0..<processes {
      let thread = Thread {
        defer { group.leave() }
        for change in 0..<changes {
          let run = try? bench.dossier([
            "mark", Bench.slug, "nationality", "ready", "--note", "crowd\(process)x\(change)end", "--wait", "300",
          ])
          if run?.status != 0 { failed.withLock { $0 += 1 } }
        }
      }
      group.enter()
      thread.start()
    }
    group.wait()
    let record = try bench.recordText()
    var missing = 0
    for process in 0..<processes {
      for change in 0..<changes where !record.contains("<new>crowd\(process)x\(change)end</new>") { missing += 1 }
    }
    let refused = failed.withLock { $0 }
    return [
      Figure(
        "\(processes) processes × \(changes) changes", "\(processes * changes - missing) kept",
        isGood: missing == 0 && refused == 0, "\(refused) refused")
    ]
  }
}
