import Documents

extension TextToken.Unseen {
  /// As what the pictures of pages mark such text; `nil` for watermarks, which readers see.
  var place: PagePlace.Kind? {
    switch self {
    case .unpainted: .unpaintedText
    case .colour: .clearText
    case .layer: .layerText
    case .squeezed: .squeezedText
    case .clipped: .clippedText
    case .covered: .coveredText
    case .pictured: .picturedText
    case .tiny: .tinyText
    case .offPage: .offPageText
    case .cropped: .croppedText
    case .watermark: nil
    }
  }
}
