import CQPDF
import Glibc

/// An object of a PDF file; valid as long as the file is open.
@safe struct PDFObject {
  private let file: qpdf_data
  private let handle: qpdf_oh

  @unsafe init(_ file: qpdf_data, _ handle: qpdf_oh) {
    unsafe self.file = file
    self.handle = handle
  }

  var isNull: Bool { unsafe qpdf_oh_is_null(file, handle) != 0 }
  var isArray: Bool { unsafe qpdf_oh_is_array(file, handle) != 0 }
  var isStream: Bool { unsafe qpdf_oh_is_stream(file, handle) != 0 }
  var isDictionary: Bool { unsafe qpdf_oh_is_dictionary(file, handle) != 0 || isStream }
  var isString: Bool { unsafe qpdf_oh_is_string(file, handle) != 0 }

  /// The object's number and generation; `nil` for one that stands within another.
  var identity: Int64? {
    let number = unsafe qpdf_oh_get_object_id(file, handle)
    return number == 0 ? nil : Int64(number) << 16 | Int64(unsafe qpdf_oh_get_generation(file, handle))
  }

  /// The value of a key, null for what has none.
  subscript(key: String) -> PDFObject {
    if isStream {
      let dictionary = unsafe qpdf_oh_get_dict(file, handle)
      defer { unsafe qpdf_oh_release(file, dictionary) }
      return unsafe PDFObject(file, qpdf_oh_get_key_if_dict(file, dictionary, key))
    }
    return unsafe PDFObject(file, qpdf_oh_get_key_if_dict(file, handle, key))
  }

  /// The number, or `nil`.
  var number: Double? {
    guard unsafe qpdf_oh_is_number(file, handle) != 0 else { return nil }
    let value = unsafe qpdf_oh_get_numeric_value(file, handle)
    return value.isFinite ? value : nil
  }

  /// The whole number, or `nil`.
  var integer: Int? {
    guard unsafe qpdf_oh_is_integer(file, handle) != 0 else { return nil }
    return Int(unsafe qpdf_oh_get_int_value(file, handle))
  }

  /// Whether it is the boolean `true`.
  var isTrue: Bool { unsafe qpdf_oh_is_bool(file, handle) != 0 && qpdf_oh_get_bool_value(file, handle) != 0 }

  /// The name with its slash, or `nil`.
  var name: String? {
    guard unsafe qpdf_oh_is_name(file, handle) != 0 else { return nil }
    return unsafe String(cString: qpdf_oh_get_name(file, handle))
  }

  /// The characters of a text string, or `nil`.
  var text: String? {
    guard isString else { return nil }
    return unsafe String(cString: qpdf_oh_get_utf8_value(file, handle))
  }

  /// The number of items of an array, 0 for what is none.
  var count: Int { isArray ? max(0, Int(unsafe qpdf_oh_get_array_n_items(file, handle))) : 0 }

  /// An item of an array.
  func item(_ index: Int) -> PDFObject { unsafe PDFObject(file, qpdf_oh_get_array_item(file, handle, Int32(index))) }

  /// The items of an array, `most` of them; none for what is no array.
  func items(most: Int = 100_000) -> [PDFObject] { (0..<min(count, most)).map(item) }

  /// The keys of a dictionary, with their slashes.
  var keys: [String] {
    guard isDictionary else { return [] }
    let dictionary = isStream ? unsafe qpdf_oh_get_dict(file, handle) : handle
    unsafe qpdf_oh_begin_dict_key_iter(file, dictionary)
    var keys: [String] = []
    while unsafe qpdf_oh_dict_more_keys(file) != 0 {
      keys.append(unsafe String(cString: qpdf_oh_dict_next_key(file)))
    }
    return keys
  }

  /// A stream's data, decoded; `nil` when it cannot be.
  var data: [UInt8]? {
    guard isStream else { return nil }
    var isFiltered: QPDF_BOOL = 0
    var buffer: UnsafeMutablePointer<UInt8>?
    var length = 0
    guard unsafe qpdf_oh_get_stream_data(file, handle, qpdf_dl_specialized, &isFiltered, &buffer, &length) & 2 == 0
    else { return nil }
    defer { unsafe free(buffer) }
    return isFiltered == 0 ? nil : unsafe Array(UnsafeBufferPointer(start: buffer, count: length))
  }

  /// Gives a key a new dictionary.
  func setEmptyDictionary(_ key: String) {
    unsafe qpdf_oh_replace_key(file, handle, key, qpdf_oh_new_dictionary(file))
  }

  /// Sets a key to another object.
  func set(_ key: String, to value: PDFObject) { unsafe qpdf_oh_replace_key(file, handle, key, value.handle) }

  /// Sets a key to a name, given with its slash.
  func set(_ key: String, toName name: String) {
    unsafe qpdf_oh_replace_key(file, handle, key, qpdf_oh_new_name(file, name))
  }

  /// Sets a key to a number.
  func set(_ key: String, to number: Int) {
    unsafe qpdf_oh_replace_key(file, handle, key, qpdf_oh_new_integer(file, Int64(number)))
  }

  /// Sets a key to an array of objects.
  func set(_ key: String, toArray items: [PDFObject]) {
    let array = unsafe qpdf_oh_new_array(file)
    for item in items { unsafe qpdf_oh_append_item(file, array, item.handle) }
    unsafe qpdf_oh_replace_key(file, handle, key, array)
  }

  /// Takes a key out of a dictionary.
  func remove(_ key: String) { unsafe qpdf_oh_remove_key(file, handle, key) }

  /// Sets a stream's data.
  func replaceData(_ data: [UInt8]) {
    unsafe data.withUnsafeBufferPointer { buffer in
      unsafe qpdf_oh_replace_stream_data(
        file, handle, buffer.baseAddress, buffer.count, qpdf_oh_new_null(file), qpdf_oh_new_null(file))
    }
  }

  /// Sets a page's content to one stream.
  func replacePageContent(_ data: [UInt8]) {
    let stream = unsafe qpdf_oh_new_stream(file)
    unsafe PDFObject(file, stream).replaceData(data)
    unsafe qpdf_oh_replace_key(file, handle, "/Contents", stream)
  }

  /// Sets a key to a rectangle.
  func set(_ key: String, rectangle: Rectangle) {
    let array = unsafe qpdf_oh_new_array(file)
    for value in [rectangle.left, rectangle.bottom, rectangle.right, rectangle.top] {
      let number = unsafe qpdf_oh_new_real_from_double(file, value, 4)
      unsafe qpdf_oh_append_item(file, array, number)
    }
    unsafe qpdf_oh_replace_key(file, handle, key, array)
  }
}

extension PDFObject {
  /// The transformation of six numbers; `nil` for what is none.
  var matrix: Matrix? {
    let parts = items(most: 6).compactMap(\.number)
    guard parts.count == 6 else { return nil }
    return Matrix(a: parts[0], b: parts[1], c: parts[2], d: parts[3], e: parts[4], f: parts[5])
  }

  /// The rectangle, its sides put in order; `nil` for what is none.
  var rectangle: Rectangle? {
    guard count >= 4 else { return nil }
    let sides = (0..<4).compactMap { item($0).number }
    guard sides.count == 4 else { return nil }
    return Rectangle(
      left: min(sides[0], sides[2]), bottom: min(sides[1], sides[3]), right: max(sides[0], sides[2]),
      top: max(sides[1], sides[3]))
  }
}
