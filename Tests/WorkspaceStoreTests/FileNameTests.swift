import Testing

@testable import WorkspaceStore

@Suite struct FileNameTests {
  @Test(arguments: [
    ("paper.pdf", "paper.pdf"), ("/etc/passwd", "passwd"), ("C:\\Users\\me\\CV é.docx", "CV é.docx"),
    ("..", "document"),
    ("", "document"), ("...hidden", "hidden"), ("--rf.pdf", "rf.pdf"), (" .-x", "x"), ("a\u{202E}fdp.exe", "afdp.exe"),
    ("a\nb\u{7}\u{0}.pdf", "ab.pdf"), ("\u{2028}\u{FEFF}", "document"), ("name. ", "name"), ("/", "document"),
    ("-\u{301}a", "\u{301}a"),
  ])
  func namesAreMadeSafe(_ name: String, safe: String) {
    #expect(FileName.safe(name) == safe)
    #expect(FileName.isSafe(safe))
  }

  @Test(arguments: ["", ".", "..", ".hidden", "-rf", " a", "a/b", "a\\b", "a\0", "a\nb", "a\u{202E}b", "/etc/passwd"])
  func namesThatLeaveTheFolderOrHideAreNotSafe(_ name: String) {
    #expect(!FileName.isSafe(name))
  }

  @Test func longNamesAreCutBeforeTheirExtension() {
    let name = FileName.safe(String(repeating: "é", count: 300) + ".pdf")
    #expect(name.utf8.count <= 200)
    #expect(name.hasSuffix("é.pdf"))
    #expect(FileName.isSafe(FileName.numbered(name, 12)))
    #expect(FileName.safe(String(repeating: "x", count: 199) + ". y").utf8.count == 199)
  }
}
