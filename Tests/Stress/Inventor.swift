import Foundation

/// Invents what is done next.
struct Inventor {
  let scratch: String
  var dice: Dice
  /// A few numbers that several processes want to register at once.
  private var numbers: [String] = []
  private var manifests = 0

  init(scratch: String, dice: Dice) {
    self.scratch = scratch
    self.dice = dice
  }

  mutating func deed(_ ledger: inout Ledger) throws -> Deed {
    switch Int.random(in: 0..<100, using: &dice) {
    case 0..<38: return checkIn()
    case 38..<50: return try manifest()
    case 50..<64: return bed()
    case 64..<70: return batch()
    case 70..<82:
      if let stay = ledger.takeStay(using: &dice) { return depart(stay) }
      return checkIn()
    case 82..<88: return Deed(kind: .backup, id: nil, arguments: ["backup", scratch + "/backup"])
    case 88..<91: return Deed(kind: .reindex, id: nil, arguments: ["reindex"])
    case 91..<96: return Deed(kind: .verify, id: nil, arguments: ["verify"])
    default: return Deed(kind: .list, id: nil, arguments: ["residents", "--format", "json"])
    }
  }

  private mutating func acting(_ kind: Deed.Kind, _ arguments: [String], names: [String] = [])
    -> Deed
  {
    let id = dice.uuid()
    return Deed(kind: kind, id: id, arguments: arguments + ["--id", id], names: names)
  }

  private mutating func checkIn() -> Deed {
    let name = dice.name()
    let isWoman = dice.throwsOne(in: 4)
    var arguments = [
      "check-in", "--name", name, "--sex", isWoman ? "female" : "male",
      "--age", "\(Int.random(in: 18...58, using: &dice))",
    ]
    switch Int.random(in: 0..<6, using: &dice) {
    case 0: arguments += ["--bed", wantedBed(isWoman ? "F" : "M")]
    case 1: arguments += ["--bed", "none"]
    case 2: arguments += ["--cnic", number(isWoman)]
    default: break
    }
    return acting(.checkIn, arguments, names: [name])
  }

  /// One of a few, so that several want the same.
  private mutating func wantedBed(_ hall: String) -> String {
    let number = Int.random(in: 1...20, using: &dice)
    return "\(hall)-\(number < 10 ? "0" : "")\(number)"
  }

  /// One that was lately given, or a new one.
  private mutating func number(_ isWoman: Bool) -> String {
    if dice.throwsOne(in: 2), let last = numbers.last { return last }
    let digits = (0..<6).map { _ in "\(Int.random(in: 0...9, using: &dice))" }.joined()
    numbers.append("34101-1\(digits)-\(isWoman ? 2 : 1)")
    return numbers[numbers.count - 1]
  }

  /// Mostly small; now and then so long that a kill can find it half written.
  private mutating func manifest() throws -> Deed {
    let rows = dice.throwsOne(in: 20) ? 300 : Int.random(in: 1...6, using: &dice)
    let names = (1...rows).map { _ in dice.name() }
    manifests += 1
    let path = "\(scratch)/manifest-\(manifests).csv"
    let lines = ["name,sex,age"] + names.map { "\($0),male,30" }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
    let beds = rows > 6 || dice.throwsOne(in: 2) ? "none" : "auto"
    return acting(.manifest, ["import", path, "--beds", beds], names: names)
  }

  private mutating func bed() -> Deed {
    let act = ["hold", "release", "block", "unblock"].randomElement(using: &dice) ?? "hold"
    return acting(.bed, ["bed", act, wantedBed(dice.throwsOne(in: 3) ? "F" : "M")])
  }

  private mutating func batch() -> Deed {
    let men = Int.random(in: 1...40, using: &dice)
    return acting(.batch, ["batch", "--men", "\(men)", "--women", "0", "--children", "0"])
  }

  private mutating func depart(_ stay: String) -> Deed {
    acting(.depart, ["depart", stay, "--kind", "released"])
  }
}
