import Documents
import Synchronization
import Testing

/// The table of verdicts: every file made to deceive and every clean one, what is found in it, and whether that is right.
@Suite struct VerdictTable {
  private struct Row: Sendable {
    var kind: String
    var name: String
    var path: String
    var bytes: [UInt8]
    var isClean: Bool
    var faults: @Sendable (Measurement) -> [String]
  }

  private static let papers: [Row] =
    pdf(DeceivingTextCases.all + DeceivingFileCases.all + DeceivingMoreCases.all)
    + pdf(CleanCases.all + CleanCases.marked + CleanCases.plain)
    + word("docx", WordMeasuringTests.hiding + WordMeasuringTests.working + WordMeasuringTests.reaching)
    + word("docx", WordMeasuringTests.clean)
    + word("odt", OpenDocumentMeasuringTests.hiding + OpenDocumentMeasuringTests.working)
    + word("odt", OpenDocumentMeasuringTests.clean)

  private static func pdf(_ cases: [PDFCase]) -> [Row] {
    cases.map { made in
      Row(
        kind: "pdf", name: made.name, path: "paper.pdf", bytes: made.bytes, isClean: made.warnings.isEmpty,
        faults: { made.faults(in: $0) })
    }
  }

  private static func word(_ kind: String, _ cases: [WordProcessorCase]) -> [Row] {
    cases.map { made in
      Row(
        kind: kind, name: made.name, path: "paper.\(kind)", bytes: made.bytes, isClean: made.warnings.isEmpty,
        faults: { made.faults(in: $0) })
    }
  }

  /// One probe reads them all; the table is printed.
  @Test func verdictTable() async throws {
    let waiting = Mutex(Array(Self.papers.enumerated()))
    let answers = Mutex<[String: Result<ProbeAnswer, DocumentError>]>([:])
    await (try Probe.installed()).serve(
      next: {
        let row = waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        return row.map { index, row in
          let format: DocumentFormat = row.kind == "pdf" ? .pdf : row.kind == "odt" ? .odt : .docx
          return ProbeJob(.measure, format: format, file: IncomingFile(path: "\(index)", bytes: row.bytes))
        }
      },
      deliver: { job, result in answers.withLock { $0[job.file.path] = result } })

    var right: [String: (clean: Int, deceiving: Int)] = [:]
    var lines = ["right? kind  pages words hidden  warnings  · file"]
    for (index, row) in Self.papers.enumerated() {
      let measured = try #require(answers.withLock { $0["\(index)"] }).get().measurement
      let measurement = try #require(measured)
      let faults = row.faults(measurement)
      #expect(faults.isEmpty, "\(row.kind) \(row.name): \(faults)")
      let warned = Set(measurement.observations.filter { $0.severity != "note" }.map(\.id)).sorted()
      let figures = [measurement.pages, measurement.words, measurement.counted.hiddenWords]
        .map { number in number.map { "\($0)" } ?? "?" }
      lines.append(
        "\(faults.isEmpty ? "right" : "WRONG")  \(row.kind)  \(figures.joined(separator: " · "))  "
          + "\(warned.isEmpty ? "clean" : warned.joined(separator: ", "))  · \(row.name)")
      if faults.isEmpty {
        if row.isClean {
          right[row.kind, default: (0, 0)].clean += 1
        } else {
          right[row.kind, default: (0, 0)].deceiving += 1
        }
      }
    }
    for (kind, count) in right.sorted(by: { $0.key < $1.key }) {
      lines.append("\(kind): \(count.deceiving) with warnings and \(count.clean) without, as they should be")
    }
    print(lines.joined(separator: "\n"))
  }
}
