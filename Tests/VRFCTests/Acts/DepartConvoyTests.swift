import Testing

@testable import VRFC

/// Those who leave together, as one record.
struct DepartConvoyTests {
  private let quetta = Note(rawValue: "FIA Quetta")

  private func convoy(_ stays: [StayNumber], except: Set<StayNumber> = []) -> DepartConvoy {
    DepartConvoy(.stays(stays), kind: .transferred, destination: quetta, except: except)
  }

  private func left(_ events: [Event]) -> [StayNumber] {
    events.compactMap { if case .stayDeparted(let body) = $0 { body.stay } else { nil } }
  }

  @Test func `those of a home province leave in one record, the others stay`() throws {
    var house = House()
    var facts = try Facts.of(.male, 30)
    facts.province = .punjab
    let identity = try Identity.named("Bilal Ahmed")
    let first = try house.registered(RegisterArrival(facts: facts, identity: identity))
    let second = try house.registered(RegisterArrival(facts: facts, identity: identity))
    let other = try house.registered(.of(.male, 30))
    let act = DepartConvoy(.homeProvince(.punjab), kind: .released, destination: nil)
    #expect(left(try house.did(act)) == [first, second])
    #expect(Array(house.centre.residents.keys) == [other])
    try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
    #expect(house.bed(of: first) == "M-01" && house.bed(of: second) == "M-02")
  }

  @Test func `who may not leave stays and is named with the reason`() throws {
    var house = House()
    let man = try house.registered(.of(.male, 30))
    let child = try house.registered(.of(.male, 12))
    let ill = try house.registered(.of(.male, 40))
    try house.did(CheckHealth(stay: ill, outcome: .isolate))
    let taken = try house.registered(.of(.female, 30))
    let act = convoy([man, child, ill, taken], except: [taken])
    #expect(left(try house.events(of: act)) == [man])
    #expect(
      house.remarks(on: act) == [
        "\(child) stays: a child without a guardian leaves only to a named person",
        "\(ill) stays: must sleep apart; health clears them first",
        "\(taken) stays: taken out by the officer",
      ])
    #expect(
      house.refusal(of: convoy([child]))
        == .departure(
          .emptyConvoy([
            "\(child) stays: a child without a guardian leaves only to a named person"
          ])))
  }

  @Test func `no child is left behind, and none goes without the guardian`() throws {
    var house = House()
    let mother = try house.registered(.of(.female, 40, family: 1))
    let son = try house.registered(.of(.male, 12, family: 1))
    #expect(
      ConvoyPlan(.stays([mother]), in: house.centre).staying.map(\.reason)
        == [.wouldLeaveChild(son)])
    #expect(
      ConvoyPlan(.stays([son]), in: house.centre).staying.map(\.reason) == [.guardianStays])
    #expect(ConvoyPlan(.stays([mother, son]), in: house.centre).leaving.count == 2)
    let without = ConvoyPlan(.stays([mother, son]), except: [son], in: house.centre)
    #expect(without.leaving.isEmpty)
  }

  @Test func `of a family that is split, who remains is named`() throws {
    var house = House()
    let father = try house.registered(.of(.male, 40, family: 1))
    let grandfather = try house.registered(.of(.male, 70, family: 1))
    let act = convoy([father])
    #expect(house.remarks(on: act) == ["of the same families remain: \(grandfather)"])
    guard case .stayDeparted(let departed) = try house.events(of: act).first else {
      throw House.Missing()
    }
    #expect(departed.familyRemaining == [grandfather])
  }

  @Test func `a convoy is released or transferred, and a transfer says where to`() throws {
    var house = House()
    let man = try house.registered(.of(.male, 30))
    let custody = DepartConvoy(.stays([man]), kind: .custody, destination: quetta)
    #expect(house.refusal(of: custody) == .departure(.notByConvoy(.custody)))
    let nowhere = DepartConvoy(.stays([man]), kind: .transferred, destination: nil)
    #expect(house.refusal(of: nowhere) == .departure(.needsDestination(.transferred)))
    let nobody = StayNumber(year: 2021, serial: 9)
    #expect(house.refusal(of: convoy([nobody])) == .stay(.noSuchStay(nobody)))
  }

  @Test func `undoing a convoy gives a mother and her infant their bed again`() throws {
    var house = House()
    let mother = try house.registered(.of(.female, 30, family: 1))
    let infant = try house.registered(.of(.male, 1, family: 1))
    try house.did(convoy([mother, infant]))
    try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
    #expect(house.bed(of: mother) == "F-01")
    #expect(house.bed(of: infant) == "F-01")
  }
}
