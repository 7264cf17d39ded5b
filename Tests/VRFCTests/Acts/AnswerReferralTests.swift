import Testing

@testable import VRFC

/// Made, then accepted or declined; accepted, then served, then closed; withdrawn before served.
struct AnswerReferralTests {
  private static let allowed: [ReferralStatus: [ReferralStatus]] = [
    .made: [.accepted, .declined, .withdrawn], .accepted: [.served, .withdrawn],
    .served: [.closed], .declined: [], .closed: [], .withdrawn: [],
  ]
  private let because = Note(rawValue: "because")

  @Test(arguments: ReferralStatus.allCases, ReferralStatus.allCases)
  func `only the steps of its life are taken, whatever else is refused`(
    stands: ReferralStatus, wanted: ReferralStatus
  ) throws {
    var house = House()
    let number = try house.referral(at: stands)
    house.wait(minutes: 5)
    let answer = AnswerReferral(referral: number, to: wanted, reason: because)
    let isAllowed = AnswerReferralTests.allowed[stands]?.contains(wanted) == true
    let refusal = house.refusal(of: answer)
    #expect((refusal == nil) == isAllowed)
    guard isAllowed else {
      let referral = try #require(house.referral(number))
      #expect(refusal == .referral(.wrongStep(referral, to: wanted)))
      return
    }
    try house.did(answer)
    #expect(house.referral(number)?.status == wanted)
    #expect(house.referral(number)?.since == house.centre.moment)
    #expect((house.centre.referrals[number] == nil) == wanted.isFinal)
  }

  @Test func `a wrong step is told where the referral stands and what may follow`() throws {
    var house = House()
    let number = try house.referral(at: .made)
    #expect(
      house.refusal(of: AnswerReferral(referral: number, to: .served))?.description == """
        R-000001 is made since 24 Sep 10:00; it can be accepted, declined or withdrawn
        """)
    try house.did(AnswerReferral(referral: number, to: .withdrawn, reason: because))
    #expect(
      house.refusal(of: AnswerReferral(referral: number, to: .accepted))?.description == """
        R-000001 is withdrawn since 24 Sep 10:00 and over
        """)
  }

  @Test(arguments: [ReferralStatus.declined, .withdrawn])
  func `declined and withdrawn need a reason`(status: ReferralStatus) throws {
    var house = House()
    let number = try house.referral(at: .made)
    #expect(
      house.refusal(of: AnswerReferral(referral: number, to: status))
        == .referral(.reasonMissing(number, status)))
    let events = try house.did(AnswerReferral(referral: number, to: status, reason: because))
    #expect(events.first?.reason == because.rawValue)
  }

  @Test func `a referral is answered after the stay is over`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let number = try house.referred(stay)
    try house.did(DepartStay(stay: stay, kind: .released))
    for status in House.way(to: .closed) {
      try house.did(AnswerReferral(referral: number, to: status))
    }
    #expect(house.referral(number)?.steps.map(\.status) == [.accepted, .served, .closed])
  }

  @Test func `a referral that was never made cannot be answered`() {
    let none = ReferralNumber(serial: 9)
    #expect(
      House().refusal(of: AnswerReferral(referral: none, to: .accepted))
        == .referral(.noSuchReferral(none)))
  }

  @Test(arguments: [ReferralStatus.accepted, .declined, .served, .closed, .withdrawn])
  func `an answer that is undone leaves the referral where it stood`(
    status: ReferralStatus
  ) throws {
    var house = House()
    let number = try house.referral(at: status)
    let before = House.way(to: status).dropLast().last ?? .made
    try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
    #expect(house.referral(number)?.status == before)
    #expect(house.centre.referrals[number]?.status == before)
  }

  @Test func `referred is not served`() throws {
    var house = House()
    let number = try house.referral(at: .accepted)
    #expect(house.centre.referrals[number]?.steps.contains { $0.status == .served } == false)
  }
}
