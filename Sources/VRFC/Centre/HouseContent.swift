/// What two houses must agree on, whichever way they were derived from the log.
struct HouseContent: Hashable {
  let residents: [StayNumber: Resident]
  let occupants: [Bed: [StayNumber]]
  let conditions: [Bed: BedCondition]
  let batches: [BatchNumber: BatchContent]
  let staySerials: [Int: Int]
  let personSerial: Int
  let isolationBeds: Set<Bed>
  let referrals: [ReferralNumber: Referral]
  let referralSerial: Int
  let meals: [MealKey: Meal]
  let fasts: [Day: Fast]
  let missing: [StayNumber: Safeguard]
  let lastHandover: ShiftHandover?
  let staff: [StaffName: StaffAccount]
  let erased: Set<PersonNumber>
  let sealedSince: Int?

  /// A batch without its notes, which the index does not hold.
  struct BatchContent: Hashable {
    let men: Int
    let women: Int
    let children: Int
    let handedBack: Int
    let gate: String?
    let received: Moment
    let registered: Int
    let isWithdrawn: Bool
  }

  init(_ centre: Centre) {
    residents = centre.residents
    occupants = centre.occupants
    conditions = centre.conditions
    staySerials = centre.staySerials
    personSerial = centre.personSerial
    isolationBeds = centre.isolationBeds
    referrals = centre.referrals
    referralSerial = centre.referralSerial
    meals = centre.meals
    fasts = centre.fasts
    missing = centre.missing
    lastHandover = centre.lastHandover
    (staff, erased, sealedSince) = (centre.staff, centre.erased, centre.sealedSince)
    batches = centre.batches.mapValues { batch in
      BatchContent(
        men: batch.received.men, women: batch.received.women, children: batch.received.children,
        handedBack: batch.received.handedBack, gate: batch.received.gate,
        received: batch.received.received, registered: batch.registered,
        isWithdrawn: batch.isWithdrawn)
    }
  }
}

/// A part of what the index says, by which it is told where it was wrong; nobody is named.
package enum IndexPart: String, Codable, CaseIterable, Hashable, Sendable {
  case residents, beds, batches, numbers, referrals, meals, house, accounts, records
}

extension IndexPart {
  package var words: String {
    switch self {
    case .residents: say("who is here")
    case .beds: say("beds")
    case .batches: say("batches")
    case .numbers: say("numbers")
    case .referrals: say("referrals")
    case .meals: say("meals")
    case .house: say("Ramadan and hand-over")
    case .accounts: say("accounts")
    case .records: say("records")
    }
  }
}

extension [IndexPart] {
  package var words: String { map(\.words).joined(separator: ", ") }
}

extension HouseContent {
  /// In which parts two houses differ.
  func differences(from other: HouseContent) -> [IndexPart] {
    IndexPart.allCases.filter { part in
      switch part {
      case .residents: residents != other.residents || missing != other.missing
      case .beds:
        occupants != other.occupants || conditions != other.conditions
          || isolationBeds != other.isolationBeds
      case .batches: batches != other.batches
      case .numbers:
        staySerials != other.staySerials || personSerial != other.personSerial
          || referralSerial != other.referralSerial
      case .referrals: referrals != other.referrals
      case .meals: meals != other.meals
      case .house: fasts != other.fasts || lastHandover != other.lastHandover
      case .accounts:
        staff != other.staff || erased != other.erased || sealedSince != other.sealedSince
      case .records: false
      }
    }
  }
}
