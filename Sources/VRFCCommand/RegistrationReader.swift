import VRFC

/// Reads a registration's flags into values.
struct RegistrationReader {
  let options: RegistrationOptions
  /// Of the arrival, by which a birth tells an age; nil: no age is read.
  var day: Day?

  func identity(name: String, fatherName: String?) throws -> Identity {
    Identity(
      name: try personName("--name", name),
      fatherName: try fatherName.flatMap { $0.isEmpty ? nil : try personName("--father-name", $0) },
      cnic: try cnic(), phone: try phone())
  }

  func facts(sex: String, age: String) throws -> Facts {
    let home = try home()
    return Facts(
      sex: try self.sex(sex), age: try self.age(age),
      nationality: try nationality() ?? .pakistan, province: home.province,
      district: home.district, family: try family(), needs: try needs() ?? [])
  }

  func personName(_ flag: String, _ text: String) throws -> PersonName {
    let (name, notices) = try typed(flag, text) { (text) throws(TextFault) in
      try PersonName.reading(text)
    }
    for notice in notices { Console.note("note: \(flag): \(notice)") }
    return name
  }

  func sex(_ text: String) throws -> Sex {
    try typed("--sex", text) { (text) throws(SexFault) in try Sex(typed: text) }
  }

  func age(_ text: String) throws -> Age {
    try typed("--age", text) { (text) throws(AgeFault) in
      guard let day else { return try Age(typed: text) }
      return try Age(typed: text, on: day)
    }
  }

  func cnic() throws -> CNIC? {
    try typed("--cnic", optional: options.cnic) { (text) throws(CNICFault) in try CNIC(typed: text)
    }
  }

  func phone() throws -> PhoneNumber? {
    try typed("--phone", optional: options.phone) { (text) throws(PhoneFault) in
      try PhoneNumber(typed: text)
    }
  }

  func nationality() throws -> Nationality? {
    try typed("--nationality", optional: options.nationality) { (text) throws(NationalityFault) in
      try Nationality(typed: text)
    }
  }

  func family() throws -> FamilyNumber? {
    try typed("--family", optional: options.family) { (text) throws(FamilyNumberFault) in
      try FamilyNumber(typed: text)
    }
  }

  func needs() throws -> [Need]? {
    try options.needs.map { text in
      try text.split(separator: ";").map { word in
        try typed("--needs", String(word)) { (word) throws(NeedFault) in try Need(typed: word) }
      }
    }
  }

  /// A district brings its province with it.
  func home() throws -> (province: Province?, district: DistrictName?) {
    let province = try typed("--province", optional: options.province) {
      (text) throws(ProvinceFault) in
      try Province(typed: text)
    }
    let district = try typed("--district", optional: options.district) {
      (text) throws(DistrictFault) in
      try Places.shipped.district(text, in: province)
    }
    return (province ?? district?.province, district.map { DistrictName($0.name) })
  }
}
