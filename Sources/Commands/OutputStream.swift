import Glibc
import Rendering

/// Where a command writes: the standard output for data, the standard error for messages.
package struct OutputStream: Sendable {
  /// What became of a write.
  package enum Failure: Error, Hashable {
    /// The reader went away, as `head` does; nothing is wrong.
    case readerGone
    /// The system refused, with its error number.
    case system(Int32)
  }

  private let speech: Speech?
  private let send: @Sendable ([UInt8]) throws(Failure) -> Void
  private let isForMessages: Bool

  /// A stream that hands every piece to a function.
  package init(_ send: @escaping @Sendable ([UInt8]) throws(Failure) -> Void) {
    speech = nil
    isForMessages = false
    self.send = send
  }

  /// A stream to an open file descriptor; one for messages shows what could steer a terminal as marks.
  package init(descriptor: Int32, isForMessages: Bool = false) {
    self.init(descriptor: descriptor, isForMessages: isForMessages, speech: nil)
  }

  /// A stream to an open file descriptor, whose lines are said in the reader's language.
  init(descriptor: Int32, isForMessages: Bool, speech: Speech?) {
    self.speech = speech
    self.isForMessages = isForMessages
    send = { (bytes) throws(Failure) in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if written >= 0 {
          rest = rest.dropFirst(written)
        } else if errno == EPIPE {
          throw .readerGone
        } else if errno != EINTR {
          throw .system(errno)
        }
      }
    }
  }

  /// Writes bytes as they are.
  package func write(_ bytes: [UInt8]) throws(Failure) { try send(bytes) }

  /// Writes a text, with a line end where it has none.
  package func write(line text: String) throws(Failure) {
    let said = speech?(text) ?? text
    let text = isForMessages ? VisibleText.lines(said) : said
    try send(Array(text.utf8) + (text.hasSuffix("\n") ? [] : [10]))
  }
}
