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
      peopleScreen.cursor = 0
    case .openPage:
      let rows = personRows
      guard rows.indices.contains(peopleScreen.cursor) else { return [] }
      open(rows[peopleScreen.cursor].person)
    case .closePage:
      peopleScreen.page = nil
      if let back = peopleScreen.cameFrom { screen = back }
      peopleScreen.cameFrom = nil
    }
    return []
  }

  /// Opens somebody's page from another screen; Esc goes back there.
  mutating func openPage(of resident: Resident?) {
    guard let resident else {
      notice = .told("nobody sleeps in \(cursorBed?.description ?? "this bed")")
      return
    }
    let from = screen
    screen = .people
    open(resident.person)
    peopleScreen.cameFrom = from
  }

  private mutating func open(_ person: PersonNumber) {
    (peopleScreen.page, peopleScreen.history, peopleScreen.identity) = (person, nil, nil)
    (peopleScreen.line, peopleScreen.cameFrom) = (0, nil)
  }

  /// Typing in the search field.
  mutating func typeInSearch(_ key: Key) -> [Effect] {
    _ = peopleScreen.query.apply(key)
    return []
  }

  private mutating func scrollPeople(_ scroll: Scroll) {
    if peopleScreen.page != nil {
      let last = max(0, pageLines.count - contentRows.count)
      peopleScreen.line = moved(peopleScreen.line, scroll, by: contentRows.count, last: last)
    } else {
      peopleScreen.cursor = moved(
        peopleScreen.cursor, scroll, by: peopleHeight, last: max(0, personRows.count - 1))
    }
  }

  private func moved(_ place: Int, _ scroll: Scroll, by height: Int, last: Int) -> Int {
    let next =
      switch scroll {
      case .lineUp: place - 1
      case .lineDown: place + 1
      case .pageUp: place - height
      case .pageDown: place + height
      case .first: 0
      case .last: last
      }
    return min(max(0, next), last)
  }
}
