/// A form of exploitation.
///
/// Source: the types of labour and of sexual exploitation, and the other types, of IOM's Human
/// Trafficking Case Data Standard 2.0; the codes are its value names, written with dashes.
package enum Exploitation: String, Codable, CaseIterable, Hashable, Sendable {
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

/// How somebody was controlled.
///
/// Source: the methods of control of IOM's Human Trafficking Case Data Standard 2.0.
package enum MeansOfControl: String, Codable, CaseIterable, Hashable, Sendable {
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

/// How somebody was recruited.
///
/// Source: the methods of recruitment of IOM's Human Trafficking Case Data Standard 2.0.
package enum Recruitment: String, Codable, CaseIterable, Hashable, Sendable {
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
