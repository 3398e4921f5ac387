/// The copies that programs leave which keep folders the same on several machines, when two of them changed a file.
enum SyncConflict {
  /// Whether a name is one that Dropbox, Nextcloud, Syncthing or another such program gives to a copy.
  static func isCopy(_ name: String) -> Bool {
    let lower = name.lowercased()
    return [".sync-conflict-", "conflicted copy", "copie en conflit", "conflict copy", "_conflict-"]
      .contains { lower.contains($0) }
  }

  /// Whether a name is that of a copy of the record; OneDrive adds the machine's name and Google Drive a number.
  static func isCopyOfRecord(_ name: String) -> Bool {
    guard name != RecordForm.file, name.hasPrefix("workspace") else { return false }
    return name.hasSuffix(".xml") || isCopy(name)
  }
}
