import Testing

@testable import Rendering

@Suite("Text that is safe to show")
struct VisibleTextTests {
  @Test(
    "Harm is shown, not obeyed",
    arguments: [
      ("plain text", "plain text"), ("two\n\tlines\r\nhere ", "two lines here"), ("\u{1B}[2Jgone", "\u{FFFD}[2Jgone"),
      ("bell\u{7}", "bell\u{FFFD}"), ("\u{9B}31m", "\u{FFFD}31m"), ("\u{202E}abc\u{202C}", "\u{FFFD}abc\u{FFFD}"),
      ("soft\u{AD}hyphen\u{200B}", "softhyphen"), ("para\u{2029}graph", "para graph"), ("", ""), (" \n ", ""),
      ("tag\u{E0041}", "tag\u{FFFD}"), ("d’été 23\u{A0}h\u{A0}59", "d’été 23\u{A0}h\u{A0}59"), ("λ 字 😀", "λ 字 😀"),
    ])
  func line(_ text: String, _ shown: String) { #expect(VisibleText.line(text) == shown) }

  @Test("A message keeps its lines and spaces, and nothing in it steers a terminal")
  func messageLines() {
    #expect(VisibleText.lines("a  b\n  c") == "a  b\n  c")
    #expect(VisibleText.lines("a\nb", keepingBreaks: false) == "a\u{FFFD}b")
    #expect(
      VisibleText.lines("\u{1B}[31m\u{9B}\u{202E}\r\té\u{2028}") == "\u{FFFD}[31m\u{FFFD}\u{FFFD}\u{FFFD} é\u{FFFD}")
  }

  @Test(
    "Columns of a terminal",
    arguments: [("abc", 3), ("é", 1), ("e\u{301}", 1), ("字", 2), ("“…”", 3), ("\u{A0}", 1), ("", 0)])
  func columns(_ text: String, _ columns: Int) { #expect(TerminalText.columns(text) == columns) }

  @Test("Lines are broken at spaces, never at a space that holds words together")
  func wrapping() {
    #expect(TerminalText.wrapped("at most two pages", width: 8) == ["at most", "two", "pages"])
    #expect(TerminalText.wrapped("le 23\u{A0}h\u{A0}59 ici", width: 8) == ["le", "23\u{A0}h\u{A0}59", "ici"])
    #expect(TerminalText.wrapped("a verylongword b", width: 5) == ["a", "veryl", "ongwo", "rd b"])
    #expect(TerminalText.wrapped("字字字", width: 4) == ["字字", "字"])
    #expect(TerminalText.wrapped("", width: 5) == [""])
  }
}
