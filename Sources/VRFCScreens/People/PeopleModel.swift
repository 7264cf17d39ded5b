import VRFC

/// The screen People: anyone who is here or ever was, and one person's whole history.
package struct PeopleModel: Sendable {
  /// What is looked for; empty: everyone who is here.
  var query = TextField(byteLimit: 200)
  /// Whether the search field takes what is typed.
  var isTyping = false
  var found: [FoundPerson] = []
  /// The query that `found` answers.
  var asked = ""
  var cursor = 0
  /// Whose page is shown; nil: the list.
  var page: PersonNumber?
  var history: PersonHistory?
  var identity: Identity?
  /// The first line of the page that is shown.
  var line = 0
  /// Where the page was opened from.
  var cameFrom: Screen?
  /// Whether something was recorded since the page was read.
  var isStale = false

  mutating func take(_ found: [FoundPerson], for query: String) {
    guard query == self.query.text.trimmed else { return }
    self.found = found
    cursor = 0
  }

  mutating func take(_ history: PersonHistory, _ identity: Identity?) {
    guard history.person == page else { return }
    (self.history, self.identity, isStale) = (history, identity, false)
  }
}

/// A line of the list.
struct PersonRow: Hashable {
  let person: PersonNumber
  let stay: StayNumber
  let identity: Identity?
  let facts: Facts
  let arrived: Moment
  /// Nil: here.
  let departed: Moment?
  let departure: DepartureKind?
  let bed: Bed?
}

extension Model {
  /// Who is listed: those who were found, or everyone who is here.
  var personRows: [PersonRow] {
    guard peopleScreen.query.isEmpty else {
      return peopleScreen.found.map { found in
        let stay = found.stay
        return PersonRow(
          person: stay.person, stay: stay.stay, identity: stay.identity, facts: stay.facts,
          arrived: stay.arrived, departed: stay.departed, departure: stay.departure,
          bed: centre.residents[stay.stay]?.bed)
      }
    }
    return everyoneHere.map { resident in
      PersonRow(
        person: resident.person, stay: resident.stay,
        identity: people[resident.stay].flatMap { $0 }, facts: resident.facts,
        arrived: resident.arrived, departed: nil, departure: nil, bed: resident.bed)
    }
  }

  private var everyoneHere: [Resident] { centre.residents.values.sorted { $0.stay < $1.stay } }

  /// The rows that the list has.
  var peopleHeight: Int { max(1, contentRows.count - 3) }

  /// The first row that is shown, so that the cursor is seen.
  func firstPersonRow(of count: Int) -> Int {
    max(0, min(peopleScreen.cursor - peopleHeight / 2, count - peopleHeight))
  }

  /// Those among the rows shown whose names are still to be looked up.
  var residentsListed: [Resident] {
    guard peopleScreen.query.isEmpty, peopleScreen.page == nil else { return [] }
    let everyone = everyoneHere
    let first = firstPersonRow(of: everyone.count)
    return Array(everyone.dropFirst(first).prefix(peopleHeight))
  }

  mutating func wantedPersons() -> [Effect] {
    guard screen == .people else { return [] }
    var effects: [Effect] = []
    let query = peopleScreen.query.text.trimmed
    if query != peopleScreen.asked {
      peopleScreen.asked = query
      if query.isEmpty { peopleScreen.found = [] } else { effects.append(.findPeople(query)) }
    }
    if let page = peopleScreen.page, peopleScreen.history?.person != page || peopleScreen.isStale {
      peopleScreen.isStale = false
      effects.append(.loadPerson(page))
    }
    return effects
  }
}
