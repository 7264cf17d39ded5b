/// One line of the table of keys: from it come what a key does, the footer and the page of keys.
struct KeyBinding {
  let keys: [Key]
  let places: Set<Place>
  /// The key as the footer and the page of keys name it.
  let shown: String
  /// What it does, for the page of keys.
  let words: String
  /// The same in a word or two for the footer; nil: not there.
  let footer: String?
  let action: Action

  init(
    _ keys: [Key], _ shown: String, in places: Set<Place>, _ words: String,
    footer: String? = nil, _ action: Action
  ) {
    self.keys = keys
    self.places = places
    self.shown = shown
    self.words = words
    self.footer = footer
    self.action = action
  }
}

/// The one table of keys.
enum Keymap {
  static let bindings: [KeyBinding] =
    formKeys + dialogKeys + todayKeys + hallsKeys + screeningKeys + mealsKeys + referralsKeys
    + peopleKeys + reportsKeys + sheetKeys + logKeys + listKeys
    + helpKeys + commonKeys

  /// What a key asks for in a place; nil: nothing.
  static func action(for key: Key, in place: Place) -> Action? {
    table[place]?[key]
  }

  /// The lines of one place, in the order of the table.
  static func bindings(in place: Place) -> [KeyBinding] {
    bindings.filter { $0.places.contains(place) }
  }

  private static let table: [Place: [Key: Action]] = {
    var table: [Place: [Key: Action]] = [:]
    for binding in bindings {
      for place in binding.places {
        for key in binding.keys { table[place, default: [:]][key] = binding.action }
      }
    }
    return table
  }()
}
