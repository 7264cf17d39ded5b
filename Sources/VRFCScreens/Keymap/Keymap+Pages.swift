import VRFC

/// The keys of one place, under its title.
struct KeySection {
  let title: String
  let bindings: [KeyBinding]
}

extension Keymap {
  /// How many places make a key one of everywhere.
  private static let manyPlaces = 8

  /// The table by places; what holds nearly everywhere stands once, at the end.
  var sections: [KeySection] {
    let common = bindings.filter { $0.places.count >= Keymap.manyPlaces }
    let own = bindings.filter { $0.places.count < Keymap.manyPlaces }
    let sections = Place.allCases.map { place in
      KeySection(title: place.title, bindings: own.filter { $0.places.contains(place) })
    }
    return sections.filter { !$0.bindings.isEmpty }
      + [KeySection(title: say("Everywhere, or in every list"), bindings: common)]
  }

  /// The table as text: key, what it does, and its name in the configuration.
  package var text: String {
    sections.map { section in
      section.title + "\n"
        + section.bindings.map { binding in
          let (shown, words) = (binding.shown.padded(to: 16), binding.words.english.padded(to: 62))
          return "  \(shown) \(words) \(binding.name)\n"
        }.joined()
    }.joined(separator: "\n")
  }

  /// The same as a section of a manual page, for `man`.
  package var manual: String {
    let head = """
      .SH KEYS
      The name behind each is what the table [keys] of centre.toml calls it.

      """
    return head
      + sections.map { section in
        ".SS \(section.title.roff)\n"
          + section.bindings.map { binding in
            let shown = binding.shown.inWords
            return ".TP\n.B \(shown.roff)\n\(binding.words.english.roff) (\(binding.name.roff))\n"
          }.joined()
      }.joined()
  }
}

extension String {
  fileprivate func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - TextWidth.columns(of: self)))
  }

  /// The text with nothing in it that roff would act on.
  fileprivate var roff: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": text += "\\e"
      case "-": text += "\\-"
      case "'": text += "\\(aq"
      case "`": text += "\\(ga"
      case "^": text += "\\(ha"
      case "~": text += "\\(ti"
      case "\"": text += "\\(dq"
      case _ where scalar.isASCII: text.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return text.hasPrefix(".") ? "\\&" + text : text
  }
}
