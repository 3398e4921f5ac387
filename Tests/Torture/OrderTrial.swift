import Foundation

/// Watches the system calls of a change: written, on the disk, renamed, the folder on the disk; each before what needs it.
enum OrderTrial {
  static func run(_ bench: Bench) throws -> [Figure] {
    let paper = bench.root.appending(path: "watched.txt")
    try Data("A degree.".utf8).write(to: paper)
    let attach = try calls(bench, ["attach", Bench.slug, "degree-evidence", paper.path])
    let mark = try calls(bench, ["mark", Bench.slug, "nationality", "waiting"])
    let again = try calls(bench, ["mark", Bench.slug, "nationality", "waiting"])
    let undo = try calls(bench, ["undo", Bench.slug])
    let documents = bench.workspace.appending(path: "documents").path
    return [
      order("mark", mark, steps(of: bench)),
      order("undo", undo, steps(of: bench)),
      order("attach", attach, writing("watched.txt", in: documents) + steps(of: bench)),
      Figure(
        "writes where nothing changed", "\(again.count { $0.hasPrefix("rename") || $0.hasPrefix("fsync") })",
        isGood: !again.contains { $0.hasPrefix("rename") || $0.hasPrefix("fsync") }),
    ]
  }

  private static func writing(_ name: String, in folder: String) -> [String] {
    ["fsync \(folder)/.\(name).new", "rename .\(name).new to \(name)", "fsync \(folder)"]
  }

  /// What every change does, in this order; `NNNNNN` stands for a number.
  private static func steps(of bench: Bench) -> [String] {
    let folder = bench.workspace.path
    return writing("NNNNNN.xml", in: "\(folder)/history")
      + ["fsync \(folder)/.workspace.xml.previous.new"] + writing("workspace.xml", in: folder)
  }

  private static func order(_ command: String, _ calls: [String], _ expected: [String]) -> Figure {
    var rest = calls[...]
    for step in expected {
      guard let place = rest.firstIndex(of: step) else {
        return Figure("order of \(command)", "not as it must be", isGood: false, "after that no “\(step)” in \(calls)")
      }
      rest = rest[(place + 1)...]
    }
    return Figure("order of \(command)", "fsync, rename, fsync", isGood: true, "\(expected.count) calls in order")
  }

  /// The calls that matter, as `fsync PATH` and `rename NAME to NAME`; empty when nothing can be watched.
  private static func calls(_ bench: Bench, _ arguments: [String]) throws -> [String] {
    let file = bench.root.appending(path: "calls.txt")
    let run = try bench.run(
      "/usr/bin/env",
      ["strace", "-f", "-y", "-s", "4096", "-o", file.path, "-e", "trace=fsync,fdatasync,rename,renameat,renameat2"]
        + [bench.program] + arguments)
    guard run.status == 0 || run.status == 1 else { throw Failure("strace cannot watch here: \(run.output)") }
    let text = try String(contentsOf: file, encoding: .utf8)
    // A call that a call of another thread interrupts stands on two lines, which begin with the same process number.
    var begun: [Substring: Substring] = [:]
    let lines = text.split(separator: "\n").compactMap { line -> Substring? in
      let process = line.prefix { $0.isNumber }
      if line.hasSuffix("<unfinished ...>") {
        begun[process] = line.dropLast("<unfinished ...>".count)
        return nil
      }
      guard line.contains(" resumed>"), let end = line.firstRange(of: " resumed>") else { return line }
      return begun[process].map { $0 + line[end.upperBound...] }
    }
    return lines.compactMap { line in
      guard line.hasSuffix("= 0") else { return nil }
      if line.contains("fsync("), let start = line.firstIndex(of: "<"), let end = line.lastIndex(of: ">") {
        return "fsync " + numberless(line[line.index(after: start)..<end])
      }
      let names = line.split(separator: "\"", omittingEmptySubsequences: false)
      guard line.contains("rename"), names.count >= 4 else { return nil }
      return "rename \(numberless(names[1])) to \(numberless(names[3]))"
    }
  }

  /// A path in which the number of a step is `NNNNNN`.
  private static func numberless(_ path: Substring) -> String {
    String(path).replacing(#/[0-9]{6}\.xml/#, with: "NNNNNN.xml")
  }
}
