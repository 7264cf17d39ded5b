import Foundation

extension PeopleAct {
  /// Reads what a record says of people straight from its bytes, some ten times as fast as they are
  /// decoded.
  ///
  /// - Throws: for whatever this program would not itself have written just so.
  package init(written json: [UInt8]) throws(RecordCursor.Unexpected) {
    var cursor = RecordCursor(json)
    try cursor.pass("{")
    id = try cursor.value("id") { ActID($0) }
    try cursor.passTexts()
    try cursor.passKey("events")
    try cursor.pass("[")
    var news: [PersonNews] = []
    repeat {
      if let event = try cursor.event() { news.append(event) }
    } while cursor.skip(",")
    try cursor.pass("]}")
    guard cursor.isAtEnd else { throw RecordCursor.Unexpected() }
    self.news = news
  }
}

extension RecordCursor {
  private static let texts: [StaticString] = ["at", "by", "role", "desk", "act"]

  /// Who did what and when.
  fileprivate mutating func passTexts() throws(Unexpected) {
    for key in RecordCursor.texts {
      try passKey(key)
      try passText()
    }
  }

  /// An event, passed by where it says nothing of people.
  fileprivate mutating func event() throws(Unexpected) -> PersonNews? {
    try pass("{")
    try passKey("type")
    // The commonest by far, known without a text.
    let isArrival = skip("\"arrival.registered\"")
    let type = isArrival ? ArrivalRegistered.type : try text()
    try passKey("v")
    let version = try number()
    guard Event.shapes[ShapeName(type: type, version: version)] != nil else { throw Unexpected() }
    let news = try news(of: type)
    try passRest()
    return news
  }

  private mutating func news(of type: String) throws(Unexpected) -> PersonNews? {
    switch type {
    case ArrivalRegistered.type: return try arrived()
    case RegistrationCorrected.type: return try corrected()
    case RegistrationWithdrawn.type: return .withdrawn(try stay())
    case StayResumed.type: return .resumed(try stay())
    case StayDeparted.type:
      return .departed(
        try stay(), at: try moment("departed"), try value("kind", DepartureKind.init(rawValue:)))
    default: return nil
    }
  }

  private mutating func arrived() throws(Unexpected) -> PersonNews {
    let stay = try stay()
    try passKey("person")
    try pass("\"")
    let person = try person()
    try pass("\"")
    if skipKey("batch") { try passText() }
    let arrived = try moment("arrived")
    if skipKey("entry") { try passText() }
    return .arrived(
      stay, person, at: arrived, facts: try facts(), identity: try identity())
  }

  private mutating func corrected() throws(Unexpected) -> PersonNews {
    let stay = try stay()
    try passKey("corrects")
    _ = try number()
    return .corrected(stay, facts: try facts(), identity: try identity())
  }

  // MARK: Values

  fileprivate mutating func value<Value>(
    _ name: StaticString, _ make: (String) -> Value?
  ) throws(Unexpected) -> Value {
    try passKey(name)
    guard let value = make(try text()) else { throw Unexpected() }
    return value
  }

  private mutating func optional<Value>(
    _ name: StaticString, _ make: (String) -> Value?
  ) throws(Unexpected) -> Value? {
    guard skipKey(name) else { return nil }
    guard let value = make(try text()) else { throw Unexpected() }
    return value
  }

  private mutating func stay() throws(Unexpected) -> StayNumber {
    try passKey("stay")
    try pass("\"")
    let year = try digits(4...4)
    try pass("/")
    let serial = try digits(1...9)
    guard serial > 0 else { throw Unexpected() }
    try pass("\"")
    return StayNumber(year: year, serial: serial)
  }

  private mutating func person() throws(Unexpected) -> PersonNumber {
    try pass("P-")
    let serial = try digits(1...9)
    guard serial > 0 else { throw Unexpected() }
    return PersonNumber(serial: serial)
  }

  /// As ``Moment/description`` writes it.
  private mutating func moment(_ name: StaticString) throws(Unexpected) -> Moment {
    try passKey(name)
    try pass("\"")
    let moment = try moment()
    try pass("\"")
    return moment
  }

  fileprivate mutating func moment() throws(Unexpected) -> Moment {
    let year = try digits(4...4)
    try pass("-")
    let month = try digits(2...2)
    try pass("-")
    let day = Day(year: year, month: month, day: try digits(2...2))
    try pass("T")
    let minutes = try clock(hours: 0...23)
    try pass(":")
    let seconds = try digits(2...2)
    try pass(".")
    let thousandths = try digits(3...3)
    let isWest = skip("-")
    if !isWest { try pass("+") }
    let offset = (isWest ? -60 : 60) * (try clock(hours: 0...18))
    guard let day, seconds < 60 else { throw Unexpected() }
    let local = (Int64(day.number) * 1440 + Int64(minutes)) * 60_000
    return Moment(
      milliseconds: local + Int64(seconds * 1000 + thousandths) - Int64(offset) * 1000,
      offset: offset)
  }

  /// Hours and minutes, in minutes.
  private mutating func clock(hours: ClosedRange<Int>) throws(Unexpected) -> Int {
    let hour = try digits(2...2)
    try pass(":")
    let minute = try digits(2...2)
    guard hours.contains(hour), minute < 60 else { throw Unexpected() }
    return hour * 60 + minute
  }

  private mutating func facts() throws(Unexpected) -> Facts {
    try passKey("facts")
    try pass("{")
    let sex = try value("sex", Sex.init(rawValue:))
    try passKey("age")
    guard let age = Age(rawValue: try number()) else { throw Unexpected() }
    var facts = Facts(
      sex: sex, age: age, ageBasis: try optional("ageBasis", AgeBasis.init(rawValue:)),
      birthYear: try birthYear(),
      nationality: try value("nationality") { Nationality(rawValue: $0) },
      province: try optional("province", Province.init(rawValue:)),
      district: try optional("district") { DistrictName($0) }, home: try home())
    if skipKey("family") {
      facts.family = FamilyNumber(rawValue: try number())
      if facts.family == nil { throw Unexpected() }
    }
    facts.needs = try needs()
    try pass("}")
    return facts
  }

  private mutating func birthYear() throws(Unexpected) -> BirthYear? {
    guard skipKey("birthYear") else { return nil }
    guard let year = BirthYear(rawValue: try number()) else { throw Unexpected() }
    return year
  }

  private mutating func home() throws(Unexpected) -> HomeAbroad? {
    guard skipKey("home") else { return nil }
    try pass("{")
    let home = HomeAbroad(
      country: try value("country") { Nationality(rawValue: $0) },
      province: try optional("province", AfghanProvince.init(rawValue:)))
    try pass("}")
    return home
  }

  private mutating func needs() throws(Unexpected) -> [Need] {
    try passKey("needs")
    try pass("[")
    if skip("]") { return [] }
    var needs: [Need] = []
    repeat {
      guard let need = Need(rawValue: try text()) else { throw Unexpected() }
      needs.append(need)
    } while skip(",")
    try pass("]")
    return needs
  }

  private mutating func identity() throws(Unexpected) -> Sealable<Identity> {
    try passKey("identity")
    try pass("{")
    guard skipKey("of") else { return .known(try openIdentity()) }
    let owner = try keyOwner()
    try passKey("sealed")
    guard let bytes = Data(base64Encoded: Data(try plainText())) else { throw Unexpected() }
    try pass("}")
    return .sealed(SealedObject(owner: owner, bytes: bytes))
  }

  /// The rest of an identity that is not sealed.
  fileprivate mutating func openIdentity() throws(Unexpected) -> Identity {
    let identity = Identity(
      name: try value("name") { PersonName(rawValue: $0) },
      fatherName: try optional("fatherName") { PersonName(rawValue: $0) },
      cnic: try optional("cnic", CNIC.init(rawValue:)),
      phone: try optional("phone") { PhoneNumber(rawValue: $0) },
      birthDate: try optional("birthDate") { Day(iso: $0) },
      homePlace: try optional("homePlace") { Note(rawValue: $0) })
    try pass("}")
    return identity
  }

  private mutating func keyOwner() throws(Unexpected) -> KeyOwner {
    try pass("\"")
    if skip("centre\"") { return .centre }
    let start = place
    let person = try person()
    // More than six digits begin with no nought.
    let digits = place - start - 2
    guard digits == 6 || digits > 6 && digits == String(person.serial).utf8.count else {
      throw Unexpected()
    }
    try pass("\"")
    return .person(person)
  }
}

extension Moment {
  /// Reads what ``description`` writes; nil for anything else.
  init?(written text: String) {
    guard text.utf8.count == Moment.writtenBytes else { return nil }
    do throws(RecordCursor.Unexpected) {
      var cursor = RecordCursor(Array(text.utf8))
      self = try cursor.moment()
    } catch {
      return nil
    }
  }

  private static let writtenBytes = "2021-09-24T10:02:11.482+05:00".utf8.count
}

extension Identity {
  /// Reads what was sealed of somebody: the object, and the spaces that hide its length.
  ///
  /// - Returns: nil where it is none.
  init?(unsealed plain: [UInt8]) {
    do throws(RecordCursor.Unexpected) {
      var cursor = RecordCursor(plain)
      try cursor.pass("{")
      self = try cursor.openIdentity()
      guard cursor.isAtEnd else { throw RecordCursor.Unexpected() }
    } catch {
      self.init(decoding: plain)
    }
  }

  private init?(decoding plain: [UInt8]) {
    do {
      self = try RecordDecoder.value(Identity.self, from: plain)
    } catch {
      return nil
    }
  }
}
