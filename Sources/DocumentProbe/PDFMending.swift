import Documents

extension PDFFile {
  /// Opens a file; one that has lost its last lines gets new ones, as readers' programs give it.
  static func openMending<Value>(
    _ bytes: [UInt8], _ body: (PDFFile, _ isMended: Bool) throws(DocumentError) -> Value
  ) throws(DocumentError) -> Value {
    do {
      return try open(bytes) { (file) throws(DocumentError) in try body(file, false) }
    } catch {
      guard error.code == .unreadable, let root = lastCatalog(in: bytes) else { throw error }
      let trailer = "\nendobj\ntrailer\n<< /Size 1 /Root \(root) 0 R >>\nstartxref\n0\n%%EOF\n"
      return try open(bytes + Array(trailer.utf8)) { (file) throws(DocumentError) in try body(file, true) }
    }
  }

  /// The number of the last object that is a catalog.
  private static func lastCatalog(in bytes: [UInt8]) -> Int? {
    let mark = Array("/Catalog".utf8)
    guard bytes.firstRange(of: mark) != nil else { return nil }
    let word = Array(" obj".utf8)
    var index = bytes.count - mark.count
    while index > 0 {
      if bytes[index] == mark[0], bytes[index..<(index + mark.count)].elementsEqual(mark) {
        // The object's first line is a little before: `12 0 obj`.
        var start = index
        while start > max(0, index - 4096) {
          start -= 1
          if bytes[start] == word[0], bytes[start..<(start + word.count)].elementsEqual(word) {
            let head = bytes[max(0, start - 20)..<start].split(whereSeparator: { $0 == 32 || ($0 >= 9 && $0 <= 13) })
            if head.count >= 2 { return Int(String(decoding: head[head.count - 2], as: UTF8.self)) }
          }
        }
      }
      index -= 1
    }
    return nil
  }
}
