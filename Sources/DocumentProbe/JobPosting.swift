import Documents
import Markup

/// A vacancy as a web page's own data describes it: schema.org's `JobPosting`, in JSON-LD or as microdata.
struct JobPosting {
  var title: String?
  var organisation: String?
  var location: String?
  var posted: String?
  var closes: String?
  /// The address of the vacancy's own page.
  var address: String?

  /// What it says, in the order in which it is shown.
  var data: [(name: PageDatum.Name, value: String)] {
    let values: [(PageDatum.Name, String?)] = [
      (.title, title), (.organisation, organisation), (.location, location), (.posted, posted), (.closes, closes),
    ]
    return values.compactMap { name, value in value.map { (name, $0) } }
  }

  /// From JSON-LD.
  init(_ data: JSONData) {
    title = Self.plain((data["title"] ?? data["name"])?.name)
    organisation = Self.plain(data["hiringOrganization"]?.name)
    posted = Self.plain(data["datePosted"]?.name)
    closes = Self.plain(data["validThrough"]?.name)
    address = data["url"]?.name ?? data["@id"]?.name
    let places = (data["jobLocation"]?.elements ?? []).compactMap { place -> String? in
      guard let address = place["address"] else { return Self.plain(place.name) }
      if case .text(let text) = address { return Self.plain(text) }
      let parts = ["addressLocality", "addressCountry"].compactMap { Self.plain(address[$0]?.name) }
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
    location = Self.joined(places)
  }

  /// From the element of a page that is marked as a posting.
  init(_ element: XMLElement) {
    var places: [String] = []
    func read(_ element: XMLElement, inOrganisation: Bool) {
      var isOrganisation = inOrganisation
      for property in (element[attribute: "itemprop"] ?? "").split(separator: " ") {
        let value = Self.plain(element[attribute: "content"] ?? element[attribute: "datetime"] ?? element.text)
        switch property {
        case "title" where !inOrganisation: title = title ?? value
        case "hiringOrganization":
          isOrganisation = true
          if element[attribute: "itemscope"] == nil { organisation = organisation ?? value }
        case "name" where inOrganisation: organisation = organisation ?? value
        case "datePosted": posted = posted ?? value
        case "validThrough": closes = closes ?? value
        case "addressLocality", "addressCountry": if let value, places.count < 2 { places.append(value) }
        default: break
        }
      }
      for inner in element.elements { read(inner, inOrganisation: isOrganisation) }
    }
    read(element, inOrganisation: false)
    location = places.isEmpty ? nil : places.joined(separator: ", ")
  }

  private static func joined(_ places: [String]) -> String? {
    var different: [String] = []
    for place in places where !different.contains(place) { different.append(place) }
    return different.isEmpty || different.count > 5 ? nil : different.joined(separator: " / ")
  }

  /// One line without markup and entities, or `nil` when nothing, or far too much, is left.
  private static func plain(_ text: String?) -> String? {
    guard var text, text.utf8.count <= 4000 else { return nil }
    if text.contains("&") || text.contains("<") {
      text = (try? HTMLReader.parse(Array("<div>\(text)</div>".utf8)))?.text ?? text
    }
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.isEmpty || line.count > 300 ? nil : line
  }
}
