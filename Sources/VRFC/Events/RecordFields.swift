/// A field of a record, or the name of an object in it, as people read it.
package struct RecordField: Hashable, Sendable {
  /// How deep it stands: 0 for who and when.
  package let depth: Int
  package let name: String
  /// Empty where the fields of an object follow.
  package let value: String
}

extension RecordedAct {
  /// Everything that the record holds, in the order of the log. A time is told as the screens tell
  /// it; names are those of the log, as words.
  package var fields: [RecordField] {
    do throws(RecordCursor.Unexpected) {
      var listing = FieldListing(tape: try RecordTape(json))
      try listing.listObject(at: 0, depth: 0)
      return listing.fields
    } catch {
      return []
    }
  }
}

/// Lists what an object holds.
private struct FieldListing {
  typealias Unexpected = RecordCursor.Unexpected

  let tape: RecordTape
  private(set) var fields: [RecordField] = []

  init(tape: RecordTape) { self.tape = tape }

  mutating func listObject(at object: Int, depth: Int) throws(Unexpected) {
    var place = object + 1
    while place < tape.values[object].next {
      try list(place + 1, of: try tape.text(at: place).asWords, depth: depth)
      place = tape.values[place + 1].next
    }
  }

  private mutating func list(_ place: Int, of name: String, depth: Int) throws(Unexpected) {
    switch tape.values[place].kind {
    case .object:
      fields.append(RecordField(depth: depth, name: name, value: ""))
      try listObject(at: place, depth: depth + 1)
    case .list: try listAll(at: place, of: name, depth: depth)
    case .text, .escapedText, .number, .otherNumber, .yes, .no, .nothing:
      fields.append(RecordField(depth: depth, name: name, value: try scalar(at: place)))
    }
  }

  /// Plain values stand in one field; objects one below the other, numbered.
  private mutating func listAll(at list: Int, of name: String, depth: Int) throws(Unexpected) {
    var (scalars, objects): ([String], Int) = ([], 0)
    var place = list + 1
    while place < tape.values[list].next {
      if tape.values[place].kind == .object {
        objects += 1
        try self.list(place, of: "\(name) \(objects)", depth: depth)
      } else {
        scalars.append(try scalar(at: place))
      }
      place = tape.values[place].next
    }
    guard objects == 0 else { return }
    let value = scalars.isEmpty ? "none" : scalars.joined(separator: ", ")
    fields.append(RecordField(depth: depth, name: name, value: value))
  }

  private func scalar(at place: Int) throws(Unexpected) -> String {
    switch tape.values[place].kind {
    case .text, .escapedText:
      let text = try tape.text(at: place)
      return Moment(iso: text)?.fullText ?? text
    case .object, .list, .number, .otherNumber, .yes, .no, .nothing:
      return tape.written(at: place)
    }
  }
}

extension String {
  /// `homeDistrict` as `home district`; the short name of a version whole.
  fileprivate var asWords: String {
    if self == "v" { return "version" }
    return reduce(into: "") { words, letter in
      words += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
  }
}
