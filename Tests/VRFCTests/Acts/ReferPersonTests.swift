import Testing

@testable import VRFC

/// Referrals are made with consent, to an agency that renders the service.
struct ReferPersonTests {
  @Test func `somebody who agrees is referred, and the number follows the last one`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let events = try house.did(House.referral(of: stay))
    let expected = ReferralOpened(
      referral: ReferralNumber(serial: 1), stay: stay, service: .health,
      agency: "Rural Health Centre", basis: .consent, made: House.ten, notes: nil)
    #expect(events == [expected.event])
    #expect(try house.referred(stay, .shelter, to: "Child") == ReferralNumber(serial: 2))
    #expect(house.centre.openReferrals(of: stay).map(\.status) == [.made, .made])
  }

  @Test func `without recorded consent nobody is referred`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let refusal = house.refusal(of: House.referral(of: stay, ground: nil))
    #expect(refusal == .referral(.consentMissing))
  }

  @Test func `a duty officer refers without consent and names the legal basis`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let events = try house.did(House.referral(of: stay, ground: .override(.decided)))
    guard case .referral(.opened(let opened)) = events.first else { throw House.Missing() }
    #expect(opened.basis == .override)
    #expect(opened.notes?.content?.reason == Override.decided.reason)
  }

  @Test func `an agency that is not in the configuration is refused, and who renders it named`()
    throws
  {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let refusal = house.refusal(of: House.referral(of: stay, .shelter, to: "Nobody Ltd"))
    #expect(
      refusal?.description == """
        no agency is called “Nobody Ltd”; shelter is rendered by Social Welfare Department, \
        Child Protection Unit or Social Action Trust
        """)
    #expect(
      house.refusal(of: House.referral(of: stay, .livelihood, to: "Nobody Ltd"))
        == .referral(.noSuchAgency("Nobody Ltd", service: .livelihood, rendering: [])))
    #expect(house.refusal(of: House.referral(of: stay, to: " ")) != nil)
  }

  @Test func `an agency that does not render the service is refused, and who does named`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let refusal = house.refusal(of: House.referral(of: stay, .health, to: "child protection"))
    #expect(
      refusal?.description == """
        Child Protection Unit does not render health; health is rendered by Rural Health Centre
        """)
  }

  @Test(arguments: [
    ("rural", "Rural Health Centre", Assistance.health),
    ("CHILD PROTECTION UNIT", "Child Protection Unit", .shelter),
    // Two agencies begin so, and one of them renders it.
    ("social", "Social Action Trust", .legalAid),
  ])
  func `a beginning of an agency's name is understood where it fits one alone`(
    typed: String, name: String, service: Assistance
  ) throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    _ = try house.referred(stay, service, to: typed)
    #expect(house.centre.openReferrals(of: stay).map(\.agency) == [name])
  }

  @Test func `a beginning that fits two agencies is refused, and both are named`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let refusal = house.refusal(of: House.referral(of: stay, .shelter, to: "Social"))
    #expect(
      refusal?.description == """
        “Social” may be Social Welfare Department or Social Action Trust: write more of the name
        """)
  }

  @Test func `the same open service of the same agency is refused by its number`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let number = try house.referred(stay, .shelter, to: "Child Protection Unit")
    let again = House.referral(of: stay, .shelter, to: "child")
    #expect(
      house.refusal(of: again)?.description == """
        \(stay) is referred to Child Protection Unit for shelter already: R-000001, made since \
        24 Sep 10:00
        """)
    _ = try house.referred(stay, .shelter, to: "Social Welfare")
    _ = try house.referred(stay, .childProtection, to: "Child")
    let no = Note(rawValue: "full")
    try house.did(AnswerReferral(referral: number, to: .declined, reason: no))
    #expect(house.refusal(of: again) == nil)
  }

  @Test func `who has left is referred no more`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    try house.did(DepartStay(stay: stay, kind: .released))
    #expect(
      house.refusal(of: House.referral(of: stay)) == .stay(.departed(stay, House.ten, .released)))
  }

  @Test func `a referral that was made by mistake is taken back as withdrawn`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let number = try house.referred(stay)
    try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
    #expect(house.centre.referrals[number] == nil)
    #expect(house.referral(number)?.status == .withdrawn)
    #expect(try house.referred(stay) == ReferralNumber(serial: 2))
  }

  @Test func `a child counts as referred to child protection until that is declined`() throws {
    var house = House()
    let child = try house.registered(.of(.male, 14))
    let number = try house.referred(child, .childProtection, to: "Child")
    #expect(house.centre.residents[child]?.care.childProtection == [number])
    try house.did(
      AnswerReferral(referral: number, to: .declined, reason: Note(rawValue: "not ours")))
    #expect(house.centre.residents[child]?.care.childProtection == [])
  }
}
