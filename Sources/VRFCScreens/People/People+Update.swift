import VRFC

extension Model {
  mutating func perform(_ action: PeopleAction) -> [Effect] {
    switch action {
    case .scroll(let scroll): scrollPeople(scroll)
    case .search: peopleScreen.isTyping = true
    case .leaveSearch: peopleScreen.isTyping = false
    case .clearSearch:
      peopleScreen.isTyping = false
      peopleScreen.query.set("")
    case .openPage:
      if let row = chosenPerson { openPage(of: row.person) }
    }
    return []
  }

  /// Opens somebody's page from another screen; Esc goes back there.
  mutating func openPage(of resident: Resident?) {
    guard let resident else {
      notice = .told("nobody sleeps in \(cursorBed?.description ?? "this bed")")
      return
    }
    openPage(of: resident.person)
  }

  mutating func open(_ person: PersonNumber) {
    (peopleScreen.page, peopleScreen.history, peopleScreen.identity) = (person, nil, nil)
    peopleScreen.line = 0
  }

  /// Typing in the search field.
  mutating func typeInSearch(_ key: Key) -> [Effect] {
    _ = peopleScreen.query.apply(key)
    return []
  }

  private mutating func scrollPeople(_ scroll: Scroll) {
    guard peopleScreen.page != nil else {
      peopleScreen.cursor.move(scroll, in: personRows.map(\.stay), height: peopleHeight)
      return
    }
    let last = max(0, pageLines.count - contentRows.count)
    peopleScreen.line = scroll.moved(peopleScreen.line, by: contentRows.count, last: last)
  }
}
