@testable import VRFC

extension House {
  /// Corrects somebody's name.
  mutating func rename(_ serial: Int, to name: String) throws {
    let resident = try present(centre.residents[StayNumber(year: 2021, serial: serial)])
    var change = RegistrationChange()
    change.name = try PersonName(typed: name)
    let act = CorrectRegistration(stay: resident.stay, change: change)
    try perform(act, recalling: recalling(act.recollection))
  }

  /// What an act is told of those who are here.
  func recalling(_ wanted: Recollection) -> Recollections {
    var recalled = Recollections()
    for stay in wanted.stays {
      recalled.stays[stay] = centre.residents[stay].map { resident in
        StayOutline(
          stay: resident.stay, person: resident.person, batch: resident.batch,
          arrived: resident.arrived, entry: resident.entry, facts: resident.facts,
          identifiedIn: resident.identifiedIn,
          bed: resident.bed, departed: nil, departure: nil, isWithdrawn: false)
      }
    }
    for stay in wanted.identities { recalled.identities[stay] = identities[stay] ?? nil }
    return recalled
  }

  func record(_ seq: Int) -> StampedAct? { records.first { $0.head.seq == seq } }

  /// What the records say of a person.
  func history(of person: PersonNumber) -> PersonHistory? {
    let arrivals = records.flatMap(\.act.events).compactMap { event in
      if case .arrivalRegistered(let arrival) = event { arrival } else { nil }
    }
    let mine = arrivals.filter { $0.person == person }
    guard !mine.isEmpty else { return nil }
    let numbers = Set(mine.map(\.stay))
    return PersonHistory(
      person: person, stays: mine.reversed().map(stay),
      entries: records.reversed().compactMap {
        PersonHistory.Entry($0, of: numbers, for: officer.role, reading: record)
      }, earlier: 0)
  }

  func identity(of person: PersonNumber) -> Identity? {
    records.flatMap(\.act.events).compactMap { event -> Identity? in
      guard case .arrivalRegistered(let arrival) = event, arrival.person == person else {
        return nil
      }
      return arrival.identity.content
    }.last
  }

  private func stay(_ arrival: ArrivalRegistered) -> PersonHistory.Stay {
    let departure = records.flatMap(\.act.events).compactMap { event -> StayDeparted? in
      if case .stayDeparted(let body) = event, body.stay == arrival.stay { body } else { nil }
    }.last
    let outline = StayOutline(
      stay: arrival.stay, person: arrival.person, batch: arrival.batch, arrived: arrival.arrived,
      entry: arrival.entry ?? .handedOver,
      facts: arrival.facts, identifiedIn: 1, bed: centre.residents[arrival.stay]?.bed,
      departed: departure?.departed, departure: departure?.kind, isWithdrawn: false)
    return PersonHistory.Stay(
      outline: outline, care: centre.residents[arrival.stay]?.care ?? Care(of: arrival.stay),
      referrals: centre.referrals.values.filter { $0.stay == arrival.stay }, meals: 0)
  }
}

extension House {
  /// Who was ever registered under a stay.
  func person(of stay: StayNumber) -> PersonNumber? {
    for case .arrivalRegistered(let arrival) in records.flatMap(\.act.events)
    where arrival.stay == stay {
      return arrival.person
    }
    return nil
  }
}
