@testable import VRFC

/// Care and departures in a house.
extension House {
  /// What was known of those whom the last act concerned, before it.
  func recallCare(of act: StampedAct?, into recalled: inout Recollections) {
    guard let act else { return }
    for stay in act.act.events.flatMap(\.stays) {
      var care = Care(of: stay)
      for earlier in acts where earlier.head.seq < act.head.seq {
        for event in earlier.act.events {
          switch event {
          case .care(let event) where event.body.stay == stay: event.body.apply(to: &care)
          case .referral(let event) where event.body.stay == stay: event.body.apply(to: &care)
          case _: break
          }
        }
      }
      recalled.earlier.care[stay] = care
    }
  }

  /// A child for whom an officer answers, and whom child protection knows.
  mutating func protect(_ child: StayNumber) throws {
    try did(AssignOfficer(stay: child, officer: .somebody))
    try did(
      ReferPerson(
        stay: child, service: .childProtection, agency: "Child Protection Unit", ground: .consent))
  }

  /// Sets beds apart.
  mutating func isolate(_ beds: Bed...) throws {
    for bed in beds { try did(IsolateBed(bed: bed)) }
  }

  /// The bed that the rules offer somebody who is here, as a word.
  func offered(_ stay: StayNumber) throws -> String {
    guard let resident = centre.residents[stay] else { throw Missing() }
    switch Placement(centre: centre).offer(for: Guest(resident)) {
    case .bed(let bed, _): return bed.description
    case .waits: return "waits"
    case .officerDecides: return "officer decides"
    }
  }
}

extension DepartStay {
  /// A departure with everything that its kind is recorded with.
  static func whole(
    _ stay: StayNumber, _ kind: DepartureKind, to receiver: Receiver? = nil, at departed: Moment
  ) -> DepartStay {
    DepartStay(
      stay: stay, kind: kind,
      destination: kind.needsDestination ? Note(rawValue: "Quetta") : nil, receiver: receiver,
      reason: kind.needsReason ? Note(rawValue: "why") : nil, departed: departed)
  }
}

extension Receiver {
  static var uncle: Receiver {
    get throws {
      Receiver(
        name: PersonName(rawValue: "Akram Hussain"), relationship: Note(rawValue: "uncle"),
        cnic: try CNIC(typed: "34101-1234567-1"))
    }
  }
}
