import VRFC

/// One line of the table of keys: from it come what a key does, the footer, the page of keys, the
/// manual, and the names by which a centre gives an action another key.
struct KeyBinding: Sendable {
  var keys: [Key]
  let places: Set<Place>
  /// The key as the footer and the page of keys name it.
  var shown: String
  /// What it does, for the page of keys.
  let words: Phrase
  /// The same in a word or two for the footer; nil: not there.
  var footer: Phrase?
  /// Where the footer names it; nil: wherever it is a key.
  let footerPlaces: Set<Place>?
  let action: Action
  /// Its name in the table `[keys]` of a configuration; no two lines have the same.
  let name: String

  /// - Parameter name: nil: the action's own.
  init(
    _ keys: [Key], _ shown: String, in places: Set<Place>, _ words: Phrase,
    footer: Phrase? = nil, footerIn footerPlaces: Set<Place>? = nil, named name: String? = nil,
    _ action: Action
  ) {
    self.keys = keys
    self.places = places
    self.shown = shown
    self.words = words
    self.footer = footer
    self.footerPlaces = footerPlaces
    self.action = action
    self.name = name ?? action.name
  }
}

/// The one table of keys: the program's own, or with the keys that a centre has changed.
package struct Keymap: Sendable {
  let bindings: [KeyBinding]
  private let table: [Place: [Key: Action]]

  /// The keys as they come with the program.
  package static let shipped = Keymap(
    bindings: formKeys + dialogKeys + todayKeys + hallsKeys + screeningKeys + mealsKeys
      + referralsKeys + peopleKeys + reportsKeys + sheetKeys + logKeys + recordKeys + movingKeys
      + listKeys
      + helpKeys + commonKeys)

  init(bindings: [KeyBinding]) {
    self.bindings = bindings
    var table: [Place: [Key: Action]] = [:]
    for binding in bindings {
      for place in binding.places {
        for key in binding.keys { table[place, default: [:]][key] = binding.action }
      }
    }
    self.table = table
  }

  /// What a key asks for in a place; nil: nothing.
  func action(for key: Key, in place: Place) -> Action? {
    table[place]?[key]
  }

  /// The lines of one place, in the order of the table.
  func bindings(in place: Place) -> [KeyBinding] {
    bindings.filter { $0.places.contains(place) }.map { binding in
      guard let named = binding.footerPlaces, !named.contains(place) else { return binding }
      var unnamed = binding
      unnamed.footer = nil
      return unnamed
    }
  }
}
