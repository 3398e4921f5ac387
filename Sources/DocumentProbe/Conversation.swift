import Documents
import FoundationEssentials
import Glibc

/// The questions that come in and the answers that go out, one at a time.
struct Conversation {
  private let input: Int32
  private let output: Int32
  private var buffer: [UInt8] = []

  private static let longestQuestion = 1 << 16

  init(input: Int32, output: Int32) {
    self.input = input
    self.output = output
  }

  /// Answers until the input ends, or until it is no question.
  mutating func run() {
    while let line = readLine(), let request = try? JSONDecoder().decode(ProbeRequest.self, from: Data(line)) {
      readings[request.format]?.prepare()
      guard let bytes = read(count: request.bytes) else { return }
      Confinement.allow(seconds: request.seconds)
      guard var answer = try? Array(JSONEncoder().encode(Self.answer(request, bytes))) else { return }
      answer.append(0x0A)
      guard Isolation.write(answer, to: output) else { return }
    }
  }

  private static func answer(_ request: ProbeRequest, _ bytes: [UInt8]) -> ProbeAnswer {
    guard let reading = readings[request.format] else {
      return ProbeAnswer(
        DocumentError(.notWhatItClaims, path: "", "this kind of document is not read; export it as PDF"))
    }
    do {
      switch request.task {
      case .measure: return ProbeAnswer(try reading.measure(bytes, seconds: request.seconds))
      case .text: return ProbeAnswer(try reading.text(of: bytes, seconds: request.seconds))
      case .pictures:
        let question = request.pictures ?? PictureQuestion(pages: [], mostBytes: 0)
        return ProbeAnswer(try PDFPictures.draw(bytes, question, seconds: request.seconds))
      }
    } catch {
      return ProbeAnswer(error)
    }
  }

  private mutating func readLine() -> [UInt8]? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        let line = Array(buffer[..<end])
        buffer.removeFirst(end + 1)
        return line
      }
      guard buffer.count < Self.longestQuestion, let more = readSome(1 << 16) else { return nil }
      buffer += more
    }
  }

  private mutating func read(count: Int) -> [UInt8]? {
    guard count >= 0, count <= IncomingFile.paperLimit * 4 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    bytes += buffer.prefix(count)
    buffer.removeFirst(bytes.count)
    while bytes.count < count {
      guard let more = readSome(min(1 << 20, count - bytes.count)) else { return nil }
      bytes += more
    }
    return bytes
  }

  private func readSome(_ most: Int) -> [UInt8]? {
    while true {
      var failure: Int32 = 0
      let block = unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
        let got = unsafe Glibc.read(input, buffer.baseAddress, buffer.count)
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure == EINTR { continue }
      return failure != 0 || block.isEmpty ? nil : block
    }
  }
}
