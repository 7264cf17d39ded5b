extension RegistrationCorrected {
  /// The names of the fields that it says otherwise than an earlier record, and never what they
  /// say. Fields of an identity that cannot be read here are not among them.
  func fieldsChanged(since earlier: RecordedRegistration) -> [String] {
    identityChanged(since: earlier.identity.content) + factsChanged(since: earlier.facts)
  }

  private func identityChanged(since earlier: Identity?) -> [String] {
    guard let earlier, let now = identity.content else { return [] }
    return [
      now.name == earlier.name ? nil : say("name"),
      now.fatherName == earlier.fatherName ? nil : say("father's name"),
      now.cnic == earlier.cnic ? nil : say("CNIC"),
      now.phone == earlier.phone ? nil : say("phone"),
    ].compactMap(\.self)
  }

  private func factsChanged(since earlier: Facts) -> [String] {
    [
      facts.sex == earlier.sex ? nil : say("sex"),
      facts.age == earlier.age ? nil : say("age"),
      facts.nationality == earlier.nationality ? nil : say("nationality"),
      facts.province == earlier.province ? nil : say("province"),
      facts.district == earlier.district ? nil : say("district"),
      facts.family == earlier.family ? nil : say("family"),
      facts.needs == earlier.needs ? nil : say("needs"),
    ].compactMap(\.self)
  }
}
