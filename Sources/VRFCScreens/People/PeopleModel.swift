import VRFC

/// The screen People: anyone who is here or ever was, and one person's whole history.
package struct PeopleModel: Sendable {
  /// What is looked for; empty: everyone who is here.
  var query = TextField(byteLimit: 200)
  /// Whether the search field takes what is typed.
  var isTyping = false
  var found: [FoundPerson] = []
  /// The query that was asked for last.
  var asked = ""
  /// The query that `found` answers.
  private(set) var answered = ""
  /// Whether somebody found has left since, or was corrected.
  var isFoundStale = false
  var cursor = ListCursor<StayNumber>()
  var sort = PeopleSort.own
  /// Whose page is shown; nil: the list.
  var page: PersonNumber?
  var history: PersonHistory?
  var identity: Identity?
  /// The first line of the page that is shown.
  var line = 0
  /// Whether something was recorded since the page was read.
  var isStale = false
  /// Stays that are over, and of which this sitting has said why it looks.
  var lookedAt: Set<StayNumber> = []

  mutating func take(_ found: [FoundPerson], for query: String) {
    guard query == self.query.text.trimmed else { return }
    (self.found, answered) = (found, query)
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
  var personRows: [PersonRow] { peopleScreen.sort.sorted(personRowsUnsorted) }

  private var personRowsUnsorted: [PersonRow] {
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
  var peopleHeight: Int { max(1, contentRows.count - 4) }

  /// The rows on the screen, so that the cursor is seen.
  func personWindow(of rows: [PersonRow]) -> Range<Int> {
    listWindow(
      of: rows.count, around: peopleScreen.cursor.line(in: rows.map(\.stay)),
      height: peopleHeight)
  }

  var chosenPerson: PersonRow? {
    let rows = personRows
    return rows.isEmpty ? nil : rows[peopleScreen.cursor.line(in: rows.map(\.stay))]
  }

  /// Those among the rows shown whose names are still to be looked up.
  var residentsListed: [Resident] {
    guard peopleScreen.query.isEmpty, peopleScreen.page == nil else { return [] }
    // An order by name needs all of them.
    if peopleScreen.sort == .name { return everyoneHere }
    let rows = personRows
    return rows[personWindow(of: rows)].compactMap { centre.residents[$0.stay] }
  }

  /// Who was found here and has left since, may have to be hidden; who was corrected is called
  /// otherwise.
  mutating func noteFound(changedIn centre: Centre) {
    let isChanged = peopleScreen.found.contains { hasChanged($0.stay.stay, in: centre) }
    peopleScreen.isFoundStale = peopleScreen.isFoundStale || isChanged
  }

  mutating func wantedPersons() -> [Effect] {
    guard screen == .people else { return [] }
    var effects: [Effect] = []
    let query = peopleScreen.query.text.trimmed
    if query != peopleScreen.asked {
      peopleScreen.asked = query
      peopleScreen.cursor.go(to: nil)
      if query.isEmpty { peopleScreen.found = [] } else { effects.append(.findPeople(query)) }
    } else if peopleScreen.isFoundStale, !query.isEmpty {
      effects.append(.findPeople(query))
    }
    peopleScreen.isFoundStale = false
    if let page = peopleScreen.page, peopleScreen.history?.person != page || peopleScreen.isStale {
      peopleScreen.isStale = false
      effects.append(.loadPerson(page))
    }
    return effects
  }
}

/// An order of the list of people.
enum PeopleSort: CaseIterable, Hashable {
  /// By stay; of those who were found, the best first.
  case own
  case name, age, bed, longestHere

  var words: String {
    switch self {
    case .own: ""
    case .name: say(", by name")
    case .age: say(", the youngest first")
    case .bed: say(", by bed")
    case .longestHere: say(", the longest here first")
    }
  }

  func sorted(_ rows: [PersonRow]) -> [PersonRow] {
    switch self {
    case .own: rows
    case .name: rows.sorted { PeopleSort.name($0) < PeopleSort.name($1) }
    case .age: rows.sorted { ($0.facts.age.rawValue, $0.stay) < ($1.facts.age.rawValue, $1.stay) }
    case .bed:
      rows.filter { $0.bed != nil }.sorted(by: PeopleSort.bed) + rows.filter { $0.bed == nil }
    case .longestHere: rows.sorted { ($0.arrived, $0.stay) < ($1.arrived, $1.stay) }
    }
  }

  private static func name(_ row: PersonRow) -> (String, StayNumber) {
    (Folding.key(row.identity?.name.rawValue ?? "\u{10FFFF}"), row.stay)
  }

  private static func bed(_ first: PersonRow, _ second: PersonRow) -> Bool {
    guard let left = first.bed, let right = second.bed else { return false }
    return left == right ? first.stay < second.stay : left < right
  }
}
