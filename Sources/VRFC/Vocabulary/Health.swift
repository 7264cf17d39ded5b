/// What the health check at arrival found.
package enum HealthOutcome: String, Codable, CaseIterable, Hashable, Sendable {
  case cleared
  /// Sleeps apart from the others, in an isolation bed.
  case isolate
  case hospital
}

/// What somebody eats that the others do not.
package enum Diet: String, Codable, CaseIterable, Hashable, Sendable {
  case infant, diabetic, soft, pregnant
}
