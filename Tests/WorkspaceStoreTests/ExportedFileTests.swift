import Foundation
import Glibc
import Testing

@testable import WorkspaceStore

@Suite struct ExportedFileTests {
  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-export-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test("An export replaces an ordinary file and nothing else")
  func ordinaryFilesOnly() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appending(path: "page.html").path
    try ExportedFile.write(Array("one".utf8), to: page)
    try ExportedFile.write(Array("two".utf8), to: page)
    #expect(try String(contentsOfFile: page, encoding: .utf8) == "two")

    let pipe = folder.appending(path: "pipe").path
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    let link = folder.appending(path: "link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: page)
    for path in [pipe, link, "/dev/null"] {
      #expect(throws: StoreError.self) { try ExportedFile.write(Array("three".utf8), to: path) }
    }
    #expect(try String(contentsOfFile: page, encoding: .utf8) == "two")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == page)
  }

  @Test("An export never lands in a workspace")
  func notInWorkspaces() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let record = folder.appending(path: "workspace.xml")
    try Data("record".utf8).write(to: record)
    let documents = folder.appending(path: "documents")
    try FileManager.default.createDirectory(at: documents, withIntermediateDirectories: true)
    for path in [record.path, folder.appending(path: "page.html").path, documents.appending(path: "page.html").path] {
      #expect(throws: StoreError.self) { try ExportedFile.write(Array("page".utf8), to: path) }
    }
    #expect(try String(contentsOf: record, encoding: .utf8) == "record")
  }
}
