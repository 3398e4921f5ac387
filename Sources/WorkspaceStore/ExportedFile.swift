/// A file that a person asks for outside of the workspaces, as an export.
package enum ExportedFile {
  /// Writes a file so that its name leads to all of the old bytes or all of the new.
  ///
  /// Never over a folder, a link, a device or a pipe; nor into a workspace, whose record has one writer.
  package static func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
    let slash = path.lastIndex(of: "/")
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    guard !name.isEmpty, name != ".", name != "..", name.utf8.count <= 240 else {
      throw StoreError(
        .notPermitted, path: path, "“\(path)” cannot be the name of a file.", advice: "Name a file in that folder.")
    }
    let place = try OpenFolder(path: folder)
    guard !place.holdsFolder(name) else {
      throw StoreError(.exists, path: path, "\(path) is a folder; nothing was written.", advice: "Name a file in it.")
    }
    guard place.isFreeForFile(name) else {
      throw StoreError(
        .exists, path: path, "\(path) is not an ordinary file; nothing was written.",
        advice: "Name another file, or write to '-' and redirect it.")
    }
    guard !place.holdsRecord, !place.liesInWorkspace else {
      throw StoreError(
        .notPermitted, path: path, "\(path) lies in a workspace; nothing was written.",
        advice: "Name a file outside of the workspaces.")
    }
    try place.write(bytes, as: name)
    try place.synchronise()
  }
}
