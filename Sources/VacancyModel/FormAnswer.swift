/// A question of the application form, with the rules by which the portal counts its answer. The person writes the answer;
/// it is a plain text file in the workspace's `form` folder.
package struct FormAnswer: Hashable, Sendable, Identifiable {
  /// Its number in commands, from 1; never given twice in a workspace.
  package var number: Int
  /// The question, as the portal asks it.
  package var question: String
  /// The answer's file name within `form`.
  package var file: String
  /// The most characters, or `nil` when the portal states none.
  package var characters: Int?
  /// Whether `characters` leaves white space out.
  package var withoutSpaces: Bool
  /// The most words, or `nil`.
  package var words: Int?
  /// How many characters a line break counts as, 1 or 2, where spaces count.
  package var lineBreak: Int

  /// A question without limits.
  package init(
    number: Int, question: String, file: String, characters: Int? = nil, withoutSpaces: Bool = false,
    words: Int? = nil, lineBreak: Int = 2
  ) {
    self.number = number
    self.question = question
    self.file = file
    self.characters = characters
    self.withoutSpaces = withoutSpaces
    self.words = words
    self.lineBreak = lineBreak
  }

  package var id: Int { number }
}

/// How long an answer is.
package struct AnswerCount: Hashable, Sendable {
  /// Characters as a browser counts them (UTF-16 units), line breaks as the form counts them.
  package var characters: Int
  /// Characters without white space and line breaks.
  package var charactersWithoutSpaces: Int
  /// Words.
  package var words: Int
  /// Line breaks.
  package var lineBreaks: Int

  /// A count.
  package init(characters: Int, charactersWithoutSpaces: Int, words: Int, lineBreaks: Int) {
    self.characters = characters
    self.charactersWithoutSpaces = charactersWithoutSpaces
    self.words = words
    self.lineBreaks = lineBreaks
  }
}

/// What in an answer gets applications refused, or is worth a look.
package enum AnswerFault: Hashable, Sendable {
  /// There is no answer.
  case empty
  /// More characters or words than the portal takes.
  case tooLong(measured: Int, allowed: Int, isWords: Bool)
  /// It sends the reader elsewhere: "see CV".
  case refersElsewhere(quote: String)
  /// It names another vacancy's reference.
  case otherReference(quote: String, workspace: String)
  /// It names another vacancy's post or section; `isShort` when the words are common enough to be meant otherwise.
  case otherPost(quote: String, workspace: String, isShort: Bool)
  /// Words that stand for an answer to come: "TODO".
  case placeholder(quote: String)
  /// The same text as another answer.
  case sameAs(number: Int)
  /// Characters that some portals change or refuse.
  case oddCharacters([String])
  /// Characters that were lost when the text was saved or pasted.
  case damagedCharacters(Int)

  /// The fault's name in scripts.
  package var name: String {
    switch self {
    case .empty: "answer-empty"
    case .tooLong: "answer-too-long"
    case .refersElsewhere: "answer-refers-elsewhere"
    case .otherReference: "answer-other-reference"
    case .otherPost: "answer-other-post"
    case .placeholder: "answer-placeholder"
    case .sameAs: "answer-repeated"
    case .oddCharacters: "answer-odd-characters"
    case .damagedCharacters: "answer-damaged-characters"
    }
  }

  /// How much it matters.
  package var severity: Severity {
    switch self {
    case .empty, .tooLong, .refersElsewhere, .otherReference, .placeholder: .error
    case .otherPost(_, _, let isShort): isShort ? .warning : .error
    case .sameAs, .damagedCharacters: .warning
    case .oddCharacters: .note
    }
  }
}

/// An answer as it is now.
package struct AnswerReport: Hashable, Sendable, Identifiable {
  /// The question.
  package var answer: FormAnswer
  /// How long it is.
  package var count: AnswerCount
  /// What is wrong with it, the weightiest first.
  package var faults: [AnswerFault]

  /// An answer's state.
  package init(answer: FormAnswer, count: AnswerCount, faults: [AnswerFault]) {
    self.answer = answer
    self.count = count
    self.faults = faults
  }

  package var id: Int { answer.number }

  /// Whether it would get the application refused.
  package var isFaulty: Bool { faults.contains { $0.severity == .error } }
}
