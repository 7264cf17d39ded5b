extension Model {
  /// The key of an action in a place, as words name it: the centre may have chosen another.
  func key(_ action: Action, in place: Place) -> String {
    let shown = keymap.bindings(in: place).first { $0.action == action }?.shown ?? ""
    return shown.split(separator: " ").first.map { String($0) } ?? "?"
  }
}
