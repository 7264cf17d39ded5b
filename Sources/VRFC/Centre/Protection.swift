/// Why somebody may leave only by a duty officer's act, whichever door they go through
/// (DOMAIN.md, *Protected*).
package enum Protection: Hashable, Sendable {
  /// Registered as under 18 at any time in this stay, or once thought to be.
  case child
  /// Screened as a possible victim of trafficking, or found to be one.
  case victim(TraffickingFinding)
  /// Must sleep apart, by health.
  case apart
  /// A grown person with whom these children stay.
  case guardian(of: [StayNumber])

  package var words: String {
    switch self {
    case .child: say("registered as under 18")
    case .victim(.possible): say("possible victim of trafficking")
    case .victim: say("victim of trafficking")
    case .apart: say("must sleep apart; health clears them first")
    case .guardian(let children):
      say("guardian of \(children.map(\.description).joined(separator: ", "))")
    }
  }
}

extension Centre {
  /// Why somebody is protected; empty: they are not. The one answer, for every door.
  ///
  /// - Parameter leaving: those who leave together with them.
  package func protections(
    of resident: Resident, leavingWith leaving: Set<StayNumber> = []
  ) -> [Protection] {
    var found: [Protection] = resident.isProtectedAsChild ? [.child] : []
    if let finding = resident.victimFinding { found.append(.victim(finding)) }
    if resident.mustSleepApart { found.append(.apart) }
    let staying = children(withGuardian: resident).filter { !leaving.contains($0) }
    if !staying.isEmpty { found.append(.guardian(of: staying)) }
    return found
  }

  package func isProtected(_ resident: Resident) -> Bool { !protections(of: resident).isEmpty }

  /// The children of a family who have a guardian in this person.
  func children(withGuardian resident: Resident) -> [StayNumber] {
    guard !resident.isProtectedAsChild else { return [] }
    return members(ofFamilyOf: resident)
      .filter { $0.isProtectedAsChild && !$0.isAlone(among: [resident]) }
      .map(\.stay)
  }

  /// Whether somebody may answer for a child: where there are accounts, one of a duty officer or a
  /// manager.
  package func mayAnswerForChildren(_ name: StaffName) -> Bool {
    guard isSealed else { return true }
    return account(of: name)?.role.permissions.contains(.answerForChildren) ?? false
  }

  /// The children who are missing: absconded, not found, not known to the police, and not back.
  package var missingChildren: [Safeguard] {
    let back = Set(residents.values.map(\.person))
    return missing.values.filter { !back.contains($0.person) }.sorted { $0.stay < $1.stay }
  }

  /// The children here for whom somebody answers.
  package func children(answeredForBy name: StaffName) -> [StayNumber] {
    residents.values.filter { $0.care.responsible == name }.map(\.stay).sorted()
  }
}

extension Resident {
  /// Under 18 by the registration or maybe so, at any time in this stay.
  package var isProtectedAsChild: Bool { safeguard.isOfChild || isChild }

  /// Nil: not screened, or no victim.
  package var victimFinding: TraffickingFinding? { care.screening?.victimFinding }

  package var mustSleepApart: Bool { care.health?.outcome == .isolate }
}

extension Screening {
  /// A possible victim, or one; nil: neither.
  var victimFinding: TraffickingFinding? {
    switch trafficking {
    case .possible: .possible
    case .victim: .victim
    case .notVictim, nil: nil
    }
  }
}
