import CQPDF
import Documents

/// A PDF file opened by libqpdf, mended where that is possible; valid within `open`.
@safe struct PDFFile {
  private let handle: qpdf_data
  /// What libqpdf had to mend while it opened the file and walked its page tree.
  let repairs: [String]
  /// The pages that a walk of the page tree finds.
  let pageCount: Int
  /// Whether the page tree was made anew, as it runs in a circle or could not be walked.
  let hasMendedTree: Bool

  /// Opens a file for as long as `body` runs.
  static func open<Value>(
    _ bytes: [UInt8], _ body: (PDFFile) throws(DocumentError) -> Value
  ) throws(DocumentError) -> Value {
    let outcome: Result<Value, DocumentError> = unsafe bytes.withUnsafeBytes { buffer in
      var handle = unsafe Optional(qpdf_init()!)
      defer { unsafe qpdf_cleanup(&handle) }
      do throws(DocumentError) {
        let file = try unsafe PDFFile(handle!, buffer)
        return .success(try body(file))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  private init(_ handle: qpdf_data, _ buffer: UnsafeRawBufferPointer) throws(DocumentError) {
    unsafe self.handle = handle
    unsafe qpdf_silence_errors(handle)
    unsafe qpdf_set_suppress_warnings(handle, 1)
    let status = unsafe qpdf_read_memory(
      handle, "file", buffer.bindMemory(to: CChar.self).baseAddress, UInt64(buffer.count), nil)
    if status & 2 != 0 { throw unsafe Self.failure(handle) }
    var count = unsafe qpdf_get_num_pages(handle)
    var isMended = false
    if count < 0 {
      let failure = unsafe Self.failure(handle)
      guard failure.code == .unreadable, PDFTreeMending.flatten(unsafe PDFObject(handle, qpdf_get_root(handle))),
        unsafe qpdf_update_all_pages_cache(handle) & 2 == 0
      else { throw failure }
      count = unsafe qpdf_get_num_pages(handle)
      guard count >= 0 else { throw failure }
      isMended = true
    }
    hasMendedTree = isMended
    guard count > 0 else {
      throw DocumentError(.unreadable, path: "", "the PDF has no pages; export it again")
    }
    pageCount = Int(count)
    var repairs: [String] = []
    while repairs.count < 100, unsafe qpdf_more_warnings(handle) != 0 {
      let warning = unsafe qpdf_next_warning(handle)
      unsafe repairs.append(String(cString: qpdf_get_error_message_detail(handle, warning)))
    }
    self.repairs = repairs
  }

  private static func failure(_ handle: qpdf_data) -> DocumentError {
    guard unsafe qpdf_has_error(handle) != 0 else {
      return DocumentError(.unreadable, path: "", "the PDF is damaged and cannot be read; export it again")
    }
    let error = unsafe qpdf_get_error(handle)
    let code = unsafe qpdf_get_error_code(handle, error)
    if code == qpdf_e_password {
      return DocumentError(
        .password, path: "", "the PDF opens with a password only; export it without one, then try again")
    }
    let detail = unsafe String(cString: qpdf_get_error_message_detail(handle, error))
    if detail.contains("bad_alloc") {
      return DocumentError(.outOfMemory, path: "", "reading the PDF takes too much memory; export it again")
    }
    if code == qpdf_e_unsupported {
      return DocumentError(
        .password, path: "", "the PDF is protected in a way that is not read; export it without protection")
    }
    return DocumentError(.unreadable, path: "", "the PDF is damaged and cannot be read; export it again")
  }

  /// The object that all else hangs from.
  var root: PDFObject { unsafe PDFObject(handle, qpdf_get_root(handle)) }
  /// The file's trailer.
  var trailer: PDFObject { unsafe PDFObject(handle, qpdf_get_trailer(handle)) }
  /// A page, counted from 0.
  func page(_ index: Int) -> PDFObject { unsafe PDFObject(handle, qpdf_get_page_n(handle, index)) }
  /// Whether the file is encrypted, be it with an owner's password only.
  var isEncrypted: Bool { unsafe qpdf_is_encrypted(handle) != 0 }
  /// Whether the file is laid out to be shown while it loads.
  var isLinearized: Bool { unsafe qpdf_is_linearized(handle) != 0 }

  /// The object of that number; null when there is none.
  func object(_ identity: Int64) -> PDFObject {
    unsafe PDFObject(handle, qpdf_get_object_by_id(handle, Int32(identity >> 16), Int32(identity & 0xFFFF)))
  }

  /// Gives the file a page tree without branches and with the right numbers, for programs that go by these.
  func flattenPageTree() {
    guard unsafe qpdf_push_inherited_attributes_to_page(handle) & 2 == 0 else { return }
    let tree = root["/Pages"]
    let pages = (0..<pageCount).map(page)
    for page in pages { page.set("/Parent", to: tree) }
    tree.set("/Kids", toArray: pages)
    tree.set("/Count", to: pages.count)
    for key in ["/MediaBox", "/CropBox", "/Rotate", "/Resources", "/Parent"] { tree.remove(key) }
  }

  /// Forgets which layers are shown and which are not.
  func showAllLayers() { root.remove("/OCProperties") }

  /// The file written anew: mended, decrypted, as it stands in memory now; `nil` when it cannot be.
  func rewritten() -> [UInt8]? {
    guard unsafe qpdf_init_write_memory(handle) & 2 == 0 else { return nil }
    unsafe qpdf_set_preserve_encryption(handle, 0)
    unsafe qpdf_set_stream_data_mode(handle, qpdf_s_preserve)
    unsafe qpdf_set_object_stream_mode(handle, qpdf_o_disable)
    unsafe qpdf_set_static_ID(handle, 1)
    guard unsafe qpdf_write(handle) & 2 == 0 else { return nil }
    let length = unsafe qpdf_get_buffer_length(handle)
    guard length > 0, let buffer = unsafe qpdf_get_buffer(handle) else { return nil }
    return unsafe Array(UnsafeBufferPointer(start: buffer, count: length))
  }
}
