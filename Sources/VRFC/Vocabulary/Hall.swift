/// The short name of a hall, as it stands before a bed's number: `M`.
package struct HallID: Hashable, Sendable {
  package let letters: String
}

extension HallID: Comparable, LosslessStringConvertible {
  /// One to three letters A to Z; small letters are read as capitals.
  package init?(_ description: String) {
    let letters = description.uppercased()
    guard (1...3).contains(letters.utf8.count),
      letters.utf8.allSatisfy({ (65...90).contains($0) })
    else { return nil }
    self.init(letters: letters)
  }

  package var description: String { letters }

  package static func < (left: HallID, right: HallID) -> Bool { left.letters < right.letters }
}

/// Whom a hall is for. Halls are split by sex, and no hall is for anyone.
package enum HallSex: String, Codable, CaseIterable, Hashable, Sendable {
  case male, female
}

/// An accommodation hall: its beds, and the bath rooms that its residents share.
package struct Hall: Hashable, Codable, Sendable {
  package let id: HallID
  package let name: String
  package let sex: HallSex
  /// How many beds; they are `ID-01` to `ID-n`.
  package let beds: Int
  package let bathRooms: Int

  package init(id: HallID, name: String, sex: HallSex, beds: Int, bathRooms: Int) {
    self.id = id
    self.name = name
    self.sex = sex
    self.beds = beds
    self.bathRooms = bathRooms
  }

  /// The beds in the order of their numbers.
  package var bedList: [Bed] {
    (1...max(1, beds)).prefix(beds).map { Bed(hall: id, place: .bed($0)) }
  }

  package func has(_ bed: Bed) -> Bool {
    switch bed.place {
    case .bed(let number): bed.hall == id && (1...max(1, beds)).contains(number)
    case .floor: bed.hall == id
    }
  }
}
