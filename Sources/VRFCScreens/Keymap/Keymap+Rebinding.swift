import VRFC

extension Keymap {
  /// The keys of the program with those that a centre has changed.
  ///
  /// - Throws: with its line, an action or a key that is not known, a letter where letters type,
  ///   or a key that would mean two things in one place.
  package init(_ settings: [KeySetting]) throws(ConfigurationFault) {
    var bindings = Keymap.shipped.bindings
    for setting in settings {
      guard let place = bindings.firstIndex(where: { $0.name == setting.action }) else {
        throw setting.fault(Keymap.unknown(setting.action))
      }
      let keys = try Keymap.keys(setting, for: bindings[place])
      bindings[place].keys = keys
      bindings[place].shown = keys.map(\.name).joined(separator: " ")
    }
    for setting in settings { try Keymap.checkAlone(setting, bindings) }
    self.init(bindings: bindings)
  }

  private static func unknown(_ action: String) -> String {
    let names = Keymap.shipped.bindings.map(\.name)
    let near = names.first { EditDistance.between($0, action) <= 2 }
    return "There is no action \(action.quoted); "
      + (near.map { "did you mean \($0)?" } ?? "`vrfc keys` lists them.")
  }

  private static func keys(
    _ setting: KeySetting, for binding: KeyBinding
  ) throws(ConfigurationFault) -> [Key] {
    var keys: [Key] = []
    for word in setting.keys.split(separator: " ").map(String.init) {
      guard let key = Key(name: word) else {
        throw setting.fault(
          "\(word.quoted) is no key: write a letter, F5, Ctrl-R, Enter, Esc, Tab, PgDn, Space …")
      }
      if let field = binding.places.first(where: Place.fields.contains), key.editsFields {
        throw setting.fault(
          "\(word.quoted) types or edits in a field (\(field.title)): take F1 to F12 or a Ctrl key."
        )
      }
      keys.append(key)
    }
    guard !keys.isEmpty else { throw setting.fault("Write a key between the quotes.") }
    return keys
  }

  private static func checkAlone(
    _ setting: KeySetting, _ bindings: [KeyBinding]
  ) throws(ConfigurationFault) {
    guard let own = bindings.first(where: { $0.name == setting.action }) else { return }
    for other in bindings where other.name != own.name {
      guard let key = own.keys.first(where: other.keys.contains),
        let place = Place.allCases.first(where: {
          own.places.contains($0) && other.places.contains($0)
        })
      else { continue }
      throw setting.fault(
        "\(key.name) already means \(other.name) in \(place.title): take another key, or give "
          + "\(other.name) another one too.")
    }
  }
}
