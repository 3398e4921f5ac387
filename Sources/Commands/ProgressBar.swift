/// How far a long run is, on a line of the terminal that is drawn again and again. Without colours or control codes:
/// a carriage return and spaces are enough.
struct ProgressBar {
  private let stream: OutputStream
  private let total: Int?
  private let width: Int
  private var done = 0
  private var shown = 0
  private var last: ContinuousClock.Instant?

  /// A bar for `total` steps, or of unknown length, in so many columns.
  init(on stream: OutputStream, total: Int?, width: Int) {
    self.stream = stream
    self.total = total
    self.width = width
  }

  /// One step more; the line is drawn ten times a second at most.
  mutating func advance() {
    done += 1
    let now = ContinuousClock.now
    if let last, now - last < .milliseconds(100) { return }
    last = now
    draw()
  }

  /// Draws the line where the cursor is.
  mutating func draw() {
    let line = String(Self.line(done: done, total: total, width: width).prefix(max(0, width - 1)))
    let rest = String(repeating: " ", count: max(0, shown - line.count))
    shown = line.count
    try? stream.write(Array("\r\(line)\(rest)".utf8))
  }

  /// Takes the line away.
  mutating func erase() {
    guard shown > 0 else { return }
    try? stream.write(Array("\r\(String(repeating: " ", count: shown))\r".utf8))
    shown = 0
  }

  /// `[######--------] 12 of 30`, or `12 checked` where the end is not known.
  static func line(done: Int, total: Int?, width: Int) -> String {
    guard let total, total > 0 else { return "\(done) checked" }
    let words = " \(done) of \(total)"
    let room = min(40, width - words.count - 3)
    guard room >= 5 else { return String(words.dropFirst()) }
    let full = room * min(done, total) / total
    return "[\(String(repeating: "#", count: full))\(String(repeating: "-", count: room - full))]\(words)"
  }
}
