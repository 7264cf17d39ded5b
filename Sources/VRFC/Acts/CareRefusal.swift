/// Why what was found out about somebody may not be recorded.
package enum CareRefusal: Hashable, Sendable {
  case nobody
  /// Something was found, of somebody who did not agree to be asked.
  case withoutConsent
  case noFinding
  /// A victim, and nobody who decided so.
  case undecided
  case noFamily(StayNumber)
  case roleDoesNotFit(FamilyRole, Sex)
  case guardianIsChild(StayNumber)
  case notAChild(StayNumber)
}

extension CareRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .nobody: say("nobody is meant: give at least one stay")
    case .withoutConsent:
      say(
        """
        without consent nothing is recorded but that it was not given: leave the findings out, \
        or ask for consent
        """)
    case .noFinding:
      say(
        """
        say what the screening found: trafficking (possible, victim or not-victim) and smuggling \
        (yes, no or unknown)
        """)
    case .undecided: say("a victim is recorded with who decided so: police, ngo, court or other")
    case .noFamily(let stay):
      say("\(stay) belongs to no family; give the family’s number first")
    case .roleDoesNotFit(let role, let sex):
      say(
        """
        registered as \(sex.rawValue), this person is not recorded as the family’s \
        \(role.rawValue); correct the registration first if it is wrong
        """)
    case .guardianIsChild(let stay):
      say("\(stay) is under 18 or maybe so, and cannot answer for other children")
    case .notAChild(let stay):
      say(
        """
        \(stay) is grown up; an officer answers for children. If the age is in doubt, say so in \
        the screening (maybe a child)
        """)
    }
  }
}
