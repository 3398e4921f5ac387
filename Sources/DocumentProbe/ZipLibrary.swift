import CLibZip

/// The functions of libzip that are used.
@safe struct ZipLibrary: Sendable {
  let initError: @convention(c) (UnsafeMutablePointer<zip_error_t>?) -> Void
  let endError: @convention(c) (UnsafeMutablePointer<zip_error_t>?) -> Void
  let source: @convention(c) (UnsafeRawPointer?, UInt64, Int32, UnsafeMutablePointer<zip_error_t>?) -> OpaquePointer?
  let freeSource: @convention(c) (OpaquePointer?) -> Void
  let open: @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<zip_error_t>?) -> OpaquePointer?
  let discard: @convention(c) (OpaquePointer?) -> Void
  let count: @convention(c) (OpaquePointer?, UInt32) -> Int64
  let stat: @convention(c) (OpaquePointer?, UInt64, UInt32, UnsafeMutablePointer<zip_stat_t>?) -> Int32
  let openEntry: @convention(c) (OpaquePointer?, UInt64, UInt32) -> OpaquePointer?
  let closeEntry: @convention(c) (OpaquePointer?) -> Int32
  let read: @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, UInt64) -> Int64

  /// The library, or `nil` when this machine has none.
  static let shared = ZipLibrary()

  private init?() {
    guard let library = LoadedLibrary("libzip.so.4"),
      let initError = unsafe library.symbol("zip_error_init", as: type(of: initError)),
      let endError = unsafe library.symbol("zip_error_fini", as: type(of: endError)),
      let source = unsafe library.symbol("zip_source_buffer_create", as: type(of: source)),
      let freeSource = unsafe library.symbol("zip_source_free", as: type(of: freeSource)),
      let open = unsafe library.symbol("zip_open_from_source", as: type(of: open)),
      let discard = unsafe library.symbol("zip_discard", as: type(of: discard)),
      let count = unsafe library.symbol("zip_get_num_entries", as: type(of: count)),
      let stat = unsafe library.symbol("zip_stat_index", as: type(of: stat)),
      let openEntry = unsafe library.symbol("zip_fopen_index", as: type(of: openEntry)),
      let closeEntry = unsafe library.symbol("zip_fclose", as: type(of: closeEntry)),
      let read = unsafe library.symbol("zip_fread", as: type(of: read))
    else { return nil }
    unsafe self.initError = initError
    unsafe self.endError = endError
    unsafe self.source = source
    unsafe self.freeSource = freeSource
    unsafe self.open = open
    unsafe self.discard = discard
    unsafe self.count = count
    unsafe self.stat = stat
    unsafe self.openEntry = openEntry
    unsafe self.closeEntry = closeEntry
    unsafe self.read = read
  }
}
