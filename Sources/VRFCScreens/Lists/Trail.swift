import VRFC

/// Where somebody was on the screens, to go back to; the cursor of a list is kept by the list.
struct Spot: Hashable, Sendable {
  let screen: Screen
  /// Whose page was open; nil: none.
  let page: PersonNumber?
}

extension Model {
  /// So many steps back are kept.
  private static let trailLength = 30

  private var spot: Spot {
    Spot(screen: screen, page: screen == .people ? peopleScreen.page : nil)
  }

  /// Keeps in mind where one is, before going elsewhere.
  mutating func leaveTrail() {
    if trail.last != spot { trail.append(spot) }
    trail = trail.suffix(Model.trailLength)
  }

  /// Goes back to where one was before.
  mutating func goBack() {
    while trail.last == spot { trail.removeLast() }
    guard let last = trail.popLast() else {
      if screen == .people, peopleScreen.page != nil {
        peopleScreen.page = nil
      } else {
        notice = .told(say("there is nowhere to go back to; the digits call the screens"))
      }
      return
    }
    screen = last.screen
    if last.screen == .people {
      if let page = last.page { open(page) } else { peopleScreen.page = nil }
    }
  }

  /// Opens somebody's page from another place; Esc goes back there.
  mutating func openPage(of person: PersonNumber) {
    leaveTrail()
    screen = .people
    open(person)
  }

  /// The stay that the cursor is on, whatever the list is of.
  private var stayInFocus: StayNumber? {
    switch screen {
    case .today:
      guard let task = chosenTask else { return nil }
      switch task.subject {
      case .stays(let stays): return stays.first
      case .referrals(let numbers): return numbers.first.flatMap { centre.referrals[$0]?.stay }
      case .beds(let beds): return beds.first.flatMap { centre.occupants[$0]?.first }
      case .meals, .mealGaps, .batches, .halls, .people: return nil
      }
    case .halls: return hallsShownResidents.first?.stay
    case .referrals: return chosenReferral?.stay
    case .people where peopleScreen.page != nil:
      return peopleScreen.history?.stays.first?.outline.stay
    case .people: return chosenPerson?.stay
    case .log:
      guard let act = records[logChosen]?.act, !hidesLook(act) else { return nil }
      return act.events.flatMap(\.stays).first
    case .checkIn, .meals, .reports: return nil
    }
  }

  /// Goes to the page, the bed or the referrals of whom the cursor is on.
  mutating func jump(_ action: ListAction) -> [Effect] {
    guard let stay = stayInFocus else {
      notice = .told(say("nobody is named here"))
      return []
    }
    switch action {
    case .person:
      guard let resident = centre.residents[stay] else { return [.findPerson(of: stay)] }
      openPage(of: resident.person)
    case .bed:
      guard let resident = centre.residents[stay] else {
        notice = .told(say("\(stay) has left"))
        return []
      }
      leaveTrail()
      go(to: resident)
    case .referrals:
      leaveTrail()
      screen = .referrals
      referrals.extent = centre.openReferrals(of: stay).isEmpty ? .all : .open
      referrals.filter = ListFilter()
      referrals.filter.text.set(stay.description)
    case .filter, .keep, .clear, .sort, .sortBack, .back: break
    }
    return []
  }
}
