import CLibXML2
import CLibXSLT
import Glibc

/// The functions of libxslt, loaded when first needed: linked, the library would slow every start by a fifth millisecond.
///
/// Loading also closes what a stylesheet could reach: it registers no extension, and no document is loaded by name.
@safe struct XSLTLibrary: Sendable {
  let parse: @convention(c) (xmlDocPtr?) -> xsltStylesheetPtr?
  let freeStylesheet: @convention(c) (xsltStylesheetPtr?) -> Void
  let newContext: @convention(c) (xsltStylesheetPtr?, xmlDocPtr?) -> xsltTransformContextPtr?
  let freeContext: @convention(c) (xsltTransformContextPtr?) -> Void
  let quoteParameter:
    @convention(c) (xsltTransformContextPtr?, UnsafePointer<xmlChar>?, UnsafePointer<xmlChar>?) -> Int32
  let apply:
    @convention(c) (
      xsltStylesheetPtr?, xmlDocPtr?, UnsafeMutablePointer<UnsafePointer<CChar>?>?, UnsafePointer<CChar>?,
      UnsafeMutablePointer<FILE>?, xsltTransformContextPtr?
    ) -> xmlDocPtr?
  let save:
    @convention(c) (
      UnsafeMutablePointer<UnsafeMutablePointer<xmlChar>?>?, UnsafeMutablePointer<Int32>?, xmlDocPtr?,
      xsltStylesheetPtr?
    ) -> Int32
  let newSecurity: @convention(c) () -> xsltSecurityPrefsPtr?
  let freeSecurity: @convention(c) (xsltSecurityPrefsPtr?) -> Void
  let setSecurity: @convention(c) (xsltSecurityPrefsPtr?, xsltSecurityOption, xsltSecurityCheck?) -> Int32
  let useSecurity: @convention(c) (xsltSecurityPrefsPtr?, xsltTransformContextPtr?) -> Int32

  /// The library, or `nil` when this machine has none.
  static let shared = XSLTLibrary()

  private init?() {
    guard let library = unsafe dlopen("libxslt.so.1", RTLD_NOW | RTLD_LOCAL) else { return nil }
    func symbol<Function>(_ name: String, as type: Function.Type) -> Function? {
      unsafe dlsym(library, name).map { unsafe unsafeBitCast($0, to: type) }
    }
    typealias SetErrors = @convention(c) (UnsafeMutableRawPointer?, xmlGenericErrorFunc?) -> Void
    typealias SetLoader = @convention(c) (xsltDocLoaderFunc?) -> Void
    guard
      let parse = unsafe symbol("xsltParseStylesheetDoc", as: type(of: parse)),
      let freeStylesheet = unsafe symbol("xsltFreeStylesheet", as: type(of: freeStylesheet)),
      let newContext = unsafe symbol("xsltNewTransformContext", as: type(of: newContext)),
      let freeContext = unsafe symbol("xsltFreeTransformContext", as: type(of: freeContext)),
      let quoteParameter = unsafe symbol("xsltQuoteOneUserParam", as: type(of: quoteParameter)),
      let apply = unsafe symbol("xsltApplyStylesheetUser", as: type(of: apply)),
      let save = unsafe symbol("xsltSaveResultToString", as: type(of: save)),
      let newSecurity = unsafe symbol("xsltNewSecurityPrefs", as: type(of: newSecurity)),
      let freeSecurity = unsafe symbol("xsltFreeSecurityPrefs", as: type(of: freeSecurity)),
      let setSecurity = unsafe symbol("xsltSetSecurityPrefs", as: type(of: setSecurity)),
      let useSecurity = unsafe symbol("xsltSetCtxtSecurityPrefs", as: type(of: useSecurity)),
      let setErrors = unsafe symbol("xsltSetGenericErrorFunc", as: SetErrors.self),
      let setLoader = unsafe symbol("xsltSetLoaderFunc", as: SetLoader.self)
    else { return nil }
    unsafe self.parse = parse
    unsafe self.freeStylesheet = freeStylesheet
    unsafe self.newContext = newContext
    unsafe self.freeContext = freeContext
    unsafe self.quoteParameter = quoteParameter
    unsafe self.apply = apply
    unsafe self.save = save
    unsafe self.newSecurity = newSecurity
    unsafe self.freeSecurity = freeSecurity
    unsafe self.setSecurity = setSecurity
    unsafe self.useSecurity = useSecurity
    LibXML.start
    unsafe setErrors(nil, dossier_xslt_keeper())
    unsafe setLoader { _, _, _, _, _ in nil }
  }

  /// Runs what uses the library, and gives its words about it, libxml2's among them.
  func collectingWords<Result>(_ run: () -> Result) -> (result: Result, words: String, line: Int?) {
    var kept = [CChar](repeating: 0, count: Int(dossier_xslt_room))
    let (result, complaint) = unsafe kept.withUnsafeMutableBytes { buffer in
      unsafe LibXML.collecting { _ in
        unsafe xmlSetGenericErrorFunc(buffer.baseAddress, dossier_xslt_keeper())
        defer { xmlSetGenericErrorFunc(nil, nil) }
        return run()
      }
    }
    let words = String(decoding: kept.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return (result, [words, complaint?.message ?? ""].filter { !$0.isEmpty }.joined(separator: " "), complaint?.line)
  }
}
