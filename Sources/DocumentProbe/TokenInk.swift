extension TextToken {
  /// How far the letters of a token reach: from the line that they stand on, up to small letters or up to capitals, and
  /// below it.
  private var reach: (isTall: Bool, isDeep: Bool) {
    var (isTall, isDeep) = (false, false)
    for byte in text.utf8 {
      switch byte {
      case 0x61, 0x63, 0x65, 0x6D...0x6F, 0x72, 0x73, 0x75...0x78, 0x7A, 0x2E, 0x3A, 0x2D, 0x2B, 0x3D, 0x7E: break
      case 0x67, 0x70, 0x71, 0x79, 0x2C, 0x3B: isDeep = true
      case 0x6A, 0x51, 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0x7C, 0x24, 0x40, 0x5F: (isTall, isDeep) = (true, true)
      default: isTall = true
      }
    }
    return (isTall, isDeep)
  }

  /// Where its letters' ink stands, by the proportions of type: the box reaches from ascent to descent.
  var inkBox: Rectangle? {
    guard let box, let size = look?.size, box.width >= box.height * 0.3 || length == 1 else { return box }
    let (isTall, isDeep) = reach
    let base = box.bottom - min(0.25 * size, 0.22 * box.height)
    return Rectangle(
      left: box.left, bottom: base + (isDeep ? 0.21 : 0.01) * size, right: box.right,
      top: base - (isTall ? 0.68 : 0.47) * size)
  }
}
