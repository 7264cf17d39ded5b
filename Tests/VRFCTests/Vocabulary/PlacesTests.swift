import Testing

@testable import VRFC

struct PlacesTests {
  let places = Places.shipped

  @Test func `the shipped list is read whole`() {
    #expect(places.faults == [])
    #expect(places.districts.count == 177)
    #expect(Set(places.districts).count == 177)
  }

  @Test(arguments: [
    (Province.punjab, 41), (.sindh, 31), (.khyberPakhtunkhwa, 44), (.balochistan, 36),
    (.islamabad, 1), (.gilgitBaltistan, 14), (.azadJammuKashmir, 10),
  ])
  func `every province has its districts`(province: Province, count: Int) {
    #expect(places.districts(of: province).count == count)
  }

  @Test func `no spelling stands for two districts, but the name of one that was divided`() {
    let keys = Dictionary(grouping: places.entries, by: \.key)
    let clashes = keys.filter { Set($0.value.map(\.district)).count > 1 }
    #expect(clashes.filter { !$0.value.contains(where: \.isName) }.keys.sorted() == [])
  }

  @Test(arguments: [
    ("Kot Addu", "Muzaffargarh"), ("Murree", "Rawalpindi"), ("Talagang", "Chakwal"),
    ("Taunsa", "Dera Ghazi Khan"), ("Wazirabad", "Gujranwala"), ("Keamari", "Karachi West"),
    ("South Waziristan Lower", "South Waziristan"), ("South Waziristan Upper", "South Waziristan"),
    ("Central Dir", "Upper Dir"), ("Allai", "Battagram"), ("Paharpur", "Dera Ismail Khan"),
    ("Upper Swat", "Swat"), ("Chaman", "Killa Abdullah"), ("Hub", "Lasbela"),
    ("Usta Muhammad", "Jafarabad"),
  ])
  func `a district made since 2021 is offered behind the one that it was part of`(
    name: String, parent: String
  ) throws {
    #expect(try places.district(name).name == name)
    #expect(try places.district(parent).name == parent)
    let offered = places.completions(for: parent, limit: 5).map(\.name)
    #expect(offered.first == parent && offered.contains(name))
  }

  @Test func `every district is found under its own name`() throws {
    for district in places.districts {
      #expect(try places.district(district.name, in: district.province) == district)
    }
  }

  @Test(arguments: [
    ("Lyallpur", "Faisalabad"), ("M.B. Din", "Mandi Bahauddin"), ("chaghi", "Chagai"),
    ("Taftan", "Chagai"), ("DG KHAN", "Dera Ghazi Khan"), ("mandi baha-ud-din", "Mandi Bahauddin"),
    ("گوجرانوالہ", "Gujranwala"), ("گوجرانواله", "Gujranwala"), ("كوئٹہ", "Quetta"),
    ("Turbat", "Kech"), ("Dádu", "Dadu"), ("Dadu District", "Dadu"),
    ("nawab shah", "Shaheed Benazirabad"),
  ])
  func `other spellings find the district`(typed: String, name: String) throws {
    #expect(try places.district(typed).name == name)
  }

  @Test func `an unknown district is refused with the nearest`() {
    #expect(throws: DistrictFault.unknown("Atlantis", suggestions: [])) {
      try places.district("Atlantis")
    }
    #expect(
      throws: DistrictFault.unknown(
        "Gujranvalo",
        suggestions: ["Gujranwala", "Wazirabad"].map { District(name: $0, province: .punjab) })
    ) { try places.district("Gujranvalo", in: .punjab) }
  }

  @Test(arguments: [("Quetta City", "Quetta"), ("Peshawr", "Peshawar"), ("Sial", "Sialkot")])
  func `the nearest is named first`(typed: String, name: String) throws {
    let fault = try #require(throws: DistrictFault.self) { try places.district(typed) }
    #expect(fault.description.contains("did you mean \(name)"))
  }

  @Test func `a district in another province is refused with its own`() {
    let dadu = District(name: "Dadu", province: .sindh)
    #expect(throws: DistrictFault.elsewhere(dadu, stated: .punjab)) {
      try places.district("Dadu", in: .punjab)
    }
  }

  @Test func `completions come best first and no district twice`() {
    #expect(
      places.completions(for: "guj", limit: 5).map(\.name) == [
        "Gujranwala", "Gujrat", "Rawalpindi", "Wazirabad",
      ])
    #expect(
      places.completions(for: "mir", in: .sindh, limit: 5).map(\.name) == ["Mirpur Khas", "Ghotki"])
    #expect(places.completions(for: "a", limit: 1).map(\.name) == ["Abbottabad"])
    #expect(places.completions(for: "", limit: 5).isEmpty)
    #expect(places.completions(for: "zzz", limit: 5).isEmpty)
    #expect(places.completions(for: "a", limit: 0).isEmpty)
  }

  @Test func `a line that cannot be read is named`() {
    let list = Places(csv: Array("province,district,other_spellings\npunjab,Okara\n".utf8))
    #expect(list.faults == ["Line 2 of the list of places could not be read."])
  }

  @Test(arguments: [
    ("KP", Province.khyberPakhtunkhwa), ("kpk", .khyberPakhtunkhwa), ("FATA", .khyberPakhtunkhwa),
    ("AJK", .azadJammuKashmir), ("AJ&K", .azadJammuKashmir), ("ICT", .islamabad),
    ("azad_jammu_kashmir", .azadJammuKashmir), ("Gilgit Baltistan", .gilgitBaltistan),
    ("پنجاب", .punjab), ("سندھ", .sindh), ("سنده", .sindh), ("baluchistan", .balochistan),
  ])
  func `a province is read in its common forms`(typed: String, province: Province) throws {
    #expect(try Province(typed: typed) == province)
  }

  @Test func `an unknown province is refused with the nearest`() {
    #expect(throws: ProvinceFault.unknown("Punjap", suggestion: .punjab)) {
      try Province(typed: "Punjap")
    }
    #expect(throws: ProvinceFault.unknown("Atlantis", suggestion: nil)) {
      try Province(typed: "Atlantis")
    }
  }
}
