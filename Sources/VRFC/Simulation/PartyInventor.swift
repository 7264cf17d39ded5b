/// Invents people, in parties, so that each can be told from every other.
struct PartyInventor {
  var generator: SeededGenerator
  /// Numbers of cards that were given out: nobody new has another's. Asked, never listed.
  private var cards: Set<CNIC> = []

  init(generator: SeededGenerator) {
    self.generator = generator
  }

  /// Somebody new.
  mutating func person(
    _ sex: Sex, age: ClosedRange<Int>, home: InventedHome, father: InventedName? = nil,
    family: FamilyNumber? = nil, needs: [Need] = []
  ) throws(AgeFault) -> InventedPerson {
    let years = generator.between(age)
    let name =
      sex == .female
      ? InventedName.woman(&generator) : InventedName.man(of: home.province, &generator)
    let father = father ?? fatherName(of: home)
    let script: InventedName.Script = generator.happens(0.12) ? .urdu : .latin
    let facts = Facts(
      sex: sex, age: try Age(years: years), nationality: home.nationality,
      province: home.province, district: home.district, family: family,
      needs: needs + otherNeeds(sex, years: years))
    let identity = Identity(
      name: name.written(script), fatherName: father?.written(script),
      cnic: card(sex, years: years, home: home), phone: phone(years: years))
    return InventedPerson(name: name, fatherName: father, facts: facts, identity: identity)
  }

  /// Nearly everybody names their father.
  private mutating func fatherName(of home: InventedHome) -> InventedName? {
    generator.happens(0.96) ? InventedName.man(of: home.province, &generator) : nil
  }

  private mutating func otherNeeds(_ sex: Sex, years: Int) -> [Need] {
    var needs: [Need] = []
    if sex == .female, (18...42).contains(years), generator.happens(0.08) { needs += [.pregnant] }
    if generator.happens(0.008) { needs += [.disability] }
    if generator.happens(0.012) { needs += [.seriousIllness] }
    if generator.happens(0.02) { needs += [.trauma] }
    return years >= 60 ? needs + [.elderly] : needs
  }

  /// Every second grown Pakistani has the card or knows its number; a few do not agree with what
  /// their bearers say.
  private mutating func card(_ sex: Sex, years: Int, home: InventedHome) -> CNIC? {
    guard home.nationality.isPakistan, years >= 18, generator.happens(0.48) else { return nil }
    let province = generator.happens(0.015) ? Province.sindh : home.province ?? .punjab
    let isOdd = generator.happens(0.012) ? sex == .female : sex != .female
    return card(of: province, last: generator.below(5) * 2 + (isOdd ? 1 : 0))
  }

  /// A card that nobody else has.
  mutating func card(of province: Province, last: Int) -> CNIC {
    while true {
      let first = generator.pick(province.cnicDigits)
      let place = padded(1000 + generator.below(7000), 4)
      let typed = "\(first)\(place)-\(padded(generator.below(10_000_000), 7))-\(last)"
      if let card = CNIC(rawValue: typed), cards.insert(card).inserted { return card }
    }
  }

  private mutating func phone(years: Int) -> PhoneNumber? {
    years >= 16 && generator.happens(0.4) ? phone() : nil
  }

  mutating func phone() -> PhoneNumber {
    let prefix = generator.between(0...49)
    return PhoneNumber(
      rawValue: "+923\(padded(prefix, 2))\(padded(generator.below(10_000_000), 7))")
  }

  /// The same person some weeks later, written down by somebody else.
  mutating func again(_ person: InventedPerson) -> InventedPerson {
    var facts = person.facts
    if generator.happens(0.15) { facts.age = Age(rawValue: facts.age.rawValue + 1) ?? facts.age }
    facts.family = nil
    facts.needs = []
    let identity = Identity(
      name: person.name.respelt(&generator),
      fatherName: person.fatherName.map { $0.respelt(&generator) },
      cnic: generator.happens(0.8) ? person.identity.cnic : nil,
      phone: generator.happens(0.5) ? person.identity.phone : phone(years: facts.age.rawValue))
    return InventedPerson(
      name: person.name, fatherName: person.fatherName, facts: facts, identity: identity)
  }

  /// To whom a child is handed.
  mutating func receiver(of child: Facts) throws(AgeFault) -> Receiver {
    let home = InventedHome(
      nationality: child.nationality, province: child.province, district: child.district)
    let person = try person(.male, age: 26...55, home: home)
    let card = person.identity.cnic ?? card(of: child.province ?? .punjab, last: 1)
    return Receiver(
      name: person.identity.name, relationship: generator.pick(InventedReasons.relationships),
      cnic: card)
  }
}
