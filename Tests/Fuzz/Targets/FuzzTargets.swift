import CLibFuzzer
import Glibc

/// The fuzzing program: each input goes to the reader that `FUZZ_TARGET` names.
///
/// An input ends well when nothing traps, hangs or touches memory that is not its own.
@main struct FuzzTargets {
  private static let target: @Sendable ([UInt8]) -> Void = {
    let name = unsafe getenv("FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""
    switch name {
    case "notice":
      let target = NoticeTarget()
      return { target.run($0) }
    case "record":
      let target = RecordTarget()
      return { target.run($0) }
    case "word": return { WordTarget.run($0) }
    case "limit": return { LimitTarget.run($0) }
    default: fatalError("FUZZ_TARGET names notice, record, word or limit, not '\(name)'")
    }
  }()

  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv
    exit(unsafe LLVMFuzzerRunDriver(&count, &arguments) { start, count in unsafe testOneInput(start, count) })
  }

  fileprivate static func run(_ bytes: [UInt8]) { target(bytes) }
}

/// What libFuzzer calls with each input; its own `main`, which is linked though not used, asks for this name.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  unsafe FuzzTargets.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
