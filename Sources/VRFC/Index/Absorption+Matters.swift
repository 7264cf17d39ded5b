import Foundation
import GRDB

extension Absorption {
  func apply(_ body: any CareEventBody, _ stamp: RecordStamp) throws {
    var care = try latest(Care.self, key: Care(of: body.stay).key) ?? Care(of: body.stay)
    let before = care
    body.apply(to: &care)
    if care != before { try keep(care, stamp) }
  }

  /// What an event changes of what is kept in mind of people.
  func safeguards(after event: Event) throws -> [Safeguard] {
    let reading = MatterReading(database: database)
    return try event.safeguards(
      known: { stay in
        if let known = try latest(Safeguard.self, key: stay.description) { return known }
        return try person(of: stay).map { Safeguard(of: stay, $0) }
      },
      missing: {
        try reading.all(Safeguard.self, by: .open, where: "is_open AND to_seq IS NULL")
      })
  }

  private func person(of stay: StayNumber) throws -> PersonNumber? {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT person FROM stay WHERE id = ?"), arguments: [stay.key]
    ).map(PersonNumber.init(serial:))
  }

  func apply(_ body: any ReferralEventBody, _ stamp: RecordStamp) throws {
    let earlier = try latest(Referral.self, key: body.referral.matterKey)
    if let state = body.applied(to: earlier) { try keep(state, stamp) }
    var care = try latest(Care.self, key: Care(of: body.stay).key) ?? Care(of: body.stay)
    let before = care
    body.apply(to: &care)
    if care != before { try keep(care, stamp) }
  }

  func apply(_ body: any MealEventBody, _ stamp: RecordStamp) throws {
    var meal = try latest(Meal.self, key: body.meal.description) ?? Meal(body.meal)
    meal.eaters = try MatterReading(database: database).eaters(of: body.meal)
    let before = Set(meal.eaters.keys)
    body.apply(to: &meal, at: stamp.at)
    try keep(meal, stamp)
    let after = Set(meal.eaters.keys)
    for stay in after.subtracting(before) {
      try run(
        "INSERT OR REPLACE INTO eater (meal, stay, from_seq) VALUES (?, ?, ?)",
        [body.meal.description, stay.key, stamp.seq])
    }
    for stay in before.subtracting(after) {
      try run(
        "UPDATE eater SET to_seq = ? WHERE meal = ? AND stay = ? AND to_seq IS NULL",
        [stamp.seq, body.meal.description, stay.key])
    }
  }

  func apply(_ event: ShiftEvent, _ stamp: RecordStamp) throws {
    switch event {
    case .relieved(let body): try keep(body.handover, stamp)
    case .ramadanDeclared(let body): try keep(Fast(first: body.first), stamp)
    case .ramadanEnded(let body): try keep(Fast(first: body.first, last: body.last), stamp)
    case .ramadanWithdrawn(let body): try end(Fast(first: body.first), stamp)
    }
  }

  func apply(_ event: AccessEvent, _ stamp: RecordStamp) throws {
    for account in event.accounts { try keep(account, stamp) }
    let failures = try event.failures(at: stamp) { try latest(SignInFailures.self, key: $0) }
    for counted in failures { try keep(counted, stamp) }
    if case .personErased(let body) = event { try keep(Erasure(person: body.person), stamp) }
    if case .centreSealed = event { try keep(SealedSince(seq: stamp.seq), stamp) }
  }

  /// For whose history the record is looked at.
  func mention(_ stays: [StayNumber], _ stamp: RecordStamp) throws {
    for stay in stays {
      try run("INSERT OR IGNORE INTO mention (stay, seq) VALUES (?, ?)", [stay.key, stamp.seq])
    }
  }

  /// The next state of a matter; what it was stays where it can be asked for.
  func keep(_ matter: some Matter, _ stamp: RecordStamp) throws {
    try end(matter, stamp)
    let json = try RecordEncoder.bytes(of: matter)
    try run(
      """
      INSERT OR REPLACE INTO matter
        (kind, key, from_seq, stay, day, last_day, is_open, value)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        Swift.type(of: matter).kind, matter.key, stamp.seq, matter.owner?.key, matter.day?.number,
        matter.lastDay?.number, matter.isOpen, String(decoding: json, as: UTF8.self),
      ])
  }

  private func end(_ matter: some Matter, _ stamp: RecordStamp) throws {
    try run(
      "UPDATE matter SET to_seq = ? WHERE kind = ? AND key = ? AND to_seq IS NULL",
      [stamp.seq, Swift.type(of: matter).kind, matter.key])
  }

  private func latest<Kept: Matter>(_ type: Kept.Type, key: String) throws -> Kept? {
    try MatterReading(database: database).latest(type, key: key)
  }
}

extension ReferralNumber {
  /// Padded, so that the last one is found without a walk through all.
  var matterKey: String { padded(serial, 9) }
}

/// An isolation bed, as the index keeps it.
struct IsolationBed: Matter, Codable {
  static let kind = "isolation"

  let bed: Bed
  let isApart: Bool

  var key: String { bed.description }
  var isOpen: Bool { isApart }

}
