/// The layers of a file, by the state that they are shown in first.
struct PDFLayers {
  /// Whether the file has layers.
  let isEmpty: Bool
  private let off: Set<Int64>
  private let on: Set<Int64>
  private let startsOff: Bool

  init(_ properties: PDFObject) {
    isEmpty = !properties.isDictionary
    let first = properties["/D"]
    off = Set(first["/OFF"].items(most: 10_000).compactMap(\.identity))
    on = Set(first["/ON"].items(most: 10_000).compactMap(\.identity))
    startsOff = first["/BaseState"].name == "/OFF"
  }

  /// Whether what belongs to a layer is shown; `nil` where that depends on several.
  func shows(_ layer: PDFObject) -> Bool? {
    guard !isEmpty, layer.isDictionary else { return true }
    guard layer["/Type"].name != "/OCMD" else {
      let members = layer["/OCGs"]
      if members.isDictionary, layer["/VE"].isNull { return shows(members) }
      return nil
    }
    guard let identity = layer.identity else { return true }
    return startsOff ? on.contains(identity) : !off.contains(identity)
  }
}
