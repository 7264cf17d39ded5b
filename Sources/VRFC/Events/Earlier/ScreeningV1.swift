/// Screenings as they were recorded by code lists that were called those of HTCDS 2.0 and were
/// not. What 2.0 has is lifted to it; the rest is kept as it was recorded.
struct ScreeningV1: Codable, Hashable, Sendable {
  enum Exploitation: String, Codable {
    case agriculture, aquafarming, begging, construction
    case domesticWork = "domestic-work"
    case hospitality
    case illicitActivities = "illicit-activities"
    case manufacturing
    case miningOrDrilling = "mining-or-drilling"
    case peddling, transportation
    case otherLabour = "other-labour"
    case prostitution, pornography
    case remoteInteractiveServices = "remote-interactive-services"
    case privateSexualServices = "private-sexual-services"
    case forcedMarriage = "forced-marriage"
    case forcedMilitary = "forced-military"
    case organRemoval = "organ-removal"
    case slaveryAndPractices = "slavery-and-practices"
    case other
  }

  enum MeansOfControl: String, Codable {
    case debtBondage = "debt-bondage"
    case takesEarnings = "takes-earnings"
    case restrictsFinancialAccess = "restricts-financial-access"
    case threats
    case psychologicalAbuse = "psychological-abuse"
    case physicalAbuse = "physical-abuse"
    case sexualAbuse = "sexual-abuse"
    case falsePromises = "false-promises"
    case psychoactiveSubstances = "psychoactive-substances"
    case restrictsMovement = "restricts-movement"
    case restrictsMedicalCare = "restricts-medical-care"
    case excessiveWorkingHours = "excessive-working-hours"
    case usesChildren = "uses-children"
    case threatOfLawEnforcement = "threat-of-law-enforcement"
    case withholdsNecessities = "withholds-necessities"
    case withholdsDocuments = "withholds-documents"
    case other
  }

  enum Recruitment: String, Codable {
    case abduction
    case educationalFacility = "educational-facility"
    case familial, internet
    case marriageBroker = "international-marriage-broker"
    case intimatePartner = "intimate-partner"
    case jobOffer = "job-offer"
    case posingAsBenefactor = "posing-as-benefactor"
    case publicArea = "public-area"
    case offerOfAccommodation = "offer-of-accommodation"
    case shelter
    case smugglingRansom = "smuggling-ransom"
    case work, other, unknown
  }

  let screened: Moment
  let consent: Bool
  let trafficking: TraffickingFinding?
  let decidedBy: FindingAuthority?
  let smuggling: SmugglingFinding?
  let exploitation: [Exploitation]
  let means: [MeansOfControl]
  let recruitment: [Recruitment]
  let needs: [Need]
  let mayBeChild: Bool

  func lifted() -> Screening {
    let forms = exploitation.map(\.lifted)
    return Screening(
      screened: screened, consent: consent, trafficking: trafficking, decidedBy: decidedBy,
      smuggling: smuggling, exploitation: forms.compactMap(\.form).ordered,
      industries: forms.compactMap(\.industry).ordered,
      sexExploitation: forms.compactMap(\.sex).ordered, means: means.compactMap(\.lifted).ordered,
      recruitment: recruitment.compactMap(\.lifted).ordered, needs: needs, mayBeChild: mayBeChild,
      earlier: earlierCodes)
  }

  /// Those that 2.0 does not have, or would make say more than was recorded.
  private var earlierCodes: [EarlierCode] {
    exploitation.filter { $0.lifted.form == nil }
      .map { EarlierCode(list: .exploitation, code: $0.rawValue) }
      + means.filter { $0.lifted == nil }.map { EarlierCode(list: .means, code: $0.rawValue) }
      + recruitment.filter { $0.lifted == nil }
      .map { EarlierCode(list: .recruitment, code: $0.rawValue) }
  }
}

/// A code of exploitation, told by the three lists that 2.0 has of it.
private struct LiftedExploitation {
  var form: Exploitation?
  var industry: LabourIndustry?
  var sex: SexExploitation?

  static func labour(_ industry: LabourIndustry?) -> LiftedExploitation {
    LiftedExploitation(form: .forcedLabour, industry: industry)
  }

  static func sexual(_ sex: SexExploitation) -> LiftedExploitation {
    LiftedExploitation(form: .sexualExploitation, sex: sex)
  }
}

extension ScreeningV1.Exploitation {
  fileprivate var lifted: LiftedExploitation {
    switch self {
    case .agriculture, .aquafarming: .labour(.agriculture)
    case .construction: .labour(.construction)
    case .domesticWork: .labour(.households)
    case .hospitality: .labour(.accommodationAndFood)
    case .manufacturing: .labour(.manufacturing)
    case .miningOrDrilling: .labour(.mining)
    case .peddling: .labour(.trade)
    case .transportation: .labour(.transportation)
    case .otherLabour: .labour(nil)
    case .prostitution: .sexual(.prostitution)
    case .pornography: .sexual(.pornography)
    case .remoteInteractiveServices: .sexual(.remoteInteractiveServices)
    case .privateSexualServices: .sexual(.privateSexualServices)
    case .begging: LiftedExploitation(form: .forcedBegging)
    case .forcedMarriage: LiftedExploitation(form: .forcedMarriage)
    case .organRemoval: LiftedExploitation(form: .organRemoval)
    case .other: LiftedExploitation(form: .other)
    // 2.0 says by whom somebody is made to fight, and divides slavery otherwise.
    case .illicitActivities, .forcedMilitary, .slaveryAndPractices: LiftedExploitation()
    }
  }
}

extension ScreeningV1.MeansOfControl {
  fileprivate var lifted: MeansOfControl? {
    switch self {
    case .debtBondage: .debtBondage
    case .takesEarnings: .takesEarnings
    case .restrictsFinancialAccess: .restrictsFinancialAccess
    case .psychologicalAbuse: .psychologicalAbuse
    case .physicalAbuse: .physicalAbuse
    case .sexualAbuse: .sexualAbuse
    case .falsePromises: .falsePromises
    case .psychoactiveSubstances: .psychoactiveSubstance
    case .restrictsMedicalCare: .restrictsMedicalCare
    case .excessiveWorkingHours: .excessiveWorkingHours
    case .threatOfLawEnforcement: .threatsOfLawEnforcement
    case .withholdsNecessities: .withholdsNecessities
    case .withholdsDocuments: .withholdsDocuments
    case .other: .other
    // 2.0 says what is threatened, and with whom.
    case .threats, .restrictsMovement, .usesChildren: nil
    }
  }
}

extension ScreeningV1.Recruitment {
  /// 2.0 says where and by whom somebody was recruited; what they were promised it does not.
  fileprivate var lifted: Recruitment? {
    switch self {
    case .educationalFacility: .atAnEducationalInstitution
    case .familial: .throughFamily
    case .work: .atWork
    case .other: .other
    case .abduction, .internet, .marriageBroker, .intimatePartner, .jobOffer, .posingAsBenefactor,
      .publicArea, .offerOfAccommodation, .shelter, .smugglingRansom, .unknown:
      nil
    }
  }
}

struct ScreeningRecordedV1: RecordedShape {
  static let type = ScreeningRecorded.type

  let stay: StayNumber
  let screening: ScreeningV1
  let notes: Sealable<ScreeningNotes>?

  func lifted() -> Event {
    ScreeningRecorded(stay: stay, screening: screening.lifted(), notes: notes).event
  }
}

/// Care as it was before an act that was taken back, with a screening by the same lists.
struct CareRestoredV1: RecordedShape {
  static let type = CareRestored.type

  struct Care: Codable, Hashable, Sendable {
    let stay: StayNumber
    let health: VRFC.Care.Health?
    let screening: ScreeningV1?
    let responsible: StaffName?
    let role: FamilyRole?
    let childProtection: [ReferralNumber]
  }

  let care: Care
  let corrects: CorrectedRecord?

  func lifted() -> Event {
    var lifted = VRFC.Care(of: care.stay)
    lifted.health = care.health
    lifted.screening = care.screening?.lifted()
    lifted.responsible = care.responsible
    lifted.role = care.role
    lifted.childProtection = care.childProtection
    return CareRestored(care: lifted, corrects: corrects).event
  }
}
