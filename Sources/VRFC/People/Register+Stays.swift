/// What the register knows of a stay, written out again.
extension Register {
  /// Every stay in the order of registration.
  var stays: [RegisteredStay] { entries.indices.map(stay(at:)) }

  func stay(at place: Int) -> RegisteredStay {
    let (entry, known) = (entries[place], particulars[place])
    return RegisteredStay(
      stay: entry.stay, person: entry.person, arrived: known.arrived.moment,
      facts: facts(at: place), identity: identity(at: place),
      departed: known.departure.map { _ in known.departed.moment }, departure: known.departure)
  }

  private func facts(at place: Int) -> Facts {
    let background = backgrounds[particulars[place].background]
    return Facts(
      sex: entries[place].sex, age: particulars[place].age, ageBasis: background.ageBasis,
      birthYear: background.birthYear, nationality: background.nationality,
      province: background.province, district: background.district, home: background.home,
      family: particulars[place].family, needs: background.needs)
  }

  /// Nil when it cannot be known any more.
  private func identity(at place: Int) -> Identity? {
    let (entry, form) = (entries[place], particulars[place].phoneForm)
    return names.text(entry.names.own).map { name in
      Identity(
        name: PersonName(rawValue: name),
        fatherName: names.text(entry.names.fathers).map { PersonName(rawValue: $0) },
        cnic: CNIC(digits: entry.cnic),
        phone: form < 0 ? nil : phoneForms[form].number(entry.phone),
        birthDate: rarities[place]?.birthDate, homePlace: rarities[place]?.homePlace)
    }
  }
}

extension CNIC {
  /// All have thirteen digits, the noughts before them among these.
  fileprivate init?(digits: BareDigits) {
    let noughts = String(repeating: "0", count: max(0, 13 - digits.count))
    self.init(rawValue: noughts + digits.description)
  }
}
