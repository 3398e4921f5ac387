package import ArgumentParser

/// Which papers, where they are many.
package struct ManyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Check the files that a list names, one a line; - reads it from standard input.", valueName: "file"))
  package var filesFrom: String?

  @Flag(name: [.customShort("0"), .long], help: "Names in that list end with NUL, as 'find -print0' writes them.")
  package var null = false

  @Option(
    help: ArgumentHelp("Check every n-th file from the k-th on, by position: one of n parts.", valueName: "k/n"),
    transform: ManyOptions.shard)
  var shard: PaperList.Shard?

  /// The papers that are named.
  package init() {}

  /// Refuses a form of list without a list.
  package func validate() throws {
    if null, filesFrom == nil { throw ValidationError("--null needs --files-from, which says where the names are.") }
  }

  /// Whether none is given.
  var isEmpty: Bool { filesFrom == nil && shard == nil }

  /// The papers of the command line, then those of the list.
  func papers(named files: [String]) throws -> PaperList {
    PaperList(
      named: files, list: try filesFrom.map { try ListedPaths($0, endedByNull: null) }, shard: shard)
  }

  private static func shard(_ text: String) throws -> PaperList.Shard {
    guard let shard = PaperList.Shard(text) else {
      throw ValidationError("'\(text)' is no part of several. Write it like 2/8: the second of eight.")
    }
    return shard
  }
}
