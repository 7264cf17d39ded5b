/// What a screening for trafficking found, by the Prevention of Trafficking in Persons Act 2018.
package enum TraffickingFinding: String, Codable, CaseIterable, Hashable, Sendable {
  case possible, victim
  case notVictim = "not-victim"
}

/// Who decided on it (`vic_TraffickingStatusDecisionMakingOrg` of HTCDS 2.0).
package enum FindingAuthority: String, Codable, CaseIterable, Hashable, Sendable {
  case police, ngo
  /// A court, or the prosecution.
  case court
  /// Part of the government, other than the police.
  case government
  case other
}

/// Whether somebody was smuggled, by the Prevention of Smuggling of Migrants Act 2018.
package enum SmugglingFinding: String, Codable, CaseIterable, Hashable, Sendable {
  case yes, no, unknown
}
