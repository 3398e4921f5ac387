import Foundation

/// A figure that the torture prints, and whether it is as it must be.
struct Figure {
  var name: String
  var value: String
  var isGood: Bool
  var remark: String

  init(_ name: String, _ value: String, isGood: Bool, _ remark: String = "") {
    self.name = name
    self.value = value
    self.isGood = isGood
    self.remark = remark
  }
}

/// Why a trial could not be held.
struct Failure: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}

/// Prints a line at once, so that whoever waits sees how far it is.
func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }

/// What other tools lose data by, done to the built program: `Torture PROGRAM PACKAGE SECONDS`.
///
/// With less than 200 seconds it does less of everything, and says how much. It ends with 1 when a figure is not as it
/// must be, or could not be found out.
@main struct Main {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let seconds = Double(arguments[3]), seconds >= 30 else {
      print("usage: Torture PROGRAM PACKAGE SECONDS, 30 or more")
      exit(64)
    }
    let package = URL(fileURLWithPath: arguments[2])
    let program = URL(fileURLWithPath: arguments[1]).path
    let clock = ContinuousClock()
    let start = clock.now
    let isWhole = seconds >= 200
    let share = min(seconds, 560)
    var bad = 0
    let trials: [(String, (Bench) throws -> [Figure])] = [
      ("Order on the disk", { try OrderTrial.run($0) }),
      (
        "Killed at random moments",
        {
          try KillTrial.run(
            $0, kills: isWhole ? 500 : Int(seconds * 2), least: isWhole ? 500 : 20,
            until: start + .seconds(isWhole ? 0.6 * share : 0.5 * share))
        }
      ),
      (
        "Several at once",
        { try CrowdTrial.run($0, processes: 8, changes: isWhole ? 50 : max(2, Int(seconds / 8))) }
      ),
      ("No room left", { try FullDiskTrial.run($0) }),
      ("Damaged records", { try DamageTrial.run($0, seconds: isWhole ? min(100, 0.2 * share) : 0.2 * share) }),
    ]
    for (name, trial) in trials {
      say(name)
      let figures: [Figure]
      do {
        figures = try trial(Bench(program: program, package: package))
      } catch {
        figures = [Figure("not shown", "\(error)", isGood: false)]
      }
      for figure in figures {
        if !figure.isGood { bad += 1 }
        let name = figure.name.padding(toLength: max(32, figure.name.count), withPad: " ", startingAt: 0)
        let remark = figure.remark.isEmpty ? "" : " (\(figure.remark))"
        say("  \(figure.isGood ? "✓" : "✗") \(name) \(figure.value)\(remark)")
      }
    }
    let time = Int((clock.now - start) / .seconds(1))
    say(bad == 0 ? "Nothing lost, in \(time) s." : "\(bad) figures are not as they must be, in \(time) s.")
    exit(bad == 0 ? 0 : 1)
  }
}
