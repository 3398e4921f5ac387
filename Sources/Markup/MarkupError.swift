/// Why a document could not be read, checked or turned into another; equal by code.
package struct MarkupError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is refused though it may be good XML or HTML.
  package enum Refusal: Hashable, Sendable {
    /// A document type declaration, with which files and endless entities come in.
    case doctype
    /// Elements within elements beyond the limit.
    case depth
    /// More bytes than the limit, or a single text of more than libxml2 takes.
    case size
    /// More attributes on one element than the limit.
    case attributes
    /// An encoding other than UTF-8 or UTF-16, or a NUL byte.
    case encoding
    /// A schema or stylesheet that asks for another file.
    case otherFile
  }

  /// What went wrong.
  package enum Code: Hashable, Sendable {
    /// It is not well formed.
    case malformed
    /// It is not read for safety's sake.
    case refused(Refusal)
    /// It breaks its schema.
    case invalid
    /// The stylesheet, or the schema itself, is wrong, or its run failed.
    case stylesheet
    /// A library is missing on this machine.
    case unavailable
  }

  /// What went wrong.
  package let code: Code
  /// The line, counted from 1, where known.
  package let line: Int?
  /// What a person reads: one sentence without the line.
  package let message: String

  /// An error with what a person reads.
  package init(_ code: Code, line: Int? = nil, _ message: String) {
    self.code = code
    self.line = line
    self.message = message
  }

  package var description: String { line.map { "line \($0): \(message)" } ?? message }

  package static func == (left: MarkupError, right: MarkupError) -> Bool { left.code == right.code }

  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
