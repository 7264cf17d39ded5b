/// A key of the screens that a centre has changed, as its configuration has it: what the words
/// stand for is known to the screens, which find any fault in them.
package struct KeySetting: Hashable, Sendable {
  /// The action's name, as in `halls-move`.
  package let action: String
  /// One key or several, with spaces between them.
  package let keys: String
  private let file: String
  private let line: Int?

  init(action: String, keys: String, file: String, line: Int?) {
    self.action = action
    self.keys = keys
    self.file = file
    self.line = line
  }

  /// A fault of this setting, with its place in the file.
  package func fault(_ sentence: String) -> ConfigurationFault {
    ConfigurationFault(
      file: file, line: line, key: SettingPath().appending("keys").appending(action).description,
      sentence: sentence)
  }

  /// Every setting of the table `[keys]`, from the first line to the last.
  static func all(_ table: SettingReader) throws(ConfigurationFault) -> [KeySetting] {
    var settings: [KeySetting] = []
    for action in table.entries.keys.sorted() {
      guard let keys = try table.optionalText(action) else { continue }
      let line = table.path.appending(action).line(in: table.toml)
      settings.append(KeySetting(action: action, keys: keys, file: table.file, line: line))
    }
    return settings.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }
}
