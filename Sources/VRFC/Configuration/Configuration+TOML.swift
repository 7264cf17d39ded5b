import Foundation

extension Configuration {
  /// The configuration that comes with the program, as text: `centre.toml` of a new centre.
  package static var shipped: String {
    String(decoding: PackageResources.centre_toml, as: UTF8.self)
  }

  /// Reads a configuration.
  ///
  /// - Parameters:
  ///   - toml: the file's text.
  ///   - file: the file as the user named it, for the sentence of a fault.
  package init(toml: String, file: String) throws(ConfigurationFault) {
    let root = SettingReader(
      file: file, toml: toml, path: SettingPath(),
      entries: try Setting.parse(toml, file: file))
    try root.expect(keys: [
      "name", "timezone", "partner", "gates", "group", "halls", "sittings",
      "ramadan_sittings", "agencies", "thresholds", "keys",
    ])
    name = try root.text("name")
    timezone = try root.timezone("timezone")
    partner = try root.text("partner")
    gates = try root.optionalTexts("gates") ?? []
    group = try root.optionalText("group")
    halls = try HallConfiguration.all(root)
    sittings = try SittingConfiguration.all(try root.tables("sittings"))
    ramadanSittings = try SittingConfiguration.all(
      try root.optionalTables("ramadan_sittings") ?? [])
    agencies = try AgencyConfiguration.all(root)
    thresholds = try Thresholds(try root.table("thresholds"))
    keys = try KeySetting.all(try root.table("keys"))
  }
}

extension SettingReader {
  fileprivate func timezone(_ key: String) throws(ConfigurationFault) -> String {
    let name = try text(key)
    guard TimeZone(identifier: name) != nil else {
      throw fault(
        key, "\(name.quoted) is not a time zone: write its IANA name, such as Asia/Karachi.")
    }
    return name
  }

  /// Refuses a value that one of the tables before this one has.
  func expectNew<Value: Equatable>(
    _ value: Value, among earlier: [Value], _ key: String
  ) throws(ConfigurationFault) {
    guard let index = earlier.firstIndex(of: value) else { return }
    throw fault(
      key,
      "\(String(describing: value).quoted) is already the \(key) of number \(index + 1): "
        + "give each its own.")
  }
}
