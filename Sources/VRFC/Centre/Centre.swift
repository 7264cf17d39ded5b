/// The house at a moment: who is here, where they sleep, which beds cannot be used.
///
/// A value, made by applying events or loaded from the index, now or as of a moment; acts are
/// decided against it. What identifies a person is never in it, nor what is long past: an act
/// that needs more says so (``Act/recollection``), and finds it in ``recalled``.
package struct Centre: Sendable {
  /// The moment at which the centre is looked at; holds run out by it.
  package var moment: Moment
  /// Record 1; nil before a centre was opened.
  package internal(set) var charter: CentreOpened?
  /// Everyone here, with a bed or waiting for one.
  package internal(set) var residents: [StayNumber: Resident] = [:]
  /// Who sleeps where; an infant shares the mother's bed.
  package internal(set) var occupants: [Bed: [StayNumber]] = [:]
  /// Beds held or blocked, also where the time for it has run out.
  package internal(set) var conditions: [Bed: BedCondition] = [:]
  /// The latest handovers, at most ``recentBatches`` of them.
  package internal(set) var batches: [BatchNumber: Batch] = [:]
  /// The last serial given out in each year.
  package internal(set) var staySerials: [Int: Int] = [:]
  package internal(set) var personSerial = 0
  /// Beds outside general vacancy, for those who must sleep apart.
  package internal(set) var isolationBeds: Set<Bed> = []
  /// Children who absconded, and are neither found nor reported to the police.
  package internal(set) var missing: [StayNumber: Safeguard] = [:]
  /// Referrals that are not over.
  package internal(set) var referrals: [ReferralNumber: Referral] = [:]
  package internal(set) var referralSerial = 0
  /// The meals of the latest ``mealDays`` days of which anything was recorded.
  package internal(set) var meals: [MealKey: Meal] = [:]
  /// Every Ramadan that was declared, by its first day.
  package internal(set) var fasts: [Day: Fast] = [:]
  package internal(set) var lastHandover: ShiftHandover?
  /// Those who may sign in.
  var staff: [StaffName: StaffAccount] = [:]
  /// Sign-ins that failed lately, by name and by terminal.
  var failures: [String: SignInFailures] = [:]
  /// The record from which on identities are sealed, where the centre was opened without.
  var sealedSince: Int?
  /// Those whose key is to be destroyed, or was.
  var erased: Set<PersonNumber> = []
  /// What the index remembered for the act at hand.
  package var recalled = Recollections()
  /// What this site has chosen.
  package var rules = Thresholds()
  /// What this site offers: sittings, and agencies that take referrals.
  package var provision = Provision()

  package static let recentBatches = 64
  package static let mealDays = 3

  package init(moment: Moment) {
    self.moment = moment
  }

  package var halls: [Hall] { charter?.halls ?? [] }

  package func hall(_ id: HallID) -> Hall? { halls.first { $0.id == id } }

  /// The condition that a bed is in at this moment: a hold or block that has run out is none.
  package func condition(of bed: Bed) -> BedCondition? {
    guard let condition = conditions[bed] else { return nil }
    if let until = condition.until, until <= moment { return nil }
    return condition
  }

  /// What a bed is, derived from the acts.
  package func state(of bed: Bed) -> BedState {
    if let stays = occupants[bed], !stays.isEmpty { return .occupied(stays) }
    switch condition(of: bed) {
    case .some(let condition) where condition.kind == .held:
      return .held(until: condition.until ?? moment)
    case .some(let condition): return .blocked(until: condition.until)
    case .none: return .vacant
    }
  }

  /// The vacant beds of a hall that anybody may have, lowest number first.
  package func vacantBeds(in hall: Hall) -> some Sequence<Bed> {
    hall.bedList.lazy.filter { state(of: $0) == .vacant && !isolationBeds.contains($0) }
  }

  /// The vacant isolation beds of a hall, lowest number first.
  package func vacantIsolationBeds(in hall: Hall) -> [Bed] {
    hall.bedList.filter { isolationBeds.contains($0) && state(of: $0) == .vacant }
  }

  /// The bed that is kept for somebody in hospital.
  func bedKept(for person: PersonNumber) -> Bed? {
    conditions.keys.filter { condition(of: $0)?.keptFor == person }.min()
  }

  /// A bed kept for somebody is kept no longer once they have a bed.
  func keptNoLonger(for person: PersonNumber?) -> [Event] {
    guard let person, let bed = bedKept(for: person), let until = conditions[bed]?.until else {
      return []
    }
    return [BedReleased(bed: bed, heldUntil: until, keptFor: person, corrects: nil).event]
  }

  /// Those who must sleep apart, and do not.
  package var toBeIsolated: [Resident] {
    residents.values
      .filter { resident in
        resident.care.health?.outcome == .isolate
          && !(resident.bed.map(isolationBeds.contains) ?? false)
      }
      .sorted { $0.stay < $1.stay }
  }

  /// The members of a family who are here.
  package func family(_ key: FamilyKey) -> [Resident] {
    residents.values.filter { $0.familyKey == key }.sorted { $0.stay < $1.stay }
  }

  /// The stay that somebody who arrived then would have: its year is the arrival's.
  func nextStay(at arrived: Moment) -> StayNumber {
    let year = arrived.day.year
    return StayNumber(year: year, serial: (staySerials[year] ?? 0) + 1)
  }
}
