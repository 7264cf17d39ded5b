@testable import VRFC

/// Care and departures in a house.
extension House {
  /// What was known of those whom the last act concerned, before it.
  func recallCare(of act: StampedAct?, into recalled: inout Recollections) {
    guard let act else { return }
    for stay in act.act.events.flatMap(\.stays) {
      recalled.earlier.care[stay] = care(of: stay, before: act.head.seq)
      recalled.earlier.safeguards[stay] = safeguard(of: stay, before: act.head.seq)
    }
  }

  /// What was kept in mind of somebody, here or not.
  func safeguard(of stay: StayNumber, before seq: Int = .max) -> Safeguard? {
    var kept: [StayNumber: Safeguard] = [:]
    var persons: [StayNumber: PersonNumber] = [:]
    for event in acts.filter({ $0.head.seq < seq }).flatMap(\.act.events) {
      if case .arrivalRegistered(let body) = event { persons[body.stay] = body.person }
      let changed = event.safeguards(
        known: { stay in kept[stay] ?? persons[stay].map { Safeguard(of: stay, $0) } },
        missing: { kept.values.filter(\.isOpen) })
      for safeguard in changed { kept[safeguard.stay] = safeguard }
    }
    return kept[stay]
  }

  /// What was known of somebody, here or not.
  func care(of stay: StayNumber, before seq: Int = .max) -> Care {
    var care = Care(of: stay)
    for earlier in acts where earlier.head.seq < seq {
      for event in earlier.act.events {
        switch event {
        case .care(let event) where event.body.stay == stay: event.body.apply(to: &care)
        case .referral(let event) where event.body.stay == stay: event.body.apply(to: &care)
        case _: break
        }
      }
    }
    return care
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

extension Note {
  /// A reason, where a test needs any.
  static let why = Note(rawValue: "as the papers say")
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
