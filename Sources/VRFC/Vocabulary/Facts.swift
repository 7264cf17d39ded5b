/// What a registration says about somebody beyond who they are; counts are made of this alone.
package struct Facts: Codable, Hashable, Sendable {
  package var sex: Sex
  package var age: Age
  package var nationality: Nationality
  /// The home province; nil: not known, or a home outside Pakistan.
  package var province: Province?
  /// The home district, by its name in the list of places.
  package var district: DistrictName?
  /// The family's number within its batch.
  package var family: FamilyNumber?
  package var needs: [Need]

  package init(
    sex: Sex, age: Age, nationality: Nationality = .pakistan, province: Province? = nil,
    district: DistrictName? = nil, family: FamilyNumber? = nil, needs: [Need] = []
  ) {
    self.sex = sex
    self.age = age
    self.nationality = nationality
    self.province = province
    self.district = district
    self.family = family
    self.needs = needs
  }
}

/// The name of a district as the list of places spells it.
package struct DistrictName: Hashable, Sendable, CodableAsText {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
