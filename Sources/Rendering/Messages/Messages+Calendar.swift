extension Messages {
  /// That there is nothing for a calendar, and how to change that; `slug` is that of the workspace, where it is one.
  package func emptyCalendar(_ slug: String?) -> (message: String, advice: String) {
    let values: KeyValuePairs = ["slug": slug ?? "SLUG", "time": "2027-01-25T23:59"]
    return (self("calendar.none"), self("calendar.none.advice", values))
  }
}

extension Messages {
  /// That a board was written, how many of its files changed, and where to begin.
  package func boardWritten(_ folder: String, changed: Int) -> String {
    if changed == 0 { return self("say.board.same", ["folder": folder]) }
    return count("say.board", changed, ["folder": folder, "index": BoardPages.index])
  }
}
