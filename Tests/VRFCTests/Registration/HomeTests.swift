import Testing

@testable import VRFC

/// Where somebody is at home, read alike from every door.
struct HomeTests {
  private func said(
    _ nationality: String, province: String = "", district: String = ""
  ) throws -> (identity: Identity, facts: Facts) {
    var change = RegistrationChange()
    let context = FieldContext(day: Day(iso: "2021-09-30"))
    for (code, text): (RegistrationField.Code, String) in [
      (.name, "Gul Agha"), (.sex, "m"), (.age, "24"), (.nationality, nationality),
      (.province, province), (.district, district),
    ] { _ = try change.read(code, text, by: context) }
    return try #require(change.registration)
  }

  private func words(
    _ nationality: String, province: String = "", district: String = ""
  ) throws -> String? {
    let said = try said(nationality, province: province, district: district)
    return said.facts.homeWords(said.identity)
  }

  @Test func `Afghanistan has 34 provinces, each found under every spelling`() throws {
    #expect(AfghanProvince.allCases.count == 34)
    for province in AfghanProvince.allCases {
      #expect(try AfghanProvince(typed: province.title) == province)
      #expect(try AfghanProvince(typed: province.title.uppercased() + " Province") == province)
    }
  }

  @Test(arguments: [
    ("Hirat", "Herat"), ("Konar", "Kunar"), ("Paktya", "Paktia"), ("ہرات", "Herat"),
    ("هرات", "Herat"), ("ننگرہار", "Nangarhar"), ("قندھار", "Kandahar"), ("Jalalabad", "Nangarhar"),
    ("Mazar-i-Sharif", "Balkh"), ("Nimruz", "Nimroz"), ("maidan wardak", "Wardak"),
    ("Sar-i-Pul", "Sar-e Pol"), ("ولایت کابل", "Kabul"),
  ])
  func `an Afghan's home is a province, under other spellings too`(typed: String, title: String)
    throws
  {
    #expect(try words("AFG", district: typed) == "\(title), Afghanistan")
    #expect(try words("AFG", province: typed) == "\(title), Afghanistan")
  }

  @Test func `the place in the province is kept, whichever column it stands in`() throws {
    #expect(try words("AFG", district: "Injil, Herat") == "Injil, Herat, Afghanistan")
    #expect(try words("AFG", province: "Herat", district: "Injil") == "Injil, Herat, Afghanistan")
    #expect(try said("AFG", district: "Injil, Herat").identity.homePlace?.rawValue == "Injil")
  }

  @Test func `an Afghan born in Pakistan has a home here`() throws {
    let facts = try said("AFG", district: "Peshawar").facts
    #expect(facts.district?.description == "Peshawar" && facts.home == nil)
  }

  @Test func `what is no province of Afghanistan is refused with the nearest`() {
    #expect(throws: AfghanProvinceFault.unknown("Kabull", suggestion: .kabul)) {
      try said("AFG", district: "Kabull")
    }
    #expect(throws: AfghanProvinceFault.unknown("Atlantis", suggestion: nil)) {
      try said("AFG", district: "Atlantis")
    }
  }

  @Test func `elsewhere a home is a place in the country, in their own words`() throws {
    #expect(try words("IRN", district: "Zahedan") == "Zahedan, Iran")
    #expect(
      try words("BGD", province: "Chittagong", district: "Teknaf")
        == "Teknaf, Chittagong, Bangladesh")
    #expect(try said("IND", district: "Hyderabad").facts.district == nil)
    #expect(try words("IRN") == nil)
  }

  @Test func `who has no nationality may have a home in Pakistan`() throws {
    #expect(try words("XXA", district: "Karachi West") == "Karachi West, Sindh")
  }

  @Test func `what a correction shows reads back as the same home`() throws {
    for (nationality, district) in [
      ("PAK", "Gujrat"), ("AFG", "Injil, Herat"), ("AFG", "Herat"), ("IRN", "Zahedan"),
    ] {
      let first = try said(nationality, district: district)
      let shown = RegistrationField[.district].shown(first.identity, first.facts)
      let again = try said(nationality, district: shown)
      #expect(again.facts == first.facts && again.identity == first.identity, "\(district)")
    }
  }
}
