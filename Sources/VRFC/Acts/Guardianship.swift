extension Resident {
  /// The one definition of a child alone, for the house as for reports of past days.
  ///
  /// - Parameter others: those of the family who are, were or would be with the child.
  func isAlone(among others: [Resident]) -> Bool {
    guard isChild else { return false }
    let grown = others.filter { !$0.isProtectedAsChild }
    if grown.contains(where: { $0.care.role == .guardian }) { return false }
    return needs.contains(.unaccompanied) || needs.contains(.separated) || grown.isEmpty
  }
}

extension Centre {
  /// A child with nobody here who answers for it: no grown member of the family, or known to be
  /// alone. Maybe under 18 counts as under 18; whoever is recorded as the family's guardian counts
  /// as one, also for a child that came alone.
  package func isWithoutGuardian(_ resident: Resident) -> Bool {
    resident.isAlone(among: members(ofFamilyOf: resident))
  }

  /// The others of somebody's family who are here.
  package func members(ofFamilyOf resident: Resident) -> [Resident] {
    guard let key = resident.familyKey else { return [] }
    return family(key).filter { $0.stay != resident.stay }
  }

  /// Those here who answer for a child as its family does.
  func guardians(of child: Resident) -> [StayNumber] {
    members(ofFamilyOf: child).filter { children(withGuardian: $0).contains(child.stay) }
      .map(\.stay)
  }

  /// A child without a guardian leaves by choice only when an officer answers for it, child
  /// protection knows of it, and a named person takes it.
  func checkChild(_ child: Resident, to receiver: Receiver?) throws(Refusal) {
    guard child.care.responsible.map(mayAnswerForChildren) ?? false else {
      throw .departure(.childNeedsOfficer(child.stay))
    }
    guard !child.care.childProtection.isEmpty else {
      throw .departure(.childNeedsReferral(child.stay))
    }
    guard receiver != nil else { throw .departure(.childNeedsReceiver(child.stay)) }
  }

  /// Of the families of those who leave, who stays behind.
  func familyRemaining(after leaving: [Resident]) -> [StayNumber] {
    let keys = Set(leaving.compactMap(\.familyKey))
    let stays = Set(leaving.map(\.stay))
    return keys.flatMap { family($0).map(\.stay) }.filter { !stays.contains($0) }.sorted()
  }
}
