extension [UInt8] {
  /// The first occurrence of a pattern that is not empty, at or behind an offset.
  ///
  /// The standard library's own search is generic and takes a hundred times as long on bytes.
  func firstRange(ofBytes pattern: [UInt8], from offset: Int = 0) -> Range<Int>? {
    guard let first = pattern.first else { return nil }
    var start = offset
    while start + pattern.count <= count {
      if self[start] == first, self[start..<start + pattern.count].elementsEqual(pattern) {
        return start..<start + pattern.count
      }
      start += 1
    }
    return nil
  }
}
