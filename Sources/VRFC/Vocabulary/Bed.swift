/// A place to sleep: bed `M-07`, or, when a hall is over capacity, floor place `M-F1`.
package struct Bed: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    /// A bed, by its number from 1.
    case bed(Int)
    /// A mattress on the floor, beyond the hall's capacity, by its number from 1.
    case floor(Int)
  }

  package let hall: HallID
  package let place: Place

  package init(hall: HallID, place: Place) {
    self.hall = hall
    self.place = place
  }

  package var isFloor: Bool {
    switch place {
    case .bed: false
    case .floor: true
    }
  }

  package var number: Int {
    switch place {
    case .bed(let number), .floor(let number): number
    }
  }
}

extension Bed: Comparable, LosslessStringConvertible {
  /// Reads `M-07`; also `m-7`, `M7` and `m 07`, as tired people type it, and `M-F1`.
  package init?(_ description: String) {
    let compact = description.uppercased().filter { $0 != "-" && $0 != " " }
    let digits = compact.drop { !$0.isNumber }
    let letters = compact.dropLast(digits.count)
    guard let number = wholeNumber(digits), number > 0 else { return nil }
    if letters.count > 1, letters.last == "F", let hall = HallID(String(letters.dropLast())) {
      self.init(hall: hall, place: .floor(number))
    } else if let hall = HallID(String(letters)) {
      self.init(hall: hall, place: .bed(number))
    } else {
      return nil
    }
  }

  package var description: String {
    switch place {
    case .bed(let number): "\(hall)-\(padded(number, 2))"
    case .floor(let number): "\(hall)-F\(number)"
    }
  }

  /// Beds before floor places, each by number.
  package static func < (left: Bed, right: Bed) -> Bool {
    (left.hall, left.isFloor ? 1 : 0, left.number)
      < (right.hall, right.isFloor ? 1 : 0, right.number)
  }
}
