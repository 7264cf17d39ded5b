/// What says who a person is. It travels as one object from the form to the log,
/// so that sealing it touches one place.
package struct Identity: Codable, Hashable, Sendable {
  package var name: PersonName
  /// The father's or husband's name.
  package var fatherName: PersonName?
  package var cnic: CNIC?
  package var phone: PhoneNumber?
  package var birthDate: Day?
  /// The village or town of a home abroad, in their words.
  package var homePlace: Note?

  package init(
    name: PersonName, fatherName: PersonName? = nil, cnic: CNIC? = nil, phone: PhoneNumber? = nil,
    birthDate: Day? = nil, homePlace: Note? = nil
  ) {
    self.name = name
    self.fatherName = fatherName
    self.cnic = cnic
    self.phone = phone
    self.birthDate = birthDate
    self.homePlace = homePlace
  }
}

/// Free text that staff wrote about a person or a bed: sealed like an identity, since it may name
/// someone.
package struct Notes: Codable, Hashable, Sendable {
  /// Why something was done.
  package var reason: Note?
  /// To whom or where somebody left.
  package var destination: Note?

  package init(reason: Note? = nil, destination: Note? = nil) {
    self.reason = reason
    self.destination = destination
  }

  /// Nil when there is nothing to say, so that an empty object is never recorded.
  package static func reason(_ note: Note?) -> Notes? {
    note.map { Notes(reason: $0) }
  }
}
