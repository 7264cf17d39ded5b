/// A line of a manifest that likely is somebody known already.
package struct KnownLine: Hashable, Sendable {
  package let line: Int
  package let person: PersonNumber
  package let stay: StayNumber
  /// Nil: they are here.
  package let departed: Moment?
}

extension KnownLine: CustomStringConvertible {
  package var description: String {
    guard let departed else {
      return say(
        """
        line \(line): likely \(person), who is here as \(stay); if it is the same person, leave \
        the line out
        """)
    }
    return say(
      """
      line \(line): likely \(person), who left on \(departed.fullText) (stay \(stay)); to keep \
      their stays together, leave the line out and register them with --person \(person)
      """)
  }
}

extension Desk {
  /// Which lines of a manifest are likely people who are here, or who were. Those who left are
  /// found as far as the account may find them, on record first, and no more than for one form.
  package func recognise(
    _ rows: [ManifestRow], arriving moment: Moment, as officer: Officer
  ) throws -> [KnownLine] {
    try permit(officer, [.readPresent, .findMasked], of: "import")
    let register = try findRegister()
    let here = ShownStays(centre.residents.keys)
    let view: FindView = centre.isSealed ? .masked(otherThan: here) : .whole
    let found = rows.compactMap { row -> KnownLine? in
      let alike = register.lookAlikes(LookAlikes.Query(row), at: moment, limit: 1, as: view).first
      guard let alike, alike.score >= LookAlikes.veryAlike else { return nil }
      return KnownLine(
        line: row.line, person: alike.person, stay: alike.stay, departed: alike.departed)
    }
    let left = found.filter { $0.departed != nil }.prefix(SeenForForm.unrecordedMax)
    if !left.isEmpty { try look(.masked, at: left.map(\.stay), as: officer) }
    return found.filter { $0.departed == nil || left.contains($0) }
  }
}

extension LookAlikes.Query {
  fileprivate init(_ row: ManifestRow) {
    self.init()
    (name, fatherName) = (row.name.rawValue, row.fatherName?.rawValue ?? "")
    (cnic, age, sex) = (row.cnic, row.age, row.sex)
    district = row.district
  }
}
