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
      now.birthDate == earlier.birthDate ? nil : say("date of birth"),
      now.homePlace == earlier.homePlace ? nil : say("place of the home"),
    ].compactMap(\.self)
  }

  private func factsChanged(since earlier: Facts) -> [String] {
    [
      facts.sex == earlier.sex ? nil : say("sex"),
      facts.age == earlier.age ? nil : say("age"),
      facts.ageBasis == earlier.ageBasis ? nil : say("how the age is known"),
      facts.birthYear == earlier.birthYear ? nil : say("year of birth"),
      facts.nationality == earlier.nationality ? nil : say("nationality"),
      facts.province == earlier.province ? nil : say("province"),
      facts.district == earlier.district ? nil : say("district"),
      facts.home == earlier.home ? nil : say("home abroad"),
      facts.family == earlier.family ? nil : say("family"),
      facts.needs == earlier.needs ? nil : say("needs"),
    ].compactMap(\.self)
  }
}
