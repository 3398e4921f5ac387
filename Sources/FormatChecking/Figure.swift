/// Numbers as a message shows them.
enum Figure {
  /// A whole number with a comma between thousands: `1,162`.
  static func grouped(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    groups.insert(digits, at: 0)
    return (number < 0 ? "-" : "") + groups.joined(separator: ",")
  }

  /// A number with its noun, plural where it is not one: `3 pages`, `1 word`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// A measure with one decimal, without a zero at its end: `10.9`, `11`.
  static func plain(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e12 else { return "unknown" }
    let tenths = Int((value * 10).rounded())
    let whole = "\(tenths < 0 ? "-" : "")\(grouped(Int((tenths / 10).magnitude)))"
    return tenths % 10 == 0 ? whole : "\(whole).\((tenths % 10).magnitude)"
  }

  /// A list as a sentence has it: `left, right and bottom`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Pages or sections as a sentence has them: `page 2`, `pages 1 to 3 and 7`.
  static func places(_ places: [Int], _ noun: String) -> String {
    var runs: [ClosedRange<Int>] = []
    for place in places.sorted() {
      if let last = runs.last, place <= last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...max(place, last.upperBound)
      } else {
        runs.append(place...place)
      }
    }
    let parts = runs.flatMap { run in
      run.count > 2 ? ["\(run.lowerBound) to \(run.upperBound)"] : run.map { "\($0)" }
    }
    let isOne = runs.count == 1 && runs[0].count == 1
    let shown = parts.count > 4 ? parts.prefix(3).joined(separator: ", ") + " and others" : Self.list(parts)
    return "\(noun)\(isOne ? "" : "s") \(shown)"
  }
}
