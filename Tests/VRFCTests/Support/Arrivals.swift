@testable import VRFC

extension Facts {
  static func of(
    _ sex: Sex, _ years: Int, family: Int? = nil, needs: [Need] = []
  ) throws -> Facts {
    Facts(
      sex: sex, age: try Age(years: years),
      family: family.flatMap { FamilyNumber(rawValue: $0) }, needs: needs)
  }
}

extension Identity {
  static func named(_ name: String, cnic: String? = nil) throws -> Identity {
    Identity(
      name: PersonName(rawValue: name), cnic: try cnic.map { typed in try CNIC(typed: typed) })
  }
}

extension RegisterArrival {
  /// Somebody at the desk.
  static func of(
    _ sex: Sex, _ years: Int, family: Int? = nil, needs: [Need] = [], cnic: String? = nil,
    arriver: Arriver = .new, batch: BatchNumber? = nil, bed: BedWish = .next,
    overriding: Override? = nil, arrived: Moment? = nil
  ) throws -> RegisterArrival {
    RegisterArrival(
      facts: try .of(sex, years, family: family, needs: needs),
      identity: try .named("Bilal Ahmed", cnic: cnic), arriver: arriver, batch: batch, bed: bed,
      overriding: overriding, arrived: arrived)
  }
}

extension Override {
  static let decided = Override(reason: Note(rawValue: "decided by the duty officer"))
}

extension Bed: ExpressibleByStringLiteral {
  /// A bed in a test; a mistyped one is in no hall.
  public init(stringLiteral text: String) {
    self = Bed(text) ?? Bed(hall: HallID(letters: "?"), place: .bed(0))
  }
}
