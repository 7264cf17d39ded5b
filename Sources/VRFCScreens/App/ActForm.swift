import VRFC

/// How a small form becomes an act; two are the same when they have the same name.
struct ActForm: Hashable, Sendable {
  let name: String
  /// Reads the fields, each fault beside its field; nil where something is wrong.
  let read: @Sendable (inout DialogReading, Model) -> (any Act)?
  /// What is asked before it is done, where that is needed; nil: it is done at once.
  var question: @Sendable (any Act) -> String? = { _ in nil }

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

  /// Asks before an act that needs it; false: it needs no question, or cannot be read.
  mutating func asksFirst(_ form: ActForm, _ dialog: Dialog) -> Bool {
    var reading = DialogReading(dialog)
    guard let act = form.read(&reading, self), reading.firstFault == nil,
      let question = form.question(act)
    else { return false }
    dialogBelow = dialog
    ask(question) { _, _ in act }
    return true
  }

  func submit(_ form: ActForm, _ reading: inout DialogReading) -> [Effect] {
    form.read(&reading, self).map { [.perform($0, id: nil, for: .dialog)] } ?? []
  }
}
