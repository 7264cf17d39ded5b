import VRFC

/// How a small form becomes an act; two are the same when they have the same name.
struct ActForm: Hashable, Sendable {
  let name: String
  /// Reads the fields, each fault beside its field; nil where something is wrong.
  let read: @Sendable (inout DialogReading, Model) -> (any Act)?

  static func == (left: ActForm, right: ActForm) -> Bool { left.name == right.name }

  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Model {
  /// Opens a form for an act; without entries it is a question, confirmed by its own key.
  mutating func ask(
    _ title: String, lines: [String] = [], _ entries: [Dialog.Entry] = [],
    _ read: @escaping @Sendable (inout DialogReading, Model) -> (any Act)?
  ) {
    let form = ActForm(name: title, read: read)
    dialog = Dialog(purpose: .act(form), title: title, lines: lines, entries: entries)
  }

  func submit(_ form: ActForm, _ reading: inout DialogReading) -> [Effect] {
    form.read(&reading, self).map { [.perform($0, id: nil, for: .dialog)] } ?? []
  }
}
