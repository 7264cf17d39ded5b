import VRFC

extension Model {
  /// The record that is read, as a page; nil: none is.
  var recordSheet: Sheet? {
    guard let shown = log.shown else { return nil }
    var sheet = Sheet(title: say("Record \(shown.seq)"), lines: recordLines(shown))
    // A larger window may show more of the end.
    sheet.line = min(shown.line, sheet.lineAfter(.last, height: contentRows.count - 1))
    return sheet
  }

  mutating func scrollRecord(_ scroll: Scroll) {
    guard let sheet = recordSheet else { return }
    let line = sheet.lineAfter(scroll, height: contentRows.count - 1)
    log.shown?.line = line
  }

  /// The record in lines, for whoever may read all of it.
  private func recordLines(_ shown: ShownRecord) -> [String] {
    guard let act = records[shown.seq]?.act else { return [say(" this record cannot be read")] }
    let head = broken(recordLine(shown.seq), indent: 1) + [""]
    let missing = act.readingPermissions.subtracting(officer.role.permissions)
    guard missing.isEmpty else {
      let words = missing.map(\.words).sorted().joined(separator: ", ")
      return head
        + broken(say("what this record holds is for those who may: \(words)"), indent: 1)
    }
    switch shown.form {
    case .fields: return head + act.fields.flatMap(lines(of:))
    case .json:
      let text = String(decoding: act.json, as: UTF8.self)
        .replacing(",\"", with: ", \"").replacing("},{", with: "}, {")
      return head + broken(text, indent: 1)
    }
  }

  private func lines(of field: RecordField) -> [String] {
    let words = field.name + (field.value.isEmpty ? "" : ": \(field.value)")
    return broken(words, indent: 1 + 2 * field.depth, hanging: 2)
  }

  /// A text in lines that fit, behind blanks; all but the first line behind some more.
  private func broken(_ text: String, indent: Int, hanging: Int = 0) -> [String] {
    TextWidth.lines(of: text, columns: size.columns - 1 - indent - hanging).enumerated().map {
      String(repeating: " ", count: indent + ($0.offset == 0 ? 0 : hanging)) + $0.element
    }
  }
}
