/// What is asked of the probe about one document; the document's bytes follow the line.
package struct ProbeRequest: Sendable, Codable {
  /// The question.
  package enum Task: String, Sendable, Codable {
    /// Its pages, words, sizes and whatever else was seen.
    case measure
    /// Its lines.
    case text
    /// Its pages as pictures.
    case pictures
  }

  /// The question.
  package var task: Task
  /// The format by content: a `DocumentFormat`.
  package var format: String
  /// How many bytes follow.
  package var bytes: Int
  /// How long the answer may take, in seconds.
  package var seconds: Int
  /// What is to be drawn, where pictures are asked for.
  package var pictures: PictureQuestion?

  /// A question.
  package init(task: Task, format: String, bytes: Int, seconds: Int) {
    self.task = task
    self.format = format
    self.bytes = bytes
    self.seconds = seconds
  }
}

/// The probe's answer about one document: one of the four.
package struct ProbeAnswer: Sendable, Codable {
  /// Why a document could not be read.
  package struct Failure: Sendable, Codable {
    /// What went wrong.
    package var code: DocumentError.Code
    /// What happened and what to do.
    package var message: String
  }

  /// What was measured.
  package var measurement: Measurement?
  /// The lines.
  package var text: DocumentText?
  /// The pages.
  package var pictures: PagePictures?
  /// Why there is none of them.
  package var failure: Failure?

  /// A measured document.
  package init(_ measurement: Measurement) { self.measurement = measurement }

  /// A document's lines.
  package init(_ text: DocumentText) { self.text = text }

  /// A document's pages.
  package init(_ pictures: PagePictures) { self.pictures = pictures }

  /// A failure.
  package init(_ error: DocumentError) { failure = Failure(code: error.code, message: error.message) }
}
