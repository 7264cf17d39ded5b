import VRFC

extension Model {
  mutating func perform(_ action: PeopleAction) -> [Effect] {
    switch action {
    case .scroll(let scroll): scrollPeople(scroll)
    case .search: peopleScreen.isTyping = true
    case .leaveSearch:
      peopleScreen.isTyping = false
      let query = peopleScreen.query.text.trimmed
      if !isOpenCentre, !query.isEmpty { return [.findAmongAll(query)] }
    case .sayWhy: askWhyLooking()
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
      tellEmptyBed()
      return
    }
    openPage(of: resident.person)
  }

  mutating func open(_ person: PersonNumber) {
    (peopleScreen.page, peopleScreen.history, peopleScreen.identity) = (person, nil, nil)
    peopleScreen.line = 0
  }

  /// Asks why somebody looks at stays that are over; the answer is on record first.
  private mutating func askWhyLooking() {
    let over = staysOver
    guard !over.isEmpty else {
      notice = .told(say("they are here: nothing is hidden"))
      return
    }
    if let page = peopleScreen.page, centre.isErased(page) {
      notice = .told(whyUnnamed(page))
      return
    }
    guard mayLook else {
      notice = .refused(NotPermitted(role: officer.role, missing: [.readDeparted]).description)
      return
    }
    guard hidesSomething else {
      notice = .told(say("nothing is hidden here"))
      return
    }
    ask(
      say("Who this was"),
      lines: [say("Your name and the reason are recorded before it is shown.")],
      [Dialog.Entry(.reason)]
    ) { reading, _ in
      guard let reason = reading.needed(.reason, { try Note(typed: $0) }) else { return nil }
      return RecordLook(.page, stays: over, reason: reason)
    }
  }

  private var staysOver: [StayNumber] {
    let outlines = peopleScreen.history?.stays.map(\.outline) ?? []
    return outlines.filter { $0.departed != nil }.map(\.stay)
  }

  /// Whether whoever sits here may see who those were that left.
  var mayLook: Bool { officer.role.permissions.contains(.readDeparted) }

  /// Whether the page holds back something of a stay that is over.
  private var hidesSomething: Bool {
    guard !isOpenCentre, peopleScreen.page.map(centre.isErased) != true else { return false }
    return peopleScreen.identity?.isMasked == true && !staysOver.isEmpty
      || !peopleScreen.lookedAt.isSuperset(of: staysOver)
  }

  /// Whether an action does something now: the footer names no other.
  func offers(_ action: Action) -> Bool {
    switch action {
    case .people(.sayWhy): mayLook && hidesSomething
    case .list(.bed) where screen == .people && peopleScreen.page != nil:
      peopleScreen.history?.stays.contains { $0.outline.departed == nil } ?? false
    default: true
    }
  }

  /// Notes what a look has opened.
  mutating func noteLook(_ outcome: Outcome) {
    for case .access(.personsLookedUp(let look)) in outcome.events where look.view == .page {
      peopleScreen.lookedAt.formUnion(look.stays)
    }
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
