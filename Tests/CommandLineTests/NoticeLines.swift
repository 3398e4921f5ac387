import Foundation
import TestSupport

/// A notice's lines with white space folded, to look quotes up in.
struct NoticeLines {
  private let lines: [String]

  init(_ text: String) {
    lines = text.replacingOccurrences(of: "\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map { NoticeLines.fold(String($0)) }
  }

  /// Whether a quote stands in the notice and its first word on that line, counted from 1.
  func contains(_ quote: String, beginningAt line: Int) -> Bool {
    let wanted = NoticeLines.fold(quote)
    guard lines.indices.contains(line - 1), !wanted.isEmpty else { return false }
    let first = lines[line - 1]
    let rest = lines[line...].filter { !$0.isEmpty }
    let whole = ([first] + rest).joined(separator: " ")
    guard let place = whole.range(of: wanted) else { return false }
    return whole.distance(from: whole.startIndex, to: place.lowerBound) < first.count
  }

  /// Whether a quote contains what supports a value: the number in figures or words, or a word of the text.
  static func supports(_ quote: String, _ value: JSONValue) -> Bool {
    let quoted = fold(quote).lowercased()
    switch value {
    case .number(let number):
      let names = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
      let digits = quoted.filter { $0.isNumber || $0 == "." }
      let figure = number == number.rounded() ? String(Int(number)) : String(number)
      let name = Int(exactly: number).flatMap { names.indices.contains($0) ? names[$0] : nil } ?? ""
      return digits.contains(figure) || (!name.isEmpty && quoted.contains(name))
    case .string(let text):
      return text.split(whereSeparator: \.isWhitespace)
        .contains { quoted.contains($0.lowercased().trimmingCharacters(in: .punctuationCharacters)) }
    default: return true
    }
  }

  private static func fold(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
