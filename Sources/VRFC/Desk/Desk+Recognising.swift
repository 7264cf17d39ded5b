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
  /// Which lines of a manifest are likely people who are here, or who were. A list is a search in
  /// batches: those who left are named to who may see them alone, on record first.
  package func recognise(
    _ rows: [ManifestRow], arriving moment: Moment, as officer: Officer
  ) throws -> [KnownLine] {
    try permit(officer, [.readPresent], of: "import")
    let maySeeLeavers = officer.role.permissions.contains(.readDeparted)
    let register = try findRegister()
    let here = ShownStays(centre.residents.keys)
    let view: FindView = centre.isSealed ? .masked(otherThan: here) : .whole
    let found = rows.compactMap { row -> KnownLine? in
      let alike = register.lookAlikes(LookAlikes.Query(row), at: moment, limit: 1, as: view).first
      guard let alike, alike.score >= LookAlikes.veryAlike,
        alike.departed == nil || maySeeLeavers
      else { return nil }
      return KnownLine(
        line: row.line, person: alike.person, stay: alike.stay, departed: alike.departed)
    }
    let left = found.filter { $0.departed != nil }
    if !left.isEmpty { try look(.masked, at: left.map(\.stay), as: officer) }
    return found
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
