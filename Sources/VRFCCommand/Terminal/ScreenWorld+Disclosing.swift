import VRFC
import VRFCScreens

/// Who may be shown on the screens: everyone who is here; of those who left, the beginnings of
/// their names, until somebody said why they look.
extension ScreenWorld {
  /// Whether this sitting may see who somebody is.
  func mayShow(_ person: PersonNumber) -> Bool {
    !desk.centre.isSealed || shown.contains(person)
      || desk.centre.residents.values.contains { $0.person == person }
  }

  /// Whether this sitting may see who a house of earlier names. Being here again opens nobody's
  /// earlier stays: whoever registers somebody invented as them would read who they were.
  func mayShow(_ resident: Resident) -> Bool {
    !desk.centre.isSealed || shown.contains(resident.person)
      || desk.centre.residents[resident.stay] != nil
  }

  /// The same of a stay in the register.
  func mayShow(_ stay: RegisteredStay) -> Bool {
    !desk.centre.isSealed || shown.contains(stay.person)
      || desk.centre.residents[stay.stay] != nil
  }

  /// An act that was a look opens what was looked at, for this sitting.
  func noteLook(_ outcome: Outcome) {
    for case .access(.personsLookedUp(let look)) in outcome.events where look.view == .page {
      do {
        let outlines = try desk.history { index in try look.stays.map { try index.outline(of: $0) }
        }
        shown.formUnion(outlines.compactMap { $0?.person })
      } catch {
        // It is on record, and stays hidden: they may ask again.
      }
    }
  }

  /// Searches among those who left, too; that is a look, and on record before it is shown.
  func foundAmongAll(_ query: String) throws -> Loaded? {
    guard try register.isRead() else { return nil }
    try register.catchUp(to: desk.head.seq, reading: desk.act(in:))
    let view = FindView.masked(otherThan: mayShow)
    let found = register.find(query, limit: ScreenWorld.listed, as: view)
    let masked = found.filter(\.isMasked).map(\.matched)
    if !masked.isEmpty { try desk.look(.masked, at: masked, as: officer) }
    return .found(found, for: query)
  }
}
