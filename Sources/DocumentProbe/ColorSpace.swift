/// The colour spaces whose colours are known by their numbers.
enum ColorSpace {
  /// How many parts a colour of a named space has; 0 for spaces whose colours are not followed.
  static func parts(_ name: String, _ resources: PDFObject) -> Int {
    switch name {
    case "DeviceGray", "G", "CalGray": return 1
    case "DeviceRGB", "RGB", "CalRGB": return 3
    case "DeviceCMYK", "CMYK": return 4
    case "Pattern": return 0
    default: break
    }
    let space = resources["/ColorSpace"]["/" + name]
    if let alias = space.name { return alias == "/" + name ? 0 : parts(String(alias.dropFirst()), resources) }
    switch space.item(0).name {
    case "/ICCBased": return [1, 3, 4].contains(space.item(1)["/N"].integer ?? 0) ? space.item(1)["/N"].integer! : 0
    case "/CalGray", "/DeviceGray": return 1
    case "/CalRGB", "/DeviceRGB": return 3
    case "/DeviceCMYK": return 4
    default: return 0
    }
  }
}
