/// A document as it was sent: a copy of it lies in the workspace under `sent/NNN` and is never changed.
package struct SentDocument: Hashable, Sendable {
  /// The item that it belongs to.
  package var item: String
  /// The name of the copy within `sent/NNN`; that of the document, or with a number where two had the same name.
  package var file: String
  /// SHA-256 of its bytes, 64 lower-case hexadecimal digits.
  package var sha256: String
  /// Its size in bytes.
  package var bytes: Int

  /// A document as it was sent.
  package init(item: String, file: String, sha256: String, bytes: Int) {
    self.item = item
    self.file = file
    self.sha256 = sha256
    self.bytes = bytes
  }
}

/// A proof of submission or of receipt: a document of the workspace.
package struct Receipt: Hashable, Sendable {
  /// The file's name within `documents`.
  package var file: String
  /// SHA-256 of its bytes, 64 lower-case hexadecimal digits.
  package var sha256: String
  /// When it was written, where the file says so.
  package var dated: Instant?

  /// A proof.
  package init(file: String, sha256: String, dated: Instant? = nil) {
    self.file = file
    self.sha256 = sha256
    self.dated = dated
  }
}

/// A person's decision to record a submission although something blocked it.
package struct Override: Hashable, Sendable {
  /// What blocked it: an item, where it is about one, and the reason's name in scripts.
  package struct Obstacle: Hashable, Sendable {
    /// The item.
    package var item: String?
    /// The reason's name: `document-fails`.
    package var reason: String

    /// What blocked.
    package init(item: String?, reason: String) {
      self.item = item
      self.reason = reason
    }
  }

  /// The login name of whoever decided.
  package var who: String
  /// When.
  package var time: Instant
  /// Why, in the person's own words.
  package var reason: String
  /// What blocked, the weightiest first.
  package var obstacles: [Obstacle]

  /// A decision.
  package init(who: String, time: Instant, reason: String, obstacles: [Obstacle]) {
    self.who = who
    self.time = time
    self.reason = reason
    self.obstacles = obstacles
  }
}

/// The organisation's confirmation that a submission has arrived.
package struct Acknowledgement: Hashable, Sendable {
  /// When it was confirmed.
  package var time: Instant
  /// The proof.
  package var receipt: Receipt?
  /// The person's own note.
  package var note: String?

  /// A confirmation.
  package init(time: Instant, receipt: Receipt? = nil, note: String? = nil) {
    self.time = time
    self.receipt = receipt
    self.note = note
  }
}

/// One sending of an application, or of a part of it.
package struct Submission: Hashable, Sendable {
  /// Its number, from 1; `sent/001` keeps the copies of the first.
  package var number: Int
  /// When it was sent.
  package var time: Instant
  /// When that was recorded.
  package var recorded: Instant
  /// The items that went.
  package var items: [String]
  /// Their documents, byte for byte.
  package var documents: [SentDocument]
  /// The proof of submission.
  package var receipt: Receipt?
  /// The person's own note.
  package var note: String?
  /// The decision to record it although something blocked.
  package var override: Override?
  /// The confirmation of receipt.
  package var acknowledgement: Acknowledgement?

  /// One sending.
  package init(
    number: Int, time: Instant, recorded: Instant, items: [String], documents: [SentDocument] = [],
    receipt: Receipt? = nil, note: String? = nil, override: Override? = nil, acknowledgement: Acknowledgement? = nil
  ) {
    self.number = number
    self.time = time
    self.recorded = recorded
    self.items = items
    self.documents = documents
    self.receipt = receipt
    self.note = note
    self.override = override
    self.acknowledgement = acknowledgement
  }

  /// The name of the folder within `sent` that keeps its copies: `001`.
  package var folder: String { padded(number, 3) }
}
