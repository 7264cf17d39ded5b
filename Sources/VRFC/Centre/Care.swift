/// What the centre knows of a resident beyond the registration: health, screening, family, who
/// answers for a child. Codes and dates; what was said about it stands in the log's notes.
package struct Care: Codable, Hashable, Sendable {
  package struct Health: Codable, Hashable, Sendable {
    package let outcome: HealthOutcome
    package let diet: Diet?
    package let checked: Moment
  }

  package let stay: StayNumber
  package internal(set) var health: Health?
  package internal(set) var screening: Screening?
  /// The officer who answers for a child without a guardian.
  package internal(set) var responsible: StaffName?
  package internal(set) var role: FamilyRole?
  /// Referrals to child protection that were neither declined nor withdrawn.
  package internal(set) var childProtection: [ReferralNumber] = []

  package init(of stay: StayNumber) {
    self.stay = stay
  }

  /// Nothing was found out yet.
  var isEmpty: Bool { self == Care(of: stay) }
}

/// What a screening found, in codes.
package struct Screening: Codable, Hashable, Sendable {
  package let screened: Moment
  /// Whether the person agreed to be asked; without it nothing but this is recorded.
  package let consent: Bool
  package let trafficking: TraffickingFinding?
  package let decidedBy: FindingAuthority?
  package let smuggling: SmugglingFinding?
  package let exploitation: [Exploitation]
  package let industries: [LabourIndustry]
  package let sexExploitation: [SexExploitation]
  package let means: [MeansOfControl]
  package let recruitment: [Recruitment]
  /// What the talk showed beyond the registration.
  package let needs: [Need]
  /// Registered as grown up, and maybe a child: protected as one.
  package let mayBeChild: Bool
  /// What earlier lists had, and those of today do not; nil: nothing.
  package let earlier: [EarlierCode]?

  package init(
    screened: Moment, consent: Bool, trafficking: TraffickingFinding? = nil,
    decidedBy: FindingAuthority? = nil, smuggling: SmugglingFinding? = nil,
    exploitation: [Exploitation] = [], industries: [LabourIndustry] = [],
    sexExploitation: [SexExploitation] = [], means: [MeansOfControl] = [],
    recruitment: [Recruitment] = [], needs: [Need] = [], mayBeChild: Bool = false,
    earlier: [EarlierCode] = []
  ) {
    self.screened = screened
    self.consent = consent
    self.trafficking = trafficking
    self.decidedBy = decidedBy
    self.smuggling = smuggling
    self.exploitation = exploitation
    self.industries = industries
    self.sexExploitation = sexExploitation
    self.means = means
    self.recruitment = recruitment
    self.needs = needs
    self.mayBeChild = mayBeChild
    self.earlier = earlier.isEmpty ? nil : earlier
  }
}

extension Care: Matter {
  static let kind = "care"
  var key: String { stay.description }
  var owner: StayNumber? { stay }
  /// Told by who is here.
  var isOpen: Bool { false }
}

extension Resident {
  /// Needs from the registration and from the screening.
  package var needs: [Need] {
    facts.needs + (care.screening?.needs ?? []).filter { !facts.needs.contains($0) }
  }

  /// Under 18, or maybe so.
  package var isChild: Bool { facts.age.isChild || care.screening?.mayBeChild == true }
}
