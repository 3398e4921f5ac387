import CLibIcal
import Glibc

/// The few functions of libical that know time zones, loaded when first needed: linked, the library would add 3 ms to
/// every start. It reads the system's own zone files, so the system's updates of the rules count.
@safe struct LibIcal: Sendable {
  let zone: @convention(c) (UnsafePointer<CChar>?) -> OpaquePointer?
  let offset: @convention(c) (OpaquePointer?, UnsafeMutablePointer<icaltimetype>?, UnsafeMutablePointer<CInt>?) -> CInt
  let names: @convention(c) (OpaquePointer?) -> UnsafePointer<CChar>?

  /// The library, or `nil` when this machine has none.
  static let shared = LibIcal()

  private init?() {
    guard let library = unsafe dlopen("libical.so.3", RTLD_NOW | RTLD_LOCAL) else { return nil }
    func symbol<Function>(_ name: String, as type: Function.Type) -> Function? {
      unsafe dlsym(library, name).map { unsafe unsafeBitCast($0, to: type) }
    }
    guard let zone = unsafe symbol("icaltimezone_get_builtin_timezone", as: type(of: zone)),
      let offset = unsafe symbol("icaltimezone_get_utc_offset_of_utc_time", as: type(of: offset)),
      let names = unsafe symbol("icaltimezone_get_tznames", as: type(of: names))
    else { return nil }
    unsafe self.zone = zone
    unsafe self.offset = offset
    unsafe self.names = names
  }
}
