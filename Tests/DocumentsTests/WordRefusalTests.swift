import Documents
import Testing

/// Containers that are broken, or made to harm.
@Suite struct WordRefusalTests {
  /// A file, and why it is refused.
  struct Refused: CustomTestStringConvertible, Sendable {
    var name: String
    var path: String
    var bytes: [UInt8]
    var code: DocumentError.Code
    /// What the message says, in part.
    var message: String
    var testDescription: String { name }
  }

  @Test(arguments: containers + contents, [60])
  func `is refused with a clear line`(_ file: Refused, _ longest: Int) async throws {
    let started = ContinuousClock.now
    let error = await #expect(throws: DocumentError.self) {
      try await DocumentMeasurer(probe: .installed()).measure(IncomingFile(path: file.path, bytes: file.bytes))
    }
    #expect(error?.code == file.code)
    #expect(error?.exitStatus == 65)
    #expect(error?.message.contains(file.message) == true, "\(error?.message ?? "")")
    #expect(error?.message.contains("\n") == false)
    #expect(ContinuousClock.now - started < .seconds(longest))
  }

  private static let plain = WordFile(WordFile.paragraph("Some words."))

  private static func word(_ change: (inout WordZipFile) -> Void) -> [UInt8] {
    var zip = plain.zip
    change(&zip)
    return zip.bytes
  }

  static let containers: [Refused] = [
    Refused(
      name: "a part that grows a thousandfold", path: "a.docx",
      bytes: word {
        $0.entries.append(
          WordZipFile.Entry(
            name: "word/bomb.xml", content: WordZipFile.deflatedZeros(8_000), method: 8, claimedSize: 2_064_001))
      }, code: .tooLarge, message: "200 times"),
    Refused(
      name: "a part that grows a thousandfold and says that it does not", path: "a.docx",
      bytes: word {
        $0.entries.append(
          WordZipFile.Entry(
            name: "word/bomb.xml", content: WordZipFile.deflatedZeros(20_000), method: 8, claimedSize: 99))
      }, code: .tooLarge, message: "200 times"),
    Refused(
      name: "a picture that grows a thousandfold", path: "a.docx",
      bytes: word {
        $0.entries.append(
          WordZipFile.Entry(
            name: "word/media/bomb.png", content: WordZipFile.deflatedZeros(100_000), method: 8,
            claimedSize: 25_800_001))
      }, code: .tooLarge, message: "200 times"),
    Refused(
      name: "a part of 3 GB", path: "a.docx",
      bytes: word { $0.entries.append(WordZipFile.Entry(name: "x", content: [1], claimedSize: 3_000_000_000)) },
      code: .tooLarge, message: "more than a paper can need"),
    Refused(
      name: "many parts of 60 MB", path: "a.docx",
      bytes: word { zip in
        for index in 0..<6 {
          zip.entries.append(
            WordZipFile.Entry(
              name: "media/\(index)", content: [UInt8](repeating: 7, count: 320_000), claimedSize: 60_000_000))
        }
      }, code: .tooLarge, message: "more than a paper can need"),
    Refused(
      name: "more parts than anyone needs", path: "a.docx",
      bytes: word { zip in
        for index in 0..<10_001 { zip.entries.append(WordZipFile.Entry(name: "x\(index)", content: [])) }
      }, code: .tooLarge, message: "10000 parts"),
    Refused(
      name: "a name that climbs", path: "a.docx", bytes: word { $0.add("word/../../../etc/cron.d/x", "x") },
      code: .notWhatItClaims, message: "leads out of it"),
    Refused(
      name: "a name from the root", path: "a.docx", bytes: word { $0.add("/etc/passwd", "x") }, code: .notWhatItClaims,
      message: "leads out of it"),
    Refused(
      name: "a name on a drive", path: "a.docx", bytes: word { $0.add("C:\\x", "x") }, code: .notWhatItClaims,
      message: "leads out of it"),
    Refused(
      name: "a name that would colour a terminal", path: "a.docx", bytes: word { $0.add("../\u{9B}31m", "x") },
      code: .notWhatItClaims, message: "../\u{FFFD}31m"),
    Refused(
      name: "two parts of one name", path: "a.docx",
      bytes: word { $0.add("word/document.xml", "<w:document xmlns:w=\"x\"><w:body/></w:document>") },
      code: .notWhatItClaims, message: "two parts of one name"),
    Refused(
      name: "two parts whose names differ by case", path: "a.docx", bytes: word { $0.add("WORD/DOCUMENT.XML", "<x/>") },
      code: .notWhatItClaims, message: "two parts of one name"),
    Refused(
      name: "a part behind a password", path: "a.docx",
      bytes: word { $0.entries[2].isEncrypted = true }, code: .password, message: "password"),
    Refused(
      name: "cut off", path: "a.docx", bytes: Array(plain.bytes.prefix(900)), code: .notWhatItClaims, message: "damaged"
    ),
    Refused(
      name: "cut off in an OpenDocument file", path: "a.odt",
      bytes: Array(OpenDocumentFile("<text:p>x</text:p>").bytes.prefix(900)), code: .unreadable, message: "cut off"),
    Refused(
      name: "an OpenDocument file with a password", path: "a.odt",
      bytes: OpenDocumentFile("<text:p>x</text:p>").with {
        $0.manifest =
          "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry>"
      }.bytes, code: .password, message: "password"),
  ]

  static let contents: [Refused] = [
    Refused(
      name: "an XML bomb", path: "a.docx",
      bytes: word { zip in
        let index = zip.entries.firstIndex { $0.name == "word/document.xml" }!
        zip.entries[index].content = Array(
          "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w>&b;&b;</w>".utf8)
      }, code: .unreadable, message: "word/document.xml"),
    Refused(
      name: "elements without end within one another", path: "a.docx",
      bytes: plain.with { $0.body = String(repeating: "<w:sdt>", count: 5_000) }.bytes, code: .unreadable,
      message: "word/document.xml"),
    Refused(
      name: "broken XML", path: "a.docx", bytes: plain.with { $0.body = "<w:p>" }.bytes, code: .unreadable,
      message: "save it again"),
    Refused(
      name: "no main part", path: "a.docx",
      bytes: word { zip in zip.entries.removeAll { $0.name == "word/document.xml" } },
      code: .unreadable, message: "lacks a part"),
    Refused(
      name: "no relationships", path: "a.docx",
      bytes: word { zip in zip.entries.removeAll { $0.name == "_rels/.rels" } },
      code: .unreadable, message: "lacks a part"),
    Refused(
      name: "an OpenDocument file without a text", path: "a.odt",
      bytes: {
        var zip = OpenDocumentFile("").zip
        zip.entries.removeAll { $0.name == "content.xml" }
        return zip.bytes
      }(), code: .unreadable, message: "content.xml"),
    Refused(
      name: "Pages", path: "a.pages",
      bytes: {
        var zip = WordZipFile()
        zip.add("Index/Document.iwa", "x")
        zip.add("Metadata/Properties.plist", "x")
        return zip.bytes
      }(), code: .notWhatItClaims, message: "Export To, PDF"),
  ]
}
