/// A stay as the search needs it: the facts to show, and where the log says whose it is.
package struct FindableStay: Hashable, Sendable {
  package let stay: StayNumber
  package let person: PersonNumber
  package let arrived: Moment
  /// Nil: still here.
  package let departed: Moment?
  package let facts: FindableFacts
  /// The record that says who they are.
  package let identified: LogHead

  package init(
    stay: StayNumber, person: PersonNumber, arrived: Moment, departed: Moment?,
    facts: FindableFacts, identified: LogHead
  ) {
    self.stay = stay
    self.person = person
    self.arrived = arrived
    self.departed = departed
    self.facts = facts
    self.identified = identified
  }
}

/// What is shown of somebody who was found, beyond who they are.
package struct FindableFacts: Hashable, Sendable {
  package let sex: Sex
  package let age: Age
  package let province: Province?
  package let district: DistrictName?

  package init(sex: Sex, age: Age, province: Province?, district: DistrictName?) {
    self.sex = sex
    self.age = age
    self.province = province
    self.district = district
  }
}

/// A person in the register that is searched: the latest stay, and the words and numbers of all.
struct FindEntry {
  var latest: FindableStay
  var identity: Identity?
  /// The name's words, by their place in the register's list of words; each spelling once.
  var names: [Int32] = []
  var fatherNames: [Int32] = []
  /// The whole name without spaces.
  var wholeNames: [String] = []
  /// CNIC and telephone in bare digits.
  var numbers: [String] = []
  var stays: [StayNumber] = []
}

/// Somebody who was found.
package struct FoundPerson: Hashable, Sendable {
  /// The person's latest stay.
  package let stay: FindableStay
  /// Nil when it cannot be known any more.
  package let identity: Identity?
  /// How well it fits, 1 to 100.
  package let score: Int
}
