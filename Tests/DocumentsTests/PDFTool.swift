import CQPDF

/// PDFs written anew by libqpdf.
enum PDFTool {
  /// A file written anew, with passwords, linearised or with its objects packed.
  static func rewritten(
    _ bytes: [UInt8], userPassword: String? = nil, ownerPassword: String? = nil, isLinearized: Bool = false,
    packsObjects: Bool = false
  ) -> [UInt8] {
    var handle = unsafe Optional(qpdf_init()!)
    defer { unsafe qpdf_cleanup(&handle) }
    return unsafe bytes.withUnsafeBytes { buffer -> [UInt8] in
      guard let file = unsafe handle else { return [] }
      unsafe qpdf_read_memory(file, "a", buffer.bindMemory(to: CChar.self).baseAddress, UInt64(buffer.count), nil)
      unsafe qpdf_init_write_memory(file)
      if userPassword != nil || ownerPassword != nil {
        unsafe qpdf_set_r6_encryption_parameters2(
          file, userPassword ?? "", ownerPassword ?? "owner", 1, 0, 0, 0, 0, 0, qpdf_r3p_low, 1)
      }
      unsafe qpdf_set_linearization(file, isLinearized ? 1 : 0)
      if packsObjects { unsafe qpdf_set_object_stream_mode(file, qpdf_o_generate) }
      unsafe qpdf_write(file)
      return unsafe Array(UnsafeBufferPointer(start: qpdf_get_buffer(file), count: qpdf_get_buffer_length(file)))
    }
  }
}
