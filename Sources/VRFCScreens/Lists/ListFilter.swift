import VRFC

/// Words that narrow a list to the lines that have all of them.
struct ListFilter: Sendable {
  var text = TextField(byteLimit: 100)
  /// Whether what is typed goes here.
  var isTyping = false

  var isActive: Bool { !text.isEmpty }

  /// Whether a line of the list stays, whatever its capitals.
  func takes(_ line: @autoclosure () -> String) -> Bool {
    guard isActive else { return true }
    let line = line().lowercased()
    return text.text.lowercased().split(separator: " ").allSatisfy(line.contains)
  }
}

extension Model {
  /// The filter of the list that is shown; nil: the screen has none.
  var filter: ListFilter? {
    get {
      switch screen {
      case .today: today.filter
      case .referrals: referrals.filter
      case .log: log.isChecking ? nil : log.filter
      case .checkIn, .halls, .meals, .people, .reports: nil
      }
    }
    set {
      guard let newValue else { return }
      switch screen {
      case .today: today.filter = newValue
      case .referrals: referrals.filter = newValue
      case .log:
        log.filter = newValue
        filterLog()
      case .checkIn, .halls, .meals, .people, .reports: break
      }
    }
  }

  mutating func perform(_ action: ListAction) -> [Effect] {
    switch action {
    case .filter: filter?.isTyping = true
    case .keep: filter?.isTyping = false
    case .clear: filter = ListFilter()
    case .sort: sortList(by: 1)
    case .sortBack: sortList(by: -1)
    case .back: return back()
    case .person, .bed, .referrals: return jump(action)
    }
    return []
  }

  mutating func typeInFilter(_ key: Key) {
    guard var filter, filter.text.apply(key) else { return }
    self.filter = filter
  }

  private mutating func sortList(by step: Int) {
    switch screen {
    case .referrals: referrals.sort = referrals.sort.stepped(by: step)
    case .people: peopleScreen.sort = peopleScreen.sort.stepped(by: step)
    case .today, .checkIn, .halls, .meals, .reports, .log: break
    }
  }

  /// Esc: first the filter or search goes, then one goes back to where one was.
  private mutating func back() -> [Effect] {
    if filter?.isActive == true {
      filter = ListFilter()
    } else if screen == .people, peopleScreen.page == nil, !peopleScreen.query.isEmpty {
      peopleScreen.query.set("")
    } else {
      goBack()
    }
    return []
  }
}

extension CaseIterable where Self: Equatable {
  /// The case so many steps on, round and round.
  fileprivate func stepped(by step: Int) -> Self {
    let all = Array(Self.allCases)
    let place = all.firstIndex(of: self) ?? 0
    return all[(place + step + all.count) % all.count]
  }
}

extension Canvas {
  /// The filter, in place of the line above a list; how many of its lines are left.
  ///
  /// - Parameter reach: what it looks through, where that is not the whole list.
  /// - Returns: whether there is a filter.
  mutating func drawFilter(
    _ filter: ListFilter, row: Int, shown: Int, of reach: String = ""
  ) -> Bool {
    guard filter.isTyping || filter.isActive else { return false }
    fill(row: row, column: 0, width: size.columns)
    let column = write(say("Filter"), row: row, column: 1, as: .label) + 2
    let width = 30
    let (text, place) = filter.text.visible(width: width)
    fill(row: row, column: column, width: width, as: .field)
    write(text, row: row, column: column, as: .field)
    let end = column + width + 2
    let isEmpty = shown == 0 && filter.isActive
    let words =
      !filter.isActive
      ? say("type some words") : isEmpty ? say("nothing has these words") : say("\(shown) left")
    write(
      words + reach, row: row, column: end, width: size.columns - end,
      as: isEmpty ? .warning : .dim)
    if filter.isTyping { cursor = Position(row: row, column: column + place) }
    return true
  }
}
