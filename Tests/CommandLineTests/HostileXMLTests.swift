import Foundation
import TestSupport
import Testing

/// XML that should do harm, as a record, a rules file and a set of limits: refused at once, and nothing of it comes out.
@Suite struct HostileXMLTests {
  private static let word = "PLANTED-SECRET-WORD"

  private static let cases: [(name: String, make: @Sendable (String) -> Data)] = [
    ("doctype", { _ in Data("<!DOCTYPE workspace><workspace/>".utf8) }),
    (
      "external-entity",
      { secret in Data("<!DOCTYPE workspace [<!ENTITY e SYSTEM 'file://\(secret)'>]><workspace>&e;</workspace>".utf8) }
    ),
    (
      "parameter-entity",
      { secret in Data("<!DOCTYPE workspace [<!ENTITY % e SYSTEM 'file://\(secret)'> %e;]><workspace/>".utf8) }
    ),
    (
      "internal-entities",
      { _ in
        let laughs = (1...9).map { "<!ENTITY l\($0) '\(String(repeating: "&l\($0 - 1);", count: 10))'>" }.joined()
        return Data("<!DOCTYPE workspace [<!ENTITY l0 'ha'>\(laughs)]><workspace>&l9;</workspace>".utf8)
      }
    ),
    (
      "xinclude",
      { secret in
        let include = "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='\(secret)' parse='text'/>"
        return Data("<workspace xmlns='https://dossier.example/ns/workspace/1'>\(include)</workspace>".utf8)
      }
    ),
    (
      "schema-location",
      { secret in
        let schema = "xsi:noNamespaceSchemaLocation='\(secret)' xsi:schemaLocation='urn:x \(secret)'"
        return Data("<workspace xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' \(schema)/>".utf8)
      }
    ),
    (
      "stylesheet-instruction",
      { secret in Data("<?xml-stylesheet href='\(secret)' type='text/xsl'?><workspace/>".utf8) }
    ),
    ("deep", { _ in Data(String(repeating: "<a>", count: 100_000).utf8) }),
    ("wide", { _ in Data("<workspace \((0..<60_000).map { "a\($0)='' " }.joined())/>".utf8) }),
    ("zero", { _ in Data("<workspace>\0</workspace>".utf8) }),
    ("utf-7", { _ in Data("<?xml version='1.0' encoding='UTF-7'?>+ADw-workspace+AD4-".utf8) }),
    ("mismatched", { _ in Data("<workspace>\n<a></b></workspace>".utf8) }),
    ("empty", { _ in Data() }),
  ]

  @Test(arguments: cases.map(\.name))
  func isRefusedAtOnceWithNothingOfAnotherFile(_ name: String) async throws {
    let sandbox = try await Sandbox.withExample()
    let secret = try sandbox.file("secret.txt", HostileXMLTests.word)
    let hostile = try #require(HostileXMLTests.cases.first { $0.name == name }).make(secret)
    try hostile.write(to: sandbox.workspace(Example.slug).appendingPathComponent("workspace.xml"))
    try sandbox.file("hostile.xml", hostile)
    try sandbox.file("paper.txt", "Tides.")
    for arguments in [
      ["status", Example.slug], ["export", Example.slug, "--html", "-o", "-"], ["mark", Example.slug, "x", "ready"],
      ["rules", "check", "hostile.xml"], ["check", "paper.txt", "--rules", "hostile.xml"],
    ].map({ $0.map { $0.hasSuffix(".xml") || $0.hasSuffix(".txt") ? "\(sandbox.folder.path)/\($0)" : $0 } }) {
      let measured = try MeasuredRun.of(arguments, in: sandbox)
      #expect(measured.run.status == 65, "\(arguments): \(measured)")
      #expect(!measured.run.description.contains(HostileXMLTests.word), "\(arguments): \(measured)")
      #expect(measured.seconds < 0.2, "\(arguments): \(measured)")
    }
  }
}
