/// One word of a command line, as a person can paste it into a shell.
package enum ShellWord {
  /// The word, quoted where a shell would read more into it than its letters; a leading hyphen is kept from being an option.
  package static func quote(_ word: String) -> String {
    let safe = word.hasPrefix("-") ? "./" + word : word
    let isPlain =
      !safe.isEmpty
      && safe.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-", "/", "+", ",", ":", "@", "%": true
        default: scalar.value >= 0xC0 && scalar.properties.isAlphabetic
        }
      }
    if isPlain { return safe }
    var quoted = "'"
    for character in safe { quoted += character == "'" ? "'\\''" : String(character) }
    return quoted + "'"
  }
}
