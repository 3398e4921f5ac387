import Documents
import Foundation
import Markup
import TestSupport
import Testing
import VacancyModel

@testable import NoticeReading

/// Reads notices with the phrases of the repository.
enum Reading {
  /// The reader, made once.
  static let reader: NoticeReader = {
    do {
      return try NoticeReader(book: book, dates: DatePhrases(xml: bytes("dates.xml")))
    } catch {
      fatalError("the phrases cannot be read: \(error)")
    }
  }()

  /// All wordings of `Templates/Phrases`.
  static let book: PhraseBook = {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      let files = try names.filter { $0.hasSuffix(".xml") && $0 != "dates.xml" }.map { name in
        (name: name, root: try XMLReader.parse(bytes(name)))
      }
      return try PhraseBook(files: files)
    } catch {
      fatalError("the phrases cannot be read: \(error)")
    }
  }()

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static var folder: String { root.appending(path: "Templates/Phrases").path }

  private static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: folder).appending(path: name)))
  }

  /// What a notice says.
  static func content(_ text: String) -> NoticeContent { reader.read(DocumentText(plain: text)) }

  /// A notice taken apart.
  static func outline(_ text: String) -> NoticeOutline {
    NoticeOutline(FoldedNotice(DocumentText(plain: text)), book: book)
  }

  /// The one request of a kind in a notice.
  static func request(_ kind: String, in text: String) -> DocumentRequest? {
    content(text).requests.first { $0.kind == kind }
  }
}
