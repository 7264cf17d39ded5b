/// Whose key something is sealed with.
package enum KeyOwner: Hashable, Sendable {
  case person(PersonNumber)
  /// The centre itself: notes that belong to nobody.
  case centre
}

extension KeyOwner: LosslessStringConvertible {
  /// Reads `P-000001` and `centre`, exactly as they are written.
  package init?(_ description: String) {
    if description == "centre" {
      self = .centre
    } else if let number = PersonNumber(description), number.description == description {
      self = .person(number)
    } else {
      return nil
    }
  }

  package var description: String {
    switch self {
    case .person(let number): number.description
    case .centre: "centre"
    }
  }
}
