// The code lists of the Human Trafficking Case Data Standard (HTCDS) 2.0, Field Standards, by the
// International Organization for Migration, licensed under CC BY 4.0
// (https://creativecommons.org/licenses/by/4.0/). Changed: value names are written with dashes.
// A test holds them against the standard's own list of fields.

/// A form of exploitation (`vic_TypeOfExploitation`).
package enum Exploitation: String, Codable, CaseIterable, Hashable, Sendable {
  case forcedLabour = "forced-labour"
  case sexualExploitation = "sexual-exploitation"
  case childLabour = "child-labour"
  case forcedMarriage = "forced-marriage"
  case servitude
  case forcedMilitary = "forced-military-by-non-state-actors"
  case organRemoval = "organ-removal"
  case forcedBegging = "forced-begging"
  case forcedAdoption = "forced-adoption"
  case surrogacy, other
}

/// In which industry somebody was made to work (`vic_ForcedLabourIndustry`): the sections of the
/// International Standard Industrial Classification, revision 4, A to U.
package enum LabourIndustry: String, Codable, CaseIterable, Hashable, Sendable {
  case agriculture = "agriculture-forestry-and-fishing"
  case mining = "mining-and-quarrying"
  case manufacturing
  case electricity = "electricity-gas-steam-and-air-conditioning-supply"
  case water = "water-supply-sewerage-waste-management"
  case construction
  case trade = "wholesale-and-retail-trade-repair-of-motor-vehicles"
  case transportation = "transportation-and-storage"
  case accommodationAndFood = "accommodation-and-food-service-activities"
  case information = "information-and-communication"
  case finance = "financial-and-insurance-activities"
  case realEstate = "real-estate-activities"
  case professional = "professional-scientific-and-technical-activities"
  case administrative = "administrative-and-support-service-activities"
  case publicAdministration = "public-administration-and-defence"
  case education
  case health = "human-health-and-social-work-activities"
  case arts = "arts-entertainment-and-recreation"
  case otherServices = "other-service-activities"
  case households = "activities-of-households-as-employers"
  case extraterritorial = "activities-of-extraterritorial-organizations"
}

/// Of what kind sexual exploitation was (`vic_TypeOfSexExploitation`).
package enum SexExploitation: String, Codable, CaseIterable, Hashable, Sendable {
  case prostitution, pornography
  case remoteInteractiveServices = "remote-interactive-services"
  case privateSexualServices = "private-sexual-services"
}

/// How somebody was controlled (`vic_MethodsOfControl`).
package enum MeansOfControl: String, Codable, CaseIterable, Hashable, Sendable {
  case physicalThreats = "physical-threats"
  case threatsOfLawEnforcement = "threats-law-enforcement"
  case threatensChildrenOrFamily = "threatens-children-family"
  case debtBondage = "debt-bondage"
  case falsePromises = "false-promises"
  case physicalAbuse = "physical-abuse"
  case sexualAbuse = "sexual-abuse"
  case takesEarnings = "takes-earnings"
  case restrictsFinancialAccess = "restricts-financial-access"
  case restrictsMedicalCare = "restricts-medical-care"
  case withholdsNecessities = "withholds-necessities"
  case psychologicalAbuse = "psychological-abuse"
  case psychoactiveSubstance = "psychoactive-substance"
  case excessiveWorkingHours = "excessive-working-hours"
  case withholdsDocuments = "withholds-documents"
  case other
}

/// How somebody was recruited (`vic_MethodOfRecruitment`).
package enum Recruitment: String, Codable, CaseIterable, Hashable, Sendable {
  case atAPlaceOfBusiness = "at-a-place-of-business"
  case atAnEducationalInstitution = "at-an-educational-institution"
  case atWork = "at-work"
  case throughOnlineSocialNetworks = "through-online-social-networks"
  case throughAnOnlineAdvertisement = "through-an-online-advertisement"
  case throughATelevisionAdvert = "through-a-television-advert"
  case throughANewspaperAdvert = "through-a-newspaper-advert"
  case throughFamily = "through-family-or-family-events"
  case throughFriends = "through-friends-or-social-events"
  case other
}

/// A code of the lists that were used before those of HTCDS 2.0, and that these do not have: kept
/// and shown as it was recorded, and no longer offered.
package struct EarlierCode: Hashable, Sendable, CodableAsText {
  package enum List: String, Hashable, Sendable {
    case exploitation, means, recruitment
  }

  package let list: List
  package let code: String

  package init(list: List, code: String) {
    self.list = list
    self.code = code
  }

  package init?(_ description: String) {
    let parts = description.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, let list = List(rawValue: String(parts[0])) else { return nil }
    self.init(list: list, code: String(parts[1]))
  }

  package var description: String { "\(list.rawValue)/\(code)" }

  /// For people to read.
  package var words: String { say("\(list.rawValue) by an earlier list: \(code)") }
}

extension Array where Element: CaseIterable & Hashable {
  /// Each code once, in the order of its list.
  var ordered: [Element] { Element.allCases.filter(contains) }
}
