/// Why a rule of the centre does not allow an act, and what it would allow.
package enum Refusal: Error, Hashable, Sendable {
  case hall(HallRefusal)
  case bed(BedRefusal)
  case stay(StayRefusal)
  case departure(DepartureRefusal)
  case protection(ProtectionRefusal)
  case care(CareRefusal)
  case batch(BatchRefusal)
  case referral(ReferralRefusal)
  case handOver(HandOverRefusal)
  case undo(UndoRefusal)
  case meal(MealRefusal)
  case ramadan(RamadanRefusal)
  case access(AccessRefusal)
  /// Rows of a manifest that cannot be registered, by their line in the file.
  case manifest([ManifestRefusal])
}

extension Refusal: CustomStringConvertible {
  /// The sentence that a tired officer reads.
  package var description: String {
    switch self {
    case .hall(let refusal): refusal.description
    case .bed(let refusal): refusal.description
    case .stay(let refusal): refusal.description
    case .departure(let refusal): refusal.description
    case .protection(let refusal): refusal.description
    case .care(let refusal): refusal.description
    case .batch(let refusal): refusal.description
    case .referral(let refusal): refusal.description
    case .handOver(let refusal): refusal.description
    case .undo(let refusal): refusal.description
    case .meal(let refusal): refusal.description
    case .ramadan(let refusal): refusal.description
    case .access(let refusal): refusal.description
    case .manifest(let rows): rows.map(\.description).joined(separator: "\n")
    }
  }
}

/// A row of a manifest that a rule refuses.
package struct ManifestRefusal: Hashable, Sendable, CustomStringConvertible {
  package let line: Int
  package let column: String
  package let refusal: StayRefusal

  package var description: String { say("line \(line), column \(column): \(refusal)") }
}
