@testable import VRFC

/// A register of invented people, and the plain one that was told the same.
struct InventedRegister {
  var generator = SeededGenerator(seed: 20)
  private(set) var noted = NotedRegister()
  private(set) var plain = PlainRegister()
  private var names: [String] = []

  init() throws {
    for _ in 0..<2_000 { try makeNews() }
    for event in noted.events { plain.note(event) }
  }

  private static let odd = [
    "Abdul-Rehman", "Muhammad s/o Ali", "-", "Aslam  Khan", "محمد-علی خان", "José Zarak", "O'Gul",
    "",
    "گل\u{200C}زمان", "Khan . Bahadur", "Noor (Gul)", " Bilal", "M Aslam Aslam",
    // A letter that would draw the space behind it into one character.
    "\u{0D4E} Khan",
    String(repeating: "Ali ", count: 70),
  ]

  private mutating func name() -> String {
    if generator.happens(0.05) { return generator.pick(InventedRegister.odd) }
    let name = InventedName.man(of: .punjab, &generator)
    return generator.happens(0.1)
      ? name.written(.urdu).rawValue : name.respelt(&generator).rawValue
  }

  private mutating func identity() throws -> Sealable<Identity> {
    if generator.happens(0.02) { return .erased }
    let serial = padded(generator.below(9_000), 7)
    let phone = generator.pick([
      "+92300", "0300", "0092300", "+98 300", "(0)300", "300", "٠٣٠٠", "123456789012",
    ])
    names.append(name())
    return .known(
      Identity(
        name: PersonName(rawValue: names[names.count - 1]),
        fatherName: generator.happens(0.8) ? PersonName(rawValue: name()) : nil,
        cnic: generator.happens(0.5) ? try CNIC(typed: "04101\(serial)3") : nil,
        phone: generator.happens(0.5) ? PhoneNumber(rawValue: phone + serial) : nil))
  }

  private mutating func facts() throws -> Facts {
    Facts(
      sex: generator.pick([.male, .male, .female]), age: try Age(years: generator.below(90)),
      province: .punjab,
      district: generator.pick([nil, DistrictName("Gujrat"), DistrictName("Sialkot")]),
      family: FamilyNumber(rawValue: generator.below(4)),
      needs: generator.pick([[], [.elderly], [.trauma, .disability], [.disability, .trauma]]))
  }

  private mutating func makeNews() throws {
    let known = StayNumber(year: 2021, serial: 1 + generator.below(noted.seq + 1))
    switch generator.below(10) {
    case 0: noted.withdraw(known)
    case 1, 2: noted.depart(known)
    case 3:
      noted.note(
        .registrationCorrected(
          RegistrationCorrected(
            stay: known, corrects: 1, facts: try facts(), identity: try identity(), notes: nil)))
    default:
      let number = noted.seq + 1
      let isBack = generator.happens(0.2)
      noted.note(
        .arrivalRegistered(
          ArrivalRegistered(
            stay: StayNumber(year: generator.happens(0.02) ? 2022 : 2021, serial: number),
            person: PersonNumber(serial: isBack ? 1 + generator.below(number) : number),
            batch: nil, arrived: NotedRegister.noon.adding(minutes: -number * 2_000),
            facts: try facts(), identity: try identity())))
    }
  }

  mutating func query() -> String {
    var text = generator.pick(names)
    switch generator.below(8) {
    case 0: text = String(text.prefix(1 + generator.below(6)))
    case 1: text += " " + generator.pick(names).prefix(generator.below(8))
    case 2:
      text = generator.pick(["2021/", "P-", "", "0410100", "0300"]) + "\(generator.below(9_000))"
    case 3: text += " 04101\(padded(generator.below(9_000), 7))3"
    case 4 where text.count > 3:
      text.remove(at: text.index(text.startIndex, offsetBy: generator.below(text.count)))
    case 5:
      let identity = generator.pick(plain.stays).shown.identity
      text = identity?.name.rawValue ?? text
      text += " " + (identity?.fatherName?.rawValue.split(separator: " ").last ?? "")
    default: break
    }
    return text
  }

  /// A form about somebody who may have been here, not always filled in alike.
  mutating func form() throws -> LookAlikes.Query {
    let known = generator.pick(plain.stays).shown
    var query = LookAlikes.Query()
    query.name = known.identity?.name.rawValue ?? name()
    query.fatherName = known.identity?.fatherName?.rawValue ?? name()
    if generator.happens(0.3) { query.name = name() }
    let facts = generator.happens(0.5) ? known.facts : try facts()
    if generator.happens(0.5) { (query.age, query.sex) = (facts.age, facts.sex) }
    if generator.happens(0.5) { query.district = facts.district }
    if generator.happens(0.3) {
      query.cnic = try CNIC(typed: "04101\(padded(generator.below(9_000), 7))3")
    }
    return query
  }

  private mutating func open() -> ShownStays {
    if generator.happens(0.5) { return plain.present }
    let stays = noted.register.entries.map(\.stay).filter { _ in generator.happens(0.2) }
    return ShownStays(stays, of: [PersonNumber(serial: 1 + generator.below(noted.seq))])
  }

  mutating func view() -> FindView {
    switch generator.below(3) {
    case 0: .whole
    case 1: .masked(otherThan: open())
    default: .only(open())
    }
  }
}
