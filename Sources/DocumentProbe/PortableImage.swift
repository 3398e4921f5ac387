import CPoppler

/// Pixels as a PNG file.
enum PortableImage {
  /// The file of blue, green, red and a spare byte for each pixel, row by row; in grey where no pixel has a colour.
  static func of(_ pixels: [UInt8], width: Int, height: Int, _ library: PopplerLibrary) -> [UInt8]? {
    let isGrey = !stride(from: 0, to: pixels.count, by: 4).contains { (at: Int) -> Bool in
      pixels[at] != pixels[at + 1] || pixels[at] != pixels[at + 2]
    }
    // Cairo writes a surface that has nothing but alpha as grey.
    let format = UInt32(isGrey ? dossier_cairo_a8 : dossier_cairo_rgb24)
    let rowLength = Int(library.strideForWidth(format, Int32(width)))
    guard rowLength > 0 else { return nil }
    var rows = pixels
    if isGrey {
      rows = [UInt8](repeating: 0, count: rowLength * height)
      for y in 0..<height { for x in 0..<width { rows[y * rowLength + x] = pixels[(y * width + x) * 4] } }
    }
    return unsafe rows.withUnsafeMutableBufferPointer { buffer -> [UInt8]? in
      guard
        let surface = unsafe library.surfaceOfPixels(
          buffer.baseAddress, format, Int32(width), Int32(height), Int32(rowLength))
      else { return nil }
      defer { unsafe library.freeSurface(surface) }
      var file: [UInt8] = []
      let status = unsafe withUnsafeMutablePointer(to: &file) { file in
        unsafe library.writePNG(
          surface,
          { file, data, length in
            guard let file = unsafe file, let data = unsafe data else { return Int32(dossier_cairo_write_error) }
            unsafe file.assumingMemoryBound(to: [UInt8].self).pointee
              .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
            return Int32(dossier_cairo_success)
          }, file)
      }
      return status == Int32(dossier_cairo_success) ? file : nil
    }
  }
}
