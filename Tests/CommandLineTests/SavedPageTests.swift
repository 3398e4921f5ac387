import Foundation
import TestSupport
import Testing

/// Saved web pages in the shapes that job sites use, all written for these tests.
@Suite struct SavedPageTests {
  private func read(_ page: String, in sandbox: Sandbox) async throws -> JSONValue {
    let path = Package.folder.appendingPathComponent("Tests/Fixtures/Pages/\(page)").path
    let run = try await sandbox.dossier("read", path, "--json")
    try #require(run.status == 0, "\(run)")
    return try JSONValue(run.output)
  }

  private func warnings(_ json: JSONValue) -> Set<String> {
    Set(json["warnings"].elements.compactMap { $0["id"].string })
  }

  private func limits(_ json: JSONValue) -> [String: JSONValue] {
    var limits: [String: JSONValue] = [:]
    for item in json["items"].elements where item["limit"] != .null { limits[item["id"].string ?? ""] = item["limit"] }
    return limits
  }

  @Test func visibleTextOfANetworkPostCountsAndNothingHiddenDoes() async throws {
    let json = try await read("network-post.html", in: try Sandbox())
    #expect(json["vacancy"]["title"]["value"] == "Officer, Glacier Logistics")
    #expect(json["vacancy"]["deadline"]["planOn"] == "2027-03-01T23:59")
    #expect(json["vacancy"]["deadline"]["certainty"] == "stated")
    #expect(warnings(json).contains("trap-page-data-date"))
    #expect(Set(limits(json).keys) == ["cover-letter"])
    #expect(limits(json)["cover-letter"]?["pages"].integer == 1)
    #expect(json["vacancy"]["salary"] == .null)
  }

  @Test func pagesOwnDataFillsWhatAnAggregatorDoesNotShowAndIsNeverStated() async throws {
    let json = try await read("aggregator-post.html", in: try Sandbox())
    let vacancy = json["vacancy"]
    #expect(vacancy["organisation"]["value"] == "European Institute for Harbour Weather & Tides")
    #expect(vacancy["organisation"]["certainty"] == "inferred")
    #expect(vacancy["location"]["value"] == "Ostend, Belgium")
    #expect(vacancy["deadline"]["planOn"] == "2027-03-18")
    #expect(vacancy["deadline"]["certainty"] == "inferred" && vacancy["deadline"]["zone"] == .null)
    #expect(warnings(json).contains("trap-page-data-date"))
    #expect(limits(json)["motivation-letter"]?["words"].integer == 500)
  }

  @Test func everyQuoteOfThePagesDataStandsInTheTextThatIsShown() async throws {
    let sandbox = try Sandbox()
    let path = Package.folder.appendingPathComponent("Tests/Fixtures/Pages/aggregator-post.html").path
    let text = try await sandbox.dossier("read", path, "--text").output.split(separator: "\n")
    let json = try await read("aggregator-post.html", in: sandbox)
    for name in ["organisation", "location", "deadline"] {
      let fact = json["vacancy"][name]
      let line = try #require(fact["line"].integer)
      #expect(text[line - 1].hasSuffix(try #require(fact["quote"].string)), "\(name)")
    }
    #expect(!text.contains { $0.contains("Baker") || $0.contains("Loaf") })
  }

  @Test func tablesThatLayOutAPageKeepItsLines() async throws {
    let json = try await read("portal-table.html", in: try Sandbox())
    let vacancy = json["vacancy"]
    #expect(vacancy["title"]["value"] == "Assistant, Lighthouse Archives")
    #expect(vacancy["grades"][0]["value"] == "G8" && vacancy["reference"]["value"] == "270912")
    #expect(vacancy["deadline"]["planOn"] == "2027-03-14T23:59")
    #expect(vacancy["experienceYears"][0]["value"].integer == 4)
    #expect(limits(json).isEmpty)
  }

  @Test func microdataFillsAndARollingDateIsADoubtOnly() async throws {
    let json = try await read("microdata-post.html", in: try Sandbox())
    #expect(json["notice"]["language"] == "fr")
    #expect(json["vacancy"]["deadline"]["planOn"] == "2027-03-12T23:59")
    #expect(warnings(json).contains("trap-page-data-date"))
    #expect(limits(json)["motivation-letter"]?["pages"].integer == 1)
  }

  @Test func plainSitesTableAndListsAreRead() async throws {
    let json = try await read("plain-site.html", in: try Sandbox())
    #expect(json["vacancy"]["deadline"]["planOn"] == "2027-03-22T12:00")
    #expect(json["vacancy"]["reference"]["value"] == "OBS/2027/04")
    #expect(limits(json)["cv"]?["pages"].integer == 2)
    #expect(limits(json)["motivation-letter"]?["words"].integer == 600)
    #expect(!warnings(json).contains("trap-page-data-date"))
  }

  @Test func pageSavedAsOneFileReadsAsThePageItself() async throws {
    let sandbox = try Sandbox()
    let page = try String(decoding: Package.file("Tests/Fixtures/Pages/aggregator-post.html"), as: UTF8.self)
    let quoted = page.replacingOccurrences(of: "=", with: "=3D").replacingOccurrences(of: "\n", with: "\r\n")
    let archive =
      "From: <Saved by a browser>\r\nSubject: Jobs\r\nMIME-Version: 1.0\r\n"
      + "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--M-1--\"\r\n\r\n"
      + "----M-1--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
      + "\(quoted)\r\n----M-1--\r\nContent-Type: text/css\r\n\r\np {}\r\n----M-1----\r\n"
    let path = try sandbox.file("page.mhtml", archive)
    let run = try await sandbox.dossier("read", path, "--json")
    let json = try JSONValue(run.output)
    #expect(json["notice"]["format"] == "mhtml")
    #expect(json["vacancy"] == (try await read("aggregator-post.html", in: sandbox))["vacancy"])
  }

  @Test(arguments: [
    ("<html><body>" + String(repeating: "<div>", count: 100_000) + "vacancy", "more than 256 elements"),
    ("<html><body><p>Recipes for bread and soup.</p></body></html>", "does not look like a vacancy notice"),
    ("<html><frameset><frame src='a.html'></frameset></html>", "frames"),
    ("<html><body><div id='root'></div><script>show()</script></body></html>", "copy the text of the notice"),
  ])
  func pageThatCannotBeReadSaysWhyAndWhatToDo(page: String, words: String) async throws {
    let sandbox = try Sandbox()
    let run = try await sandbox.dossier("read", try sandbox.file("page.html", page))
    #expect(run.status == 65 && run.output.isEmpty && run.messages.contains(words), "\(run.messages.prefix(400))")
  }

  @Test func hugeFileIsRefusedWithItsLimit() async throws {
    let sandbox = try Sandbox()
    let path = try sandbox.file("big.txt", Data(repeating: 0x61, count: 50 << 20))
    let run = try await sandbox.dossier("read", path)
    #expect(run.status == 65 && run.messages.contains("larger than 20 MiB"), "\(run)")
  }

  @Test func zeroBytesAndMixedEncodingsAreToldApart() async throws {
    let sandbox = try Sandbox()
    let zeros = try sandbox.file("zeros.txt", Data("Vacancy\0notice applicants".utf8))
    let refused = try await sandbox.dossier("read", zeros)
    #expect(refused.status == 65 && refused.messages.contains("save it again as plain text"), "\(refused)")
    var mixed = Data("Délai – première partie\n".utf8)
    mixed += "Références – café\n".data(using: .windowsCP1252)!
    let run = try await sandbox.dossier("read", try sandbox.file("mixed.txt", mixed), "--text")
    #expect(run.output.contains("Délai – première") && run.output.contains("Références – café"), "\(run)")
  }

  @Test func columnsHyphensHeadersAndFootersOfAPDFBreakNoSentence() async throws {
    let sandbox = try Sandbox()
    let source = Package.folder.appendingPathComponent("Tests/Fixtures/Pages/two-columns.fodt").path
    let path = try sandbox.file("notice.pdf", try await Office.shared.convert(source, to: "pdf"))
    let text = try await sandbox.dossier("read", path, "--text").output
    #expect(text.contains("in the light of international cooperation, meteorological administration and"))
    #expect(!text.contains("Page 2 of"))
    let json = try JSONValue(try await sandbox.dossier("read", path, "--json").output)
    #expect(json["vacancy"]["title"]["value"] == "Officer, Avalanche Monitoring")
    #expect(json["vacancy"]["deadline"]["planOn"] == "2027-03-14T23:59")
    let paper = json["items"].elements.first { $0["limit"] != .null }
    #expect(paper?["limit"]["pages"].integer == 2 && paper?["limit"]["paper"] == "A4")
  }
}
