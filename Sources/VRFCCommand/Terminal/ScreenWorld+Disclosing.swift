import VRFC
import VRFCScreens

/// Who may be shown on the screens: everyone who is here; of those who left, the beginnings of
/// their names, until somebody said why they look.
extension ScreenWorld {
  /// Whether this sitting may see who a house of earlier names. Being here again opens nobody's
  /// earlier stays: whoever registers somebody invented as them would read who they were.
  func mayShow(_ resident: Resident) -> Bool {
    !desk.centre.isSealed || shown.contains(resident.person)
      || desk.centre.residents[resident.stay] != nil
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

  /// How many of those who left each member of staff looked up on a day.
  func looks(on day: Day) throws -> Loaded {
    let days = try ReportDays(from: day, to: day)
    return .looks(try desk.lookSums(days, as: officer), of: day, after: desk.head.seq)
  }

  /// Who held or blocked a bed, and why: one record is opened for it, and nothing else of it told.
  func kept(by seq: Int) throws -> Loaded? {
    try desk.keptBed(by: seq, as: officer).map { .kept($0, by: seq) }
  }
}
