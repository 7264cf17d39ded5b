/// What an officer decides on, and why, where protection is taken away.
package enum ProtectionConcern: String, Codable, CaseIterable, Hashable, Sendable {
  case age, sex, need, family, screening, health, registration

  package var words: String {
    switch self {
    case .age: say("the age")
    case .sex: say("the sex, with a bed given")
    case .need: say("being without a guardian")
    case .family: say("the family that answers for a child")
    case .screening: say("the screening")
    case .health: say("sleeping apart")
    case .registration: say("the registration itself")
    }
  }
}

/// Why somebody protected may not leave so, or lose what protects them.
package enum ProtectionRefusal: Hashable, Sendable {
  case liftNeedsReason(StayNumber, [ProtectionConcern])
  /// A child leaves, and these who answer for it stay.
  case guardianStays(StayNumber, guardians: [StayNumber])
  /// Registered as under 18 earlier in this stay, and as grown up now.
  case wasChild(StayNumber)
  case victimNeedsWish(StayNumber, open: [String])
  case victimNeedsReceiver(StayNumber, DepartureKind)
  case wishNeedsReason
  case notAVictim(StayNumber)
  case notAnOfficer(StaffName)
  case notMissing(StayNumber)
}

extension ProtectionRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .liftNeedsReason(let stay, let concerns):
      say(
        """
        this changes what protects \(stay) (\(concerns.map(\.words).joined(separator: ", "))): a \
        duty officer decides, and says why
        """)
    case .guardianStays(let stay, let guardians):
      say(
        """
        \(stay) is a child, and \(guardians.map(\.description).joined(separator: ", ")) of the \
        family would stay: let them leave in the same act, or decide with a reason
        """)
    case .wasChild(let stay):
      say(
        """
        \(stay) was registered as under 18 in this stay and keeps the protection of a child: \
        decide with a reason
        """)
    case .victimNeedsWish(let stay, let open):
      say("\(stay) is protected as a victim of trafficking; ")
        + (open.isEmpty ? say("nothing is open for them") : open.joined(separator: "; "))
        + say("; record their own wish first: assistance accepted, declined or not asked")
    case .victimNeedsReceiver(let stay, let kind):
      say("\(stay) is protected as a victim of trafficking; \(kind.words): say to whom, by name")
    case .wishNeedsReason: say("say why they were not asked")
    case .notAVictim(let stay):
      say("\(stay) was not screened as a victim, so there is no assistance to ask about")
    case .notAnOfficer(let name):
      say(
        """
        \(name) cannot answer for a child: no account of a duty officer or a manager has that \
        name; `vrfc staff list` shows who is one
        """)
    case .notMissing(let stay): say("\(stay) is not a child who is missing; Today lists who is")
    }
  }
}
