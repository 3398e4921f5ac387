import Foundation
import Testing
import ZonedTime

@Suite struct SystemZoneTests {
  private func inFolder(_ use: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try use(folder)
  }

  @Test(arguments: [
    ("Europe/Brussels", "Europe/Brussels"), (":Europe/Brussels", "Europe/Brussels"), ("", "UTC"),
    ("/usr/share/zoneinfo/Europe/Paris", "Europe/Paris"), ("CET-1CEST", nil), ("Europe/Nowhere", nil),
    ("/etc/passwd", nil),
  ])
  func theVariableCountsFirst(_ variable: String, name: String?) throws {
    try inFolder { folder in
      try "Asia/Tokyo\n".write(to: folder.appending(path: "timezone"), atomically: true, encoding: .utf8)
      #expect(SystemZone.name(tz: variable, etc: folder.path) == name)
    }
  }

  @Test func theLinkCountsBeforeTheFile() throws {
    try inFolder { folder in
      #expect(SystemZone.name(tz: nil, etc: folder.path) == nil)
      try "Asia/Tokyo\n".write(to: folder.appending(path: "timezone"), atomically: true, encoding: .utf8)
      #expect(SystemZone.name(tz: nil, etc: folder.path) == "Asia/Tokyo")
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "localtime").path, withDestinationPath: "../usr/share/zoneinfo/Europe/Rome")
      #expect(SystemZone.name(tz: nil, etc: folder.path) == "Europe/Rome")
    }
  }
}
