import Testing

@testable import VRFC

struct ConfigurationTests {
  @Test func `the shipped configuration is Taftan's`() throws {
    let taftan = try Configuration(toml: Configuration.shipped, file: "centre.toml")
    #expect(taftan.name == "Taftan")
    #expect(taftan.timezone == "Asia/Karachi")
    #expect(taftan.partner == "Saylani Welfare International Trust")
    #expect(taftan.halls.map(\.id) == ["M", "F"])
    #expect(taftan.halls.map(\.beds) == [75, 25])
    #expect(taftan.halls.map(\.bathRooms) == [10, 3])
    #expect(taftan.halls.map(\.sex) == [.male, .female])
    #expect(taftan.sittings.map(\.sitting) == [.breakfast, .lunch, .dinner])
    #expect(taftan.sittings.map(\.cutOff.description) == ["06:00", "11:00", "18:00"])
    #expect(taftan.ramadanSittings.map(\.sitting) == [.suhoor, .iftar])
    #expect(taftan.thresholds == Thresholds())
    #expect(Set(taftan.agencies.flatMap(\.services)) == Set(Assistance.allCases))
  }

  /// The least that a configuration must have, one setting a line.
  static let least = """
    name = "Taftan"
    timezone = "Asia/Karachi"
    partner = "Saylani"
    [[halls]]
    id = "M"
    name = "Male hall"
    sex = "male"
    beds = 75
    bath_rooms = 10
    [[halls]]
    id = "F"
    name = "Female hall"
    sex = "female"
    beds = 25
    bath_rooms = 3
    [[sittings]]
    name = "lunch"
    cut_off = "11:00"
    [[agencies]]
    name = "Edhi Foundation"
    services = ["shelter"]
    """

  @Test func `the least configuration has the rules' own numbers`() throws {
    let centre = try Configuration(toml: ConfigurationTests.least, file: "c.toml")
    #expect(centre.thresholds == Thresholds())
    #expect(centre.gates == [])
    #expect(centre.group == nil)
    #expect(centre.ramadanSittings == [])
  }

  @Test func `a site may set the numbers`() throws {
    let text = """
      \(ConfigurationTests.least)
      [thresholds]
      boys_with_mother_under = 12
      flag_nights = [2]
      shift_hours = 8
      """
    let centre = try Configuration(toml: text, file: "c.toml")
    #expect(centre.thresholds.boysWithMotherUnder == 12)
    #expect(centre.thresholds.flagNights == [2])
    #expect(centre.thresholds.shiftHours == 8)
    #expect(centre.thresholds.infantSharesUnder == 2)
  }

  @Test(arguments: [
    ("beds = 75", "beds = -1", 8, "halls[1].beds"),
    ("beds = 25", "beds = 0", 14, "halls[2].beds"),
    ("beds = 25", "beds = 1000", 14, "halls[2].beds"),
    ("beds = 25", "beds = \"25\"", 14, "halls[2].beds"),
    ("beds = 25", "beds = 2.5", 14, "halls[2].beds"),
    ("bath_rooms = 3", "bath_rooms = 0", 15, "halls[2].bath_rooms"),
    ("bath_rooms = 3", "bath_rooms = true", 15, "halls[2].bath_rooms"),
    ("id = \"F\"", "id = \"M\"", 11, "halls[2].id"),
    ("id = \"F\"", "id = \"f\"", 11, "halls[2].id"),
    ("id = \"F\"", "id = \"FEMA\"", 11, "halls[2].id"),
    ("id = \"F\"", "id = \"\"", 11, "halls[2].id"),
    ("name = \"Female hall\"", "name = \"Male hall\"", 12, "halls[2].name"),
    ("name = \"Female hall\"", "name = \"a\\u001bb\"", 12, "halls[2].name"),
    ("sex = \"female\"", "sex = \"transgender\"", 13, "halls[2].sex"),
    ("sex = \"female\"", "sex = \"women\"", 13, "halls[2].sex"),
    ("sex = \"female\"\n", "", 10, "halls[2].sex"),
    ("timezone = \"Asia/Karachi\"", "timezone = \"Asia/Taftan\"", 2, "timezone"),
    ("timezone = \"Asia/Karachi\"", "timezone = 5", 2, "timezone"),
    ("name = \"Taftan\"", "name = \" \"", 1, "name"),
    ("cut_off = \"11:00\"", "cut_off = \"25:00\"", 18, "sittings[1].cut_off"),
    ("cut_off = \"11:00\"", "cut_off = \"noon\"", 18, "sittings[1].cut_off"),
    ("cut_off = \"11:00\"", "cut_off = 11", 18, "sittings[1].cut_off"),
    ("name = \"lunch\"", "name = \"tea\"", 17, "sittings[1].name"),
    ("[\"shelter\"]", "[\"shelter\", \"massage\"]", 21, "agencies[1].services"),
    ("[\"shelter\"]", "[]", 21, "agencies[1].services"),
    ("[\"shelter\"]", "[1]", 21, "agencies[1].services"),
    ("[\"shelter\"]", "\"shelter\"", 21, "agencies[1].services"),
    ("bath_rooms = 3", "bathrooms = 3", 15, "halls[2].bathrooms"),
    ("partner =", "partners =", 3, "partners"),
    ("[[agencies]]", "[agencies]", 19, "agencies"),
    ("[\"shelter\"]", "[\"shelter\"]\n[thresholds]\nnights = 3", 23, "thresholds.nights"),
    (
      "[\"shelter\"]", "[\"shelter\"]\n[thresholds]\nflag_nights = [0]", 23,
      "thresholds.flag_nights"
    ),
    ("[\"shelter\"]", "[\"shelter\"]\n[thresholds]\nshift_hours = 0", 23, "thresholds.shift_hours"),
  ])
  func `a wrong setting is refused with its line and key`(
    old: String, new: String, line: Int, key: String
  ) throws {
    let text = ConfigurationTests.least.replacing(old, with: new, maxReplacements: 1)
    #expect(text != ConfigurationTests.least)
    let fault = try #require(throws: ConfigurationFault.self) {
      try Configuration(toml: text, file: "/etc/c.toml")
    }
    #expect(fault.line == line)
    #expect(fault.key == key)
    #expect(fault.description.hasPrefix("/etc/c.toml, line \(line), \(key): "))
  }

  @Test(arguments: ["name", "timezone", "partner"])
  func `a missing key is named`(key: String) throws {
    let lines = ConfigurationTests.least.split(separator: "\n")
    let index = try #require(lines.firstIndex { $0.hasPrefix("\(key) = ") })
    let text = (lines[..<index] + lines[(index + 1)...]).joined(separator: "\n")
    let fault = try #require(throws: ConfigurationFault.self) {
      try Configuration(toml: text, file: "c.toml")
    }
    #expect(fault.description == "c.toml, \(key): The key \(key) is missing: add it.")
  }

  @Test func `an empty file is told what it lacks`() throws {
    let fault = try #require(throws: ConfigurationFault.self) {
      try Configuration(toml: "", file: "c.toml")
    }
    #expect(fault.description == "c.toml, name: The key name is missing: add it.")
  }

  @Test(arguments: [
    ("name = \"Taftan", 1), ("name = \"Taftan\"\nname = \"Quetta\"", 2), ("\n\nname =", 3),
    ("name = \"T\"\n[halls", 2),
  ])
  func `what is not TOML is refused with its line`(text: String, line: Int) throws {
    let fault = try #require(throws: ConfigurationFault.self) {
      try Configuration(toml: text, file: "c.toml")
    }
    #expect(fault.line == line)
    #expect(fault.description.contains("This is not TOML"))
  }

  @Test func `a NUL does not cut the file short`() throws {
    let fault = try #require(throws: ConfigurationFault.self) {
      try Configuration(toml: ConfigurationTests.least + "\n\u{0}unknown = 1", file: "c.toml")
    }
    #expect(fault.sentence == "The file holds a NUL: remove it.")
  }

  @Test func `an unknown key near a known one is answered with that`() throws {
    let text = ConfigurationTests.least.replacing("timezone", with: "timezome")
    let fault = try #require(throws: ConfigurationFault.self) {
      try Configuration(toml: text, file: "c.toml")
    }
    #expect(fault.sentence == "The key “timezome” is not known; did you mean timezone?")
  }

  @Test func `a line ends where TOML ends it, not at every break that Unicode knows`() throws {
    let text = "name = \"one\u{85}two\u{2028}three\"\nunknown = 1\n"
    let fault = try #require(throws: ConfigurationFault.self) {
      try Configuration(toml: text, file: "c.toml")
    }
    #expect(fault.line == 2)
  }

  @Test(arguments: ["cut_off = \"06:30\"", "cut_off = 06:30:00"])
  func `a cut-off is a text or a time`(setting: String) throws {
    let text = ConfigurationTests.least.replacing("cut_off = \"11:00\"", with: setting)
    let centre = try Configuration(toml: text, file: "c.toml")
    #expect(centre.sittings[0].cutOff == ClockTime(hour: 6, minute: 30))
  }
}
