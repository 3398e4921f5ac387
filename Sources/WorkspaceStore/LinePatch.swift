/// What differs between two texts, line by line, so that each can be made from the other.
struct LinePatch: Hashable {
  typealias Line = ArraySlice<UInt8>

  /// Neighbouring lines that differ.
  struct Hunk: Hashable {
    /// Where it begins in the earlier text, counted from 0.
    var line: Int
    /// The lines of the earlier text.
    var old: [Line]
    /// The lines of the later text.
    var new: [Line]
  }

  /// The differences, in the order of the text.
  var hunks: [Hunk]

  init(hunks: [Hunk]) { self.hunks = hunks }

  /// What differs between two texts.
  init(from old: [UInt8], to new: [UInt8]) {
    let old = LinePatch.lines(old)
    let new = LinePatch.lines(new)
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old[head...].reversed(), new[head...].reversed()).prefix { $0 == $1 }.count
    let oldPart = Array(old[head..<old.count - tail])
    let newPart = Array(new[head..<new.count - tail])
    hunks = []
    guard !oldPart.isEmpty || !newPart.isEmpty else { return }
    // Looking for the shortest form takes a time that grows with the square; a new notice changes everything anyway.
    guard oldPart.count < 2_000, newPart.count < 2_000 else {
      hunks = [Hunk(line: head, old: oldPart, new: newPart)]
      return
    }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in newPart.difference(from: oldPart) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var (i, j) = (0, 0)
    while i < oldPart.count || j < newPart.count {
      guard removed.contains(i) || inserted.contains(j) else {
        (i, j) = (i + 1, j + 1)
        continue
      }
      var hunk = Hunk(line: head + i, old: [], new: [])
      while removed.contains(i) || inserted.contains(j) {
        if removed.contains(i) {
          hunk.old.append(oldPart[i])
          i += 1
        } else {
          hunk.new.append(newPart[j])
          j += 1
        }
      }
      hunks.append(hunk)
    }
  }

  /// The same differences the other way round: from the later text to the earlier.
  var reversed: LinePatch {
    var shift = 0
    return LinePatch(
      hunks: hunks.map { hunk in
        defer { shift += hunk.new.count - hunk.old.count }
        return Hunk(line: hunk.line + shift, old: hunk.new, new: hunk.old)
      })
  }

  /// The later text, or `nil` when the text given is not the earlier one.
  func applied(to text: [UInt8]) -> [UInt8]? {
    let lines = LinePatch.lines(text)
    var result: [Line] = []
    var next = 0
    for hunk in hunks {
      guard hunk.line >= next, hunk.line <= lines.count, hunk.old.count <= lines.count - hunk.line,
        lines[hunk.line..<hunk.line + hunk.old.count].elementsEqual(hunk.old)
      else { return nil }
      result += lines[next..<hunk.line] + hunk.new
      next = hunk.line + hunk.old.count
    }
    result += lines[next...]
    return Array(result.joined(separator: [10]))
  }

  private static func lines(_ text: [UInt8]) -> [Line] { text.split(separator: 10, omittingEmptySubsequences: false) }
}
