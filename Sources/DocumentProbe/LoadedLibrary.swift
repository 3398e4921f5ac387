import Glibc

/// A shared library loaded when it is needed: linked, it would slow every start.
@safe struct LoadedLibrary {
  private let handle: UnsafeMutableRawPointer

  /// The library of that file name; `nil` when this machine has none.
  init?(_ name: String) {
    guard let handle = unsafe dlopen(name, RTLD_LAZY | RTLD_LOCAL) else { return nil }
    unsafe self.handle = handle
  }

  /// A function of the library or of those that it needs, by its declaration; `nil` when there is none.
  @unsafe func symbol<Function>(_ name: String, as type: Function.Type) -> Function? {
    unsafe dlsym(handle, name).map { unsafe unsafeBitCast($0, to: type) }
  }
}
