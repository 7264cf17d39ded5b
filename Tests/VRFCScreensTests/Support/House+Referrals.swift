@testable import VRFC

@testable import VRFCScreens

/// Referrals in a house.
extension House {
  static let agencies = [
    AgencyConfiguration(
      name: "Child Protection Unit Quetta", services: [.childProtection, .shelter]),
    AgencyConfiguration(name: "Rural Health Centre Taftan", services: [.health]),
    AgencyConfiguration(name: "Edhi Foundation", services: [.shelter, .familyTracing]),
  ]

  /// Everything that was ever referred, as the records tell it.
  var referrals: [Referral] {
    var found: [ReferralNumber: Referral] = [:]
    for act in records {
      for case .referral(let event) in act.act.events {
        found[event.body.referral] = event.body.applied(to: found[event.body.referral])
      }
    }
    return found.values.sorted { $0.referral < $1.referral }
  }

  /// Refers the `serial`th stay; so many days ago.
  mutating func refer(
    _ serial: Int, _ service: Assistance, to agency: String, daysAgo: Int = 0
  ) throws {
    let stay = StayNumber(year: 2021, serial: serial)
    try perform(
      ReferPerson(stay: stay, service: service, agency: agency, ground: .consent),
      minutesAgo: daysAgo * 1440)
  }
}
