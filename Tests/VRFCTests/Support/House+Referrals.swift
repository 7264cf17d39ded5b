@testable import VRFC

/// Referrals in a house.
extension House {
  static let agencies = [
    AgencyConfiguration(name: "Social Welfare Department", services: [.shelter, .reliefItems]),
    AgencyConfiguration(name: "Child Protection Unit", services: [.childProtection, .shelter]),
    AgencyConfiguration(name: "Rural Health Centre", services: [.health]),
    AgencyConfiguration(name: "Social Action Trust", services: [.shelter, .legalAid]),
  ]

  /// Somebody to the health centre, as it may be done.
  static func referral(
    of stay: StayNumber, _ service: Assistance = .health, to agency: String = "Rural Health Centre",
    ground: ReferPerson.Ground? = .consent
  ) -> ReferPerson {
    ReferPerson(stay: stay, service: service, agency: agency, ground: ground)
  }

  /// Refers somebody.
  @discardableResult
  mutating func referred(
    _ stay: StayNumber, _ service: Assistance = .health, to agency: String = "Rural Health Centre"
  ) throws -> ReferralNumber {
    let events = try did(House.referral(of: stay, service, to: agency))
    for case .referral(let event) in events { return event.body.referral }
    throw Missing()
  }

  /// Somebody who was referred to the health centre, brought as far as `status`.
  mutating func referral(at status: ReferralStatus) throws -> ReferralNumber {
    let number = try referred(try registered(.of(.male, 30)))
    for step in House.way(to: status) {
      wait(minutes: 1)
      try did(AnswerReferral(referral: number, to: step, reason: Note(rawValue: "because")))
    }
    return number
  }

  /// The steps from made to a status.
  static func way(to status: ReferralStatus) -> [ReferralStatus] {
    switch status {
    case .made: []
    case .accepted, .declined, .withdrawn: [status]
    case .served: [.accepted, .served]
    case .closed: [.accepted, .served, .closed]
    }
  }

  /// A referral as the log tells it, open or over.
  func referral(_ number: ReferralNumber, before seq: Int = .max) -> Referral? {
    var referral: Referral?
    for act in acts where act.head.seq < seq {
      for case .referral(let event) in act.act.events where event.body.referral == number {
        referral = event.body.applied(to: referral)
      }
    }
    return referral
  }

  /// What the last act did to referrals: as they are, and as they were before.
  func recallReferrals(of act: StampedAct?, into recalled: inout Recollections) {
    guard let act else { return }
    for case .referral(let event) in act.act.events {
      let number = event.body.referral
      recalled.referrals[number] = referral(number)
      recalled.earlier.referrals[number] = referral(number, before: act.head.seq)
    }
  }
}
