/// How much of the register a search may tell.
///
/// What somebody is told of a hidden name, by being found, by their place in a list or by a score,
/// they can put together letter by letter. So of a stay that is hidden a search tells no more than
/// whether the whole of a name or number fits.
package enum FindView: Sendable {
  /// Every stay is searched in full.
  case whole
  /// These stays are searched in full; the others by whole names and numbers alone, and shown
  /// masked.
  case masked(otherThan: ShownStays)
  /// These stays, and no other.
  case only(ShownStays)
}

/// Stays of which everything may be told. There are few of them among all who were ever here.
package struct ShownStays: Sendable {
  let stays: Set<StayNumber>
  let persons: Set<PersonNumber>

  /// - Parameter persons: people of whom every stay may be told.
  package init(_ stays: some Sequence<StayNumber>, of persons: Set<PersonNumber> = []) {
    (self.stays, self.persons) = (Set(stays), persons)
  }
}

extension Register {
  /// Where stays of which everything may be told stand, each once; nothing that was withdrawn.
  func places(of shown: ShownStays) -> [Int] {
    let theirs = shown.persons.flatMap { places(of: $0) }
    let all = Set(shown.stays.compactMap { place(of: $0) } + theirs)
    return all.filter { !entries[$0].isWithdrawn }.sorted()
  }

  /// Where a person's stays stand, the latest first.
  private func places(of person: PersonNumber) -> [Int] {
    var places: [Int] = []
    var next = lastPlace(of: person)
    while let place = next {
      places.append(place)
      next = entries[place].earlier
    }
    return places
  }
}
