import VRFC

extension Model {
  mutating func perform(_ action: PeopleAction) -> [Effect] {
    switch action {
    case .up: peopleScreen.cursor = max(0, peopleScreen.cursor - 1)
    case .down: peopleScreen.cursor += 1
    case .search: peopleScreen.isTyping = true
    case .closeSearch: peopleScreen.isTyping = false
    }
    return []
  }

  /// Typing in the search field.
  mutating func typeInSearch(_ key: Key) -> [Effect] { [] }
}
