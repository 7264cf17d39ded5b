extension BedAssigned {
  package func write(to json: inout JSONText) {
    json.field("stay", stay)
    json.field("bed", bed)
    json.field("from", from)
    json.field("sharing", sharing)
    json.field("overridden", overridden)
    if let corrects { json.field("corrects", corrects) }
    json.field("notes", notes)
  }
}

extension BedVacated {
  package func write(to json: inout JSONText) {
    json.field("stay", stay)
    json.field("bed", bed)
    json.field("corrects", corrects)
  }
}

extension BedHeld {
  package func write(to json: inout JSONText) {
    json.field("bed", bed)
    json.field("until", until)
    if let corrects { json.field("corrects", corrects) }
    json.field("notes", notes)
  }
}

extension BedReleased {
  package func write(to json: inout JSONText) {
    json.field("bed", bed)
    json.field("heldUntil", heldUntil)
    if let keptFor { json.field("keptFor", keptFor) }
    if let corrects { json.field("corrects", corrects) }
  }
}

extension BedBlocked {
  package func write(to json: inout JSONText) {
    json.field("bed", bed)
    json.field("until", until)
    if let corrects { json.field("corrects", corrects) }
    json.field("notes", notes)
  }
}

extension BedUnblocked {
  package func write(to json: inout JSONText) {
    json.field("bed", bed)
    json.field("blockedUntil", blockedUntil)
    if let corrects { json.field("corrects", corrects) }
  }
}

extension BedReserved {
  package func write(to json: inout JSONText) {
    json.field("bed", bed)
    json.field("until", until)
    if let stay { json.field("stay", stay) }
    json.field("person", person)
    if let corrects { json.field("corrects", corrects) }
  }
}

extension BedIsolated {
  package func write(to json: inout JSONText) {
    json.field("bed", bed)
    if let corrects { json.field("corrects", corrects) }
  }
}

extension BedRejoined {
  package func write(to json: inout JSONText) {
    json.field("bed", bed)
    if let corrects { json.field("corrects", corrects) }
  }
}

extension Facts: JSONWritable {
  package func write(to json: inout JSONText) {
    json.field("sex", sex.rawValue)
    json.field("age", age.rawValue)
    json.field("ageBasis", ageBasis?.rawValue)
    if let birthYear { json.field("birthYear", birthYear.rawValue) }
    json.field("nationality", nationality.rawValue)
    json.field("province", province?.rawValue)
    json.field("district", district)
    json.field("home", home)
    if let family { json.field("family", family.rawValue) }
    json.field("needs", texts: needs.map(\.rawValue))
  }
}

extension HomeAbroad: JSONWritable {
  package func write(to json: inout JSONText) {
    json.field("country", country.rawValue)
    json.field("province", province?.rawValue)
  }
}

extension Identity: Confidential {
  package func write(to json: inout JSONText) {
    json.field("name", name.rawValue)
    json.field("fatherName", fatherName?.rawValue)
    json.field("cnic", cnic?.rawValue)
    json.field("phone", phone?.rawValue)
    json.field("birthDate", birthDate)
    json.field("homePlace", homePlace?.rawValue)
  }
}

extension Notes: Confidential {
  package func write(to json: inout JSONText) {
    json.field("reason", reason?.rawValue)
    json.field("destination", destination?.rawValue)
  }
}

extension Receiver: Confidential {
  package func write(to json: inout JSONText) {
    json.field("name", name.rawValue)
    json.field("relationship", relationship.rawValue)
    json.field("cnic", cnic.rawValue)
  }
}

extension Hall: JSONWritable {
  package func write(to json: inout JSONText) {
    json.field("id", id)
    json.field("name", name)
    json.field("sex", sex.rawValue)
    json.field("beds", beds)
    json.field("bathRooms", bathRooms)
  }
}
