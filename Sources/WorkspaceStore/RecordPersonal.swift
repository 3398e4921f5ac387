import Markup
import VacancyModel

// The personal parts of a record: the questions of the form, and what covers the requirements.

extension XMLWriter {
  mutating func write(form: [FormAnswer]) {
    list("form", form) { writer, answer in
      writer.start(
        "answer",
        [
          "number": "\(answer.number)", "characters": answer.characters.map { "\($0)" },
          "withoutSpaces": "\(answer.withoutSpaces)", "words": answer.words.map { "\($0)" },
          "lineBreak": "\(answer.lineBreak)",
        ])
      writer.element("question", text: answer.question)
      writer.element("file", text: answer.file)
      writer.end()
    }
  }

  mutating func write(coverage: [Coverage]) {
    list("coverage", coverage) { writer, coverage in
      writer.start("covers", ["list": coverage.list.rawValue])
      writer.element("entry", text: coverage.entry)
      for name in coverage.by { writer.element("by", text: name) }
      if let note = coverage.note { writer.element("note", text: note) }
      writer.end()
    }
  }
}

extension WorkspaceRecord {
  static func formAnswer(_ record: RecordElement) throws(RecordFault) -> FormAnswer {
    let file = try record.child("file")
    guard FileName.isSafe(file.text) else { throw file.fault("“\(file.text)” cannot be an answer's file name") }
    func figure(_ name: String) throws(RecordFault) -> Int? {
      guard record.attribute(name) != nil else { return nil }
      return try record.number(name)
    }
    return FormAnswer(
      number: try record.number("number"), question: try record.child("question").text, file: file.text,
      characters: try figure("characters"),
      withoutSpaces: try record.value("withoutSpaces", as: "true or false", bool), words: try figure("words"),
      lineBreak: try record.number("lineBreak"))
  }

  static func coverage(_ record: RecordElement) throws(RecordFault) -> Coverage {
    Coverage(
      list: try record.value("list", as: "a list", CoverageList.init(rawValue:)), entry: try record.child("entry").text,
      by: record.texts("by"), note: record.optional("note")?.text)
  }
}
