extension PartyInventor {
  /// So many people in parties, in the order in which they come to the desk.
  ///
  /// - Parameter returning: those who were here before; who is taken from them is here no longer
  ///   to be taken.
  mutating func parties(
    of heads: Int, returning: inout Returning, today: Day
  ) throws(AgeFault) -> [Party] {
    var parties: [Party] = []
    var left = heads
    var families = 0
    while left > 0 {
      var party = try drawn(family: families + 1, returning: &returning, today: today)
      if party.count > left {
        party = Party(members: [Newcomer(try man(home: .drawn(&generator)))])
      }
      if party.members[0].person.facts.family != nil { families += 1 }
      left -= party.count
      parties.append(party)
    }
    return parties
  }

  private enum Kind {
    case man, again, brothers, fatherAndSon, boyAlone, girlAlone, elderly, woman, mother, couple
    case transgender
  }

  /// In how many of a thousand parties.
  private static let kinds: [(choice: Kind, weight: Int)] = [
    (.man, 778), (.again, 38), (.brothers, 14), (.fatherAndSon, 8), (.boyAlone, 33),
    (.girlAlone, 2), (.elderly, 16), (.woman, 34), (.mother, 30), (.couple, 22), (.transgender, 2),
  ]

  private mutating func drawn(
    family number: Int, returning: inout Returning, today: Day
  ) throws(AgeFault) -> Party {
    let home = InventedHome.drawn(&generator)
    let family = FamilyNumber(rawValue: number)
    switch generator.pick(weighted: PartyInventor.kinds) {
    case .man: return alone(try man(home: home))
    case .again: return try cameBack(&returning, today: today, home: home)
    case .brothers: return try brothers(family, home)
    case .fatherAndSon: return try fatherAndSon(family, home)
    case .boyAlone: return alone(try child(.male, 11...17, home))
    case .girlAlone: return alone(try child(.female, 13...17, home))
    case .elderly: return alone(try person(.male, age: 60...79, home: home))
    case .woman: return alone(try person(.female, age: 19...58, home: home))
    case .mother: return try household(family, home, parents: .mother)
    case .couple: return try household(family, home, parents: .both)
    case .transgender: return alone(try person(.transgender, age: 18...38, home: home))
    }
  }

  private func alone(_ person: InventedPerson) -> Party {
    Party(members: [Newcomer(person)])
  }

  /// Most are young.
  private mutating func man(
    home: InventedHome, family: FamilyNumber? = nil, father: InventedName? = nil
  ) throws(AgeFault) -> InventedPerson {
    let ages = generator.pick(
      weighted: [(18...24, 42), (25...30, 31), (31...40, 19), (41...59, 8)])
    return try person(.male, age: ages, home: home, father: father, family: family)
  }

  private mutating func child(
    _ sex: Sex, _ ages: ClosedRange<Int>, _ home: InventedHome
  ) throws(AgeFault) -> InventedPerson {
    let need: Need = generator.happens(0.8) ? .unaccompanied : .separated
    return try person(sex, age: ages, home: home, needs: [need])
  }

  /// Somebody who was here before, seen to be so or not.
  private mutating func cameBack(
    _ returning: inout Returning, today: Day, home: InventedHome
  ) throws(AgeFault) -> Party {
    guard let (earlier, number) = returning.take(today: today, &generator) else {
      return alone(try man(home: home))
    }
    let isSeen = generator.happens(0.8)
    return Party(
      members: [Newcomer(again(earlier), arriver: isSeen ? .known(number) : .new)])
  }

  private mutating func brothers(
    _ family: FamilyNumber?, _ home: InventedHome
  ) throws(AgeFault) -> Party {
    let father = InventedName.man(of: home.province, &generator)
    let elder = try man(home: home, family: family, father: father)
    let younger = try man(home: home, family: family, father: father)
    return Party(members: [Newcomer(elder), Newcomer(younger)])
  }

  private mutating func fatherAndSon(
    _ family: FamilyNumber?, _ home: InventedHome
  ) throws(AgeFault) -> Party {
    let father = try person(.male, age: 32...52, home: home, family: family)
    let son = try person(.male, age: 6...16, home: home, father: father.name, family: family)
    return Party(members: [Newcomer(father), Newcomer(son)])
  }

  private static let childrenTogether: [(choice: Int, weight: Int)] = [
    (1, 40), (2, 32), (3, 18), (4, 10),
  ]

  private enum Parents {
    case mother, both
  }

  /// A mother with her children, and perhaps their father.
  private mutating func household(
    _ family: FamilyNumber?, _ home: InventedHome, parents: Parents
  ) throws(AgeFault) -> Party {
    let husband = InventedName.man(of: home.province, &generator)
    let needs: [Need] = parents == .both ? [] : [.singleHead]
    let mother = try person(
      .female, age: 20...41, home: home, father: husband, family: family, needs: needs)
    var members = [Newcomer(mother)]
    let oldest = min(17, mother.facts.age.rawValue - 18)
    for _ in 0..<generator.pick(weighted: PartyInventor.childrenTogether) {
      let sex: Sex = generator.happens(0.5) ? .male : .female
      members.append(
        Newcomer(
          try person(sex, age: 0...max(0, oldest), home: home, father: husband, family: family)))
    }
    if parents == .both {
      members.append(Newcomer(try person(.male, age: 24...48, home: home, family: family)))
    }
    return Party(members: members)
  }
}

/// Those who left a simulated centre and may come back some weeks later.
struct Returning {
  private var departed: [(person: InventedPerson, number: PersonNumber, left: Day)] = []

  /// How many days somebody stays away at least.
  private static let daysAway = 9

  mutating func note(_ person: InventedPerson, _ number: PersonNumber, left: Day) {
    departed.append((person, number, left))
  }

  /// Somebody who has been away for long enough; nobody is taken twice for the same departure.
  mutating func take(
    today: Day, _ generator: inout SeededGenerator
  ) -> (InventedPerson, PersonNumber)? {
    let away = departed.partitionPoint { today.number - $0.left.number >= Returning.daysAway }
    guard away > 0 else { return nil }
    let taken = departed.remove(at: generator.below(away))
    return (taken.person, taken.number)
  }
}

extension Array {
  /// How many elements at the beginning hold; all that do stand before all that do not.
  fileprivate func partitionPoint(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
