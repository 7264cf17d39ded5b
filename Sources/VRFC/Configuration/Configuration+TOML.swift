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
      "ramadan_sittings", "agencies", "thresholds",
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
  fileprivate func expectNew<Value: Equatable>(
    _ value: Value, among earlier: [Value], _ key: String
  ) throws(ConfigurationFault) {
    guard let index = earlier.firstIndex(of: value) else { return }
    throw fault(
      key,
      "\(String(describing: value).quoted) is already the \(key) of number \(index + 1): "
        + "give each its own.")
  }
}

extension HallConfiguration {
  fileprivate static func all(_ root: SettingReader) throws(ConfigurationFault) -> [Self] {
    var halls: [HallConfiguration] = []
    for reader in try root.tables("halls") {
      let hall = try HallConfiguration(reader)
      try reader.expectNew(hall.id, among: halls.map(\.id), "id")
      try reader.expectNew(hall.name, among: halls.map(\.name), "name")
      halls.append(hall)
    }
    return halls
  }

  private init(_ reader: SettingReader) throws(ConfigurationFault) {
    try reader.expect(keys: ["id", "name", "sex", "beds", "bath_rooms"])
    id = try reader.text("id")
    guard 1...3 ~= id.utf8.count, id.utf8.allSatisfy({ 0x41...0x5A ~= $0 }) else {
      throw reader.fault(
        "id", "\(id.quoted) is not a hall's id: write one to three capitals, such as M.")
    }
    name = try reader.text("name")
    guard let sex = Sex(rawValue: try reader.text("sex")), sex != .transgender else {
      throw reader.fault("sex", "A hall is for one sex: write \"male\" or \"female\".")
    }
    self.sex = sex
    beds = try reader.number("beds", in: 1...999)
    bathRooms = try reader.number("bath_rooms", in: 1...999)
  }
}

extension SittingConfiguration {
  fileprivate static func all(
    _ readers: [SettingReader]
  ) throws(ConfigurationFault) -> [Self] {
    var sittings: [SittingConfiguration] = []
    for reader in readers {
      let sitting = try SittingConfiguration(reader)
      try reader.expectNew(
        sitting.sitting.rawValue, among: sittings.map(\.sitting.rawValue), "name")
      sittings.append(sitting)
    }
    return sittings
  }

  private init(_ reader: SettingReader) throws(ConfigurationFault) {
    try reader.expect(keys: ["name", "cut_off"])
    let name = try reader.text("name")
    do throws(SittingFault) {
      sitting = try Sitting(typed: name)
    } catch {
      throw reader.fault("name", error.description)
    }
    if case .time(let time?) = reader.entries["cut_off"] {
      cutOff = time
      return
    }
    guard let time = ClockTime(typed: try reader.text("cut_off")) else {
      throw reader.fault(
        "cut_off", "This is not a time of day: write hours and minutes, such as \"18:30\".")
    }
    cutOff = time
  }
}

extension AgencyConfiguration {
  fileprivate static func all(_ root: SettingReader) throws(ConfigurationFault) -> [Self] {
    var agencies: [AgencyConfiguration] = []
    for reader in try root.tables("agencies") {
      let agency = try AgencyConfiguration(reader)
      try reader.expectNew(agency.name, among: agencies.map(\.name), "name")
      agencies.append(agency)
    }
    return agencies
  }

  private init(_ reader: SettingReader) throws(ConfigurationFault) {
    try reader.expect(keys: ["name", "services"])
    name = try reader.text("name")
    var services: [Assistance] = []
    for typed in try reader.optionalTexts("services") ?? [] {
      do throws(AssistanceFault) {
        services.append(try Assistance(typed: typed))
      } catch {
        throw reader.fault("services", error.description)
      }
    }
    guard !services.isEmpty else {
      throw reader.fault(
        "services",
        "An agency renders at least one service: write \(Assistance.allCases.map(\.rawValue).alternatives)."
      )
    }
    self.services = services
  }
}

extension Thresholds {
  fileprivate init(_ reader: SettingReader) throws(ConfigurationFault) {
    try reader.expect(keys: [
      "boys_with_mother_under", "infant_shares_under", "persons_per_bath_room_warning",
      "flag_nights", "shift_hours", "unscreened_hours", "idle_lock_minutes",
      "idle_lock_screening_minutes",
    ])
    self.init()
    let set: (inout Int, String, ClosedRange<Int>) throws(ConfigurationFault) -> Void = {
      (value: inout Int, key: String, range: ClosedRange<Int>) throws(ConfigurationFault) in
      value = try reader.optionalNumber(key, in: range) ?? value
    }
    try set(&boysWithMotherUnder, "boys_with_mother_under", 0...18)
    try set(&infantSharesUnder, "infant_shares_under", 0...5)
    try set(&personsPerBathRoomWarning, "persons_per_bath_room_warning", 1...999)
    flagNights = try reader.optionalNumbers("flag_nights", in: 1...365) ?? flagNights
    try set(&shiftHours, "shift_hours", 1...24)
    try set(&unscreenedHours, "unscreened_hours", 1...720)
    try set(&idleLockMinutes, "idle_lock_minutes", 1...60)
    try set(&idleLockScreeningMinutes, "idle_lock_screening_minutes", 1...60)
  }
}
