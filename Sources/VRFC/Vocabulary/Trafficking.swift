/// What a screening for trafficking found, by the Prevention of Trafficking in Persons Act 2018.
package enum TraffickingFinding: String, Codable, CaseIterable, Hashable, Sendable {
  case possible, victim
  case notVictim = "not-victim"
}

/// Who decided on it.
package enum FindingAuthority: String, Codable, CaseIterable, Hashable, Sendable {
  case police, ngo, court, other
}

/// Whether somebody was smuggled, by the Prevention of Smuggling of Migrants Act 2018.
package enum SmugglingFinding: String, Codable, CaseIterable, Hashable, Sendable {
  case yes, no, unknown
}
