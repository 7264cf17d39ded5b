/// What a registration says about somebody beyond who they are; counts are made of this alone.
package struct Facts: Codable, Hashable, Sendable {
  package var sex: Sex
  package var age: Age
  /// Nil: not recorded.
  package var ageBasis: AgeBasis?
  /// Nil: not known; a date of birth says it where that is known.
  package var birthYear: BirthYear?
  package var nationality: Nationality
  /// The home province; nil: not known, or a home outside Pakistan.
  package var province: Province?
  /// The home district, by its name in the list of places.
  package var district: DistrictName?
  /// A home outside Pakistan; nil: not known, or none.
  package var home: HomeAbroad?
  /// The family's number within its batch.
  package var family: FamilyNumber?
  package var needs: [Need]

  package init(
    sex: Sex, age: Age, ageBasis: AgeBasis? = nil, birthYear: BirthYear? = nil,
    nationality: Nationality = .pakistan, province: Province? = nil,
    district: DistrictName? = nil, home: HomeAbroad? = nil, family: FamilyNumber? = nil,
    needs: [Need] = []
  ) {
    self.sex = sex
    self.age = age
    self.ageBasis = ageBasis
    self.birthYear = birthYear
    self.nationality = nationality
    self.province = province
    self.district = district
    self.home = home
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
