extension HallConfiguration {
  static func all(_ root: SettingReader) throws(ConfigurationFault) -> [Self] {
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
  static func all(
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
  static func all(_ root: SettingReader) throws(ConfigurationFault) -> [Self] {
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
        "An agency renders at least one service: write "
          + "\(Assistance.allCases.map(\.rawValue).alternatives)."
      )
    }
    self.services = services
  }
}
