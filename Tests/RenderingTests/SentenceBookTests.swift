import Foundation
import Testing
import VacancyModel

@testable import Rendering

@Suite struct SentenceBookTests {
  /// The lines of the file in pairs.
  private static func twins() throws -> [(english: String, french: String)] {
    let lines = try String(contentsOf: Samples.template("Messages/sentences.fr.txt"), encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.map { String($0.dropFirst(3)) }
    return stride(from: 0, to: lines.count, by: 2).map { (lines[$0], lines[$0 + 1]) }
  }

  private func places(_ line: String) -> [String] { line.matches(of: /\{\w+\}/).map { String($0.0) }.sorted() }

  @Test func `a twin has the same places and is not the same English`() throws {
    let twins = try Self.twins()
    for (english, french) in twins { #expect(places(english) == places(french), "\(english)") }
    let alike = twins.filter { $0.english == $0.french && $0.english.contains(where: \.isLetter) }.map(\.english)
    // Words that both languages share, and measures of which only the space differs.
    let same = ["{n} pt", "{n} mm", "grade", "organisation", "{w} (about {w2})"]
    #expect(alike.filter { !same.contains($0) } == [])
    #expect(Set(twins.map(\.english)).count == twins.count, "one of them stands there twice")
  }

  @Test func `French has its spaces and its apostrophes`() throws {
    for (_, french) in try Self.twins() {
      let words = french.replacing(/\{\w+\}/, with: "x").replacing(/https?:\S+|dossier set x .*/, with: "")
      for match in words.matches(of: /(.)([:;?!»])/) where match.2 != ":" || match.1 != "T" {
        #expect(["\u{A0}", "\u{202F}"].contains(String(match.1)), "\(french)")
      }
      for match in words.matches(of: /«(.)/) { #expect(match.1 == "\u{A0}", "\(french)") }
      #expect(!words.contains("'"), "\(french)")
    }
  }

  @Test(
    arguments: [
      (
        "3 pages, 2 allowed; page 3 has 3 lines.",
        "3 pages pour 2 au maximum ; la page 3 contient 3 lignes."
      ),
      (
        "Shorten by 3 lines (about 45 words) and export again.",
        "Raccourcissez de 3 lignes (environ 45 mots), puis exportez de nouveau."
      ),
      ("1,162 words, 1,000 allowed: 162 words too many.", "1 162 mots pour 1 000 au maximum : 162 mots de trop."),
      (
        "Shorten by 162 words. Footnotes were not counted.",
        "Raccourcissez de 162 mots. Les notes de bas de page ne sont pas comptées."
      ),
      (
        "Pages 3 to 5 and 7 are US Letter (216 × 279 mm); A4 is asked for.",
        "Les pages 3 à 5 et 7 sont au format US Letter (216 × 279 mm) ; le format demandé est A4."
      ),
      (
        "Margins are too narrow: top 12.5 mm and left 18 mm; at least 20 mm is asked for.",
        "Des marges sont trop étroites : 12,5 mm en haut et 18 mm à gauche ; la demande est d’au moins 20 mm."
      ),
      (
        "The file has 2.3 MB; 2 MB is the most, 345.7 kB less.",
        "Le fichier fait 2,3 Mo ; le maximum est de 2 Mo, soit 345,7 ko de moins."
      ),
      (
        "3 pages, 1 sheet (2 sides) in total allowed.", "3 pages pour 1 feuille (2 faces) en tout au maximum."
      ),
      (
        "3 pages, 2 allowed; page 3 has 3 lines: Aptos is not installed here, and other fonts run wider or narrower.",
        "3 pages pour 2 au maximum ; la page 3 contient 3 lignes. À noter : la police Aptos n’est pas installée ici, "
          + "et une autre prend plus ou moins de place."
      ),
      (
        "This is old Word (.doc); Word or PDF is asked for.",
        "Le fichier est au format ancien Word (.doc) ; le format demandé est Word ou PDF."
      ),
      (
        "paper.pdf: the file is empty; export or save it again.",
        "paper.pdf : le fichier est vide ; exportez-le ou enregistrez-le de nouveau."
      ),
    ])
  func `findings say the same in French`(_ english: String, _ french: String) throws {
    let said = try Samples.messages(.french).said(english)
    #expect(said.text.split(whereSeparator: \.isWhitespace) == french.split(whereSeparator: \.isWhitespace))
    #expect(said.language == .french)
    #expect(!said.text.contains(" :") && !said.text.contains(" ;"))
    #expect(try Samples.messages().said(english).text == english)
  }

  @Test func `measures have French units and figures`() throws {
    let messages = try Samples.messages(.french)
    #expect(messages.saidWords("2 pages, 1,162 words, A4") == "2\u{A0}pages, 1\u{202F}162\u{A0}mots, A4")
    #expect(messages.saidWords("written with Writer, made on 2026-11-22") == "écrit avec Writer, créé le 2026-11-22")
    #expect(messages.saidWords("about 1 page") == "environ 1\u{A0}page")
    #expect(messages.saidWords("2700 words") == "2\u{202F}700\u{A0}mots")
    #expect(messages.saidWords("at least 10.9 pt") == "au moins 10,9\u{A0}pt")
  }

  @Test func `rules, hints and warnings have French words, with French spaces`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: Samples.template("Rules"), includingPropertiesForKeys: nil)
    var count = 0
    for file in files where file.pathExtension == "xml" {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.matches(of: /<en>/).count == text.matches(of: /<fr>/).count, "\(file.lastPathComponent)")
      for match in text.matches(of: /<en>([^<]*)<\/en>\s*<fr>([^<]*)<\/fr>/) {
        count += 1
        #expect(match.1 != match.2, "\(match.1)")
        for mark in match.2.matches(of: /(.)[:;?!»]/) {
          #expect(["\u{A0}", "\u{202F}"].contains(String(mark.1)), "\(match.2)")
        }
        #expect(!match.2.contains("'"), "\(match.2)")
      }
    }
    #expect(count > 100)
  }

  @Test func `what has no twin stays as it is, in English`() throws {
    let said = try Samples.messages(.french).said("Nobody wrote this sentence for or against it.")
    #expect(said.text == "Nobody wrote this sentence for or against it.")
    #expect(said.language == .english)
  }

  @Test(arguments: ["en one\nen two\n", "fr un\n", "en one\n", "one = un\n"])
  func `a file that is not in pairs is refused`(_ text: String) {
    #expect(throws: MessagesError.self) { try SentenceBook(Array(text.utf8)) }
  }

  /// Names of fonts, the faults of an XML record, which quote its elements, and what is understood and not said.
  private static let otherFiles = [
    "LibreOfficeFonts", "WordStyles", "RecordReading", "RecordElement", "ItemReading", "CourseRecord", "HistoryStep",
    "RulesCommand", "EnteredFact", "ProfileRecord", "RecordPersonal",
  ]
  private static let otherPhrases = [
    "Times New Roman and Arial", "sudo make install", "the list of processors", "the portal took three pages",
    "Head, Winter Roads", "Head, Tidal Observatory Section", "A file of Templates/Messages is damaged",
    "MA International Relations", "Why this post",
    "Written by 'dossier board', which replaces these files and no others",
  ]

  @Test(arguments: ["FormatChecking", "Documents", "DocumentProbe", "Commands", "WorkspaceStore"])
  func `every sentence of the code has its twin`(_ room: String) throws {
    let known = try Self.twins().map { $0.english.replacing(/\{\w+\}/, with: "\u{0}") }.joined(separator: "\n")
    let files = FileManager.default.enumerator(
      at: Samples.template("../Sources/\(room)"), includingPropertiesForKeys: nil)
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      if Self.otherFiles.contains(file.deletingPathExtension().lastPathComponent) { continue }
      for phrase in try CodePhrases.sentences(of: String(contentsOf: file, encoding: .utf8))
      where !known.contains(phrase) && !Self.otherPhrases.contains(phrase) {
        Issue.record("\(file.lastPathComponent): “\(phrase)” is in no English line of sentences.fr.txt")
      }
    }
  }
}
