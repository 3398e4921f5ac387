import CPoppler
import Glibc
import Synchronization

/// The functions of poppler-glib and cairo that are used.
@safe struct PopplerLibrary: Sendable {
  typealias Bytes = OpaquePointer
  typealias Area = UnsafeMutablePointer<dossier_poppler_rectangle>
  typealias Attributes = UnsafeMutablePointer<dossier_list>
  /// Takes in a part of a file that cairo writes; returns cairo's status.
  typealias Writer = @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, UInt32) -> Int32

  let newBytes: @convention(c) (UnsafeRawPointer?, Int) -> Bytes?
  let freeBytes: @convention(c) (Bytes?) -> Void
  let unref: @convention(c) (OpaquePointer?) -> Void
  let free: @convention(c) (UnsafeMutableRawPointer?) -> Void
  let newDocument: @convention(c) (Bytes?, UnsafePointer<CChar>?, OpaquePointer?) -> OpaquePointer?
  let pageCount: @convention(c) (OpaquePointer?) -> Int32
  let hasAttachments: @convention(c) (OpaquePointer?) -> Int32
  let page: @convention(c) (OpaquePointer?, Int32) -> OpaquePointer?
  let size: @convention(c) (OpaquePointer?, UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Double>?) -> Void
  let text: @convention(c) (OpaquePointer?) -> UnsafeMutablePointer<CChar>?
  let textInArea: @convention(c) (OpaquePointer?, Area?) -> UnsafeMutablePointer<CChar>?
  let layout:
    @convention(c) (
      OpaquePointer?, Area?, UnsafeMutablePointer<UnsafeMutablePointer<dossier_poppler_rectangle>?>?,
      UnsafeMutablePointer<UInt32>?
    ) -> Int32
  let attributes: @convention(c) (OpaquePointer?, Area?) -> Attributes?
  let freeAttributes: @convention(c) (Attributes?) -> Void
  let selection:
    @convention(c) (OpaquePointer?, UInt32, UnsafeMutablePointer<dossier_poppler_rectangle>?) -> UnsafeMutablePointer<
      CChar
    >?
  let render: @convention(c) (OpaquePointer?, OpaquePointer?) -> Void
  let newSurface: @convention(c) (UInt32, Int32, Int32) -> OpaquePointer?
  let strideForWidth: @convention(c) (UInt32, Int32) -> Int32
  let surfaceOfPixels: @convention(c) (UnsafeMutablePointer<UInt8>?, UInt32, Int32, Int32, Int32) -> OpaquePointer?
  let writePNG: @convention(c) (OpaquePointer?, Writer?, UnsafeMutableRawPointer?) -> Int32
  let freeSurface: @convention(c) (OpaquePointer?) -> Void
  let surfaceStatus: @convention(c) (OpaquePointer?) -> Int32
  let flush: @convention(c) (OpaquePointer?) -> Void
  let pixels: @convention(c) (OpaquePointer?) -> UnsafeMutablePointer<UInt8>?
  let stride: @convention(c) (OpaquePointer?) -> Int32
  let newContext: @convention(c) (OpaquePointer?) -> OpaquePointer?
  let freeContext: @convention(c) (OpaquePointer?) -> Void
  let setColor: @convention(c) (OpaquePointer?, Double, Double, Double) -> Void
  let paint: @convention(c) (OpaquePointer?) -> Void
  let scale: @convention(c) (OpaquePointer?, Double, Double) -> Void
  let translate: @convention(c) (OpaquePointer?, Double, Double) -> Void

  /// The library, or `nil` when this machine has none.
  static let shared = PopplerLibrary()

  /// Begins to load the library beside whatever else is done.
  static func prepare() {
    loader.withLock { loader in
      var thread = pthread_t()
      guard loader == nil,
        unsafe pthread_create(
          &thread, nil,
          { _ in
            _ = PopplerLibrary.shared
            return nil
          }, nil) == 0
      else { return }
      loader = .loading(thread)
    }
  }

  /// The library, when the thread that loads it has ended: a child process that is made meanwhile could wait for ever for
  /// what that thread holds.
  static func loaded() -> PopplerLibrary? {
    loader.withLock { loader in
      if case .loading(let thread) = loader { pthread_join(thread, nil) }
      loader = .ended
    }
    return shared
  }

  private enum Loader { case loading(pthread_t), ended }
  private static let loader = Mutex<Loader?>(nil)

  private init?() {
    guard let library = LoadedLibrary("libpoppler-glib.so.8"),
      let newBytes = unsafe library.symbol("g_bytes_new_static", as: type(of: newBytes)),
      let freeBytes = unsafe library.symbol("g_bytes_unref", as: type(of: freeBytes)),
      let unref = unsafe library.symbol("g_object_unref", as: type(of: unref)),
      let free = unsafe library.symbol("g_free", as: type(of: free)),
      let newDocument = unsafe library.symbol("poppler_document_new_from_bytes", as: type(of: newDocument)),
      let pageCount = unsafe library.symbol("poppler_document_get_n_pages", as: type(of: pageCount)),
      let hasAttachments = unsafe library.symbol("poppler_document_has_attachments", as: type(of: hasAttachments)),
      let page = unsafe library.symbol("poppler_document_get_page", as: type(of: page)),
      let size = unsafe library.symbol("poppler_page_get_size", as: type(of: size)),
      let text = unsafe library.symbol("poppler_page_get_text", as: type(of: text)),
      let textInArea = unsafe library.symbol("poppler_page_get_text_for_area", as: type(of: textInArea)),
      let layout = unsafe library.symbol("poppler_page_get_text_layout_for_area", as: type(of: layout)),
      let attributes = unsafe library.symbol("poppler_page_get_text_attributes_for_area", as: type(of: attributes)),
      let freeAttributes = unsafe library.symbol("poppler_page_free_text_attributes", as: type(of: freeAttributes)),
      let selection = unsafe library.symbol("poppler_page_get_selected_text", as: type(of: selection)),
      let render = unsafe library.symbol("poppler_page_render", as: type(of: render)),
      let newSurface = unsafe library.symbol("cairo_image_surface_create", as: type(of: newSurface)),
      let strideForWidth = unsafe library.symbol("cairo_format_stride_for_width", as: type(of: strideForWidth)),
      let surfaceOfPixels = unsafe library.symbol(
        "cairo_image_surface_create_for_data", as: type(of: surfaceOfPixels)),
      let writePNG = unsafe library.symbol("cairo_surface_write_to_png_stream", as: type(of: writePNG)),
      let freeSurface = unsafe library.symbol("cairo_surface_destroy", as: type(of: freeSurface)),
      let surfaceStatus = unsafe library.symbol("cairo_surface_status", as: type(of: surfaceStatus)),
      let flush = unsafe library.symbol("cairo_surface_flush", as: type(of: flush)),
      let pixels = unsafe library.symbol("cairo_image_surface_get_data", as: type(of: pixels)),
      let stride = unsafe library.symbol("cairo_image_surface_get_stride", as: type(of: stride)),
      let newContext = unsafe library.symbol("cairo_create", as: type(of: newContext)),
      let freeContext = unsafe library.symbol("cairo_destroy", as: type(of: freeContext)),
      let setColor = unsafe library.symbol("cairo_set_source_rgb", as: type(of: setColor)),
      let paint = unsafe library.symbol("cairo_paint", as: type(of: paint)),
      let scale = unsafe library.symbol("cairo_scale", as: type(of: scale)),
      let translate = unsafe library.symbol("cairo_translate", as: type(of: translate))
    else { return nil }
    unsafe self.newBytes = newBytes
    unsafe self.freeBytes = freeBytes
    unsafe self.unref = unref
    unsafe self.free = free
    unsafe self.newDocument = newDocument
    unsafe self.pageCount = pageCount
    unsafe self.hasAttachments = hasAttachments
    unsafe self.page = page
    unsafe self.size = size
    unsafe self.text = text
    unsafe self.textInArea = textInArea
    unsafe self.layout = layout
    unsafe self.attributes = attributes
    unsafe self.freeAttributes = freeAttributes
    unsafe self.selection = selection
    unsafe self.render = render
    unsafe self.newSurface = newSurface
    self.strideForWidth = strideForWidth
    unsafe self.surfaceOfPixels = surfaceOfPixels
    unsafe self.writePNG = writePNG
    unsafe self.freeSurface = freeSurface
    unsafe self.surfaceStatus = surfaceStatus
    unsafe self.flush = flush
    unsafe self.pixels = pixels
    unsafe self.stride = stride
    unsafe self.newContext = newContext
    unsafe self.freeContext = freeContext
    unsafe self.setColor = setColor
    unsafe self.paint = paint
    unsafe self.scale = scale
    unsafe self.translate = translate
  }
}
