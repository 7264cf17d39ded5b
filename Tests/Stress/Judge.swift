import Foundation

/// Holds what was answered against what is in the log, once everything is quiet.
struct Judge {
  let program: Program
  let ledger: Ledger
  private(set) var complaints: [String] = []
  private(set) var lost = 0
  private(set) var doubled = 0
  private(set) var records = 0
  private(set) var seals = 0

  init(program: Program, ledger: Ledger) {
    self.program = program
    self.ledger = ledger
  }

  mutating func judge() throws {
    let chain = try Chain(try Data(contentsOf: URL(fileURLWithPath: program.log)))
    (records, seals) = (chain.records.count, chain.seals)
    if chain.torn > 0 { complaints.append("\(chain.torn) bytes at the end are neither") }
    var ids: [String: Int] = [:]
    var house = House()
    for json in chain.records {
      let act = try JSONDecoder().decode(LoggedAct.self, from: json)
      ids[act.id.lowercased(), default: 0] += 1
      house.take(act.events)
    }
    complaints += house.complaints
    judgeActs(ids)
    judgeNames(house.registered)
    try judgeHouse(house)
    try judgeVerify(chain)
    try judgeIndex()
    try judgeBackup(chain)
  }

  private mutating func judgeActs(_ ids: [String: Int]) {
    for (id, fate) in ledger.fates {
      let count = ids[id, default: 0]
      if count > 1 {
        doubled += 1
        complaints.append("act \(id) is recorded \(count) times")
      }
      switch fate {
      case .acknowledged where count == 0:
        lost += 1
        complaints.append("act \(id) was acknowledged and is not in the log")
      case .refused where count > 0: complaints.append("act \(id) was refused and is in the log")
      case .acknowledged, .refused, .open: break
      }
    }
  }

  /// Every name was given to one person, so it is registered once, if at all.
  private mutating func judgeNames(_ registered: [String: Int]) {
    for (name, count) in registered where count > 1 {
      doubled += 1
      complaints.append("\(name) is registered \(count) times")
    }
    for (id, fate) in ledger.fates {
      guard case .acknowledged = fate, let deed = ledger.deeds[id] else { continue }
      lose(deed.names.filter { registered[$0] == nil }, "were acknowledged in act \(id)")
    }
    lose(ledger.savedOnScreen.filter { registered[$0] == nil }, "were saved on a screen")
    let expected = ledger.deeds.values.reduce(into: ledger.typedOnScreen) { names, deed in
      names.formUnion(deed.names)
    }
    let unknown = Set(registered.keys).subtracting(expected)
    if !unknown.isEmpty { complaints.append("nobody registered \(unknown.prefix(3))") }
  }

  private mutating func lose(_ names: some Collection<String>, _ how: String) {
    guard !names.isEmpty else { return }
    lost += names.count
    complaints.append("\(names.count) people \(how) and are not in the log: \(names.prefix(3))")
  }

  private struct Listed: Decodable {
    let stay: String
    let bed: String?
  }

  private mutating func judgeHouse(_ house: House) throws {
    let listed = try answer(["residents", "--format", "json"])
    let residents = try JSONDecoder().decode([Listed].self, from: Data(listed.utf8))
    let beds = residents.map { ($0.stay, $0.bed ?? "") }
    if Dictionary(beds, uniquingKeysWith: { $1 }) != house.beds || beds.count != house.beds.count {
      complaints.append("`residents` lists others than the log holds")
    }
  }

  private mutating func judgeVerify(_ chain: Chain) throws {
    let sentence = try answer(["verify"])
    let seals = chain.seals == 0 ? "" : ", \(chain.seals) seal\(chain.seals == 1 ? "" : "s")"
    let head = "\(chain.records.count):\(chain.head)"
    if sentence != "ok \(chain.records.count) records, head \(head)\(seals)\n" {
      complaints.append("verify says \(sentence), the chain's head is \(head)\(seals)")
    }
  }

  /// The index made anew answers like the one that was kept along.
  private mutating func judgeIndex() throws {
    // A hold may run out, or a day end, between the two; not three times.
    for attempt in 1...3 {
      let before = try questions()
      _ = try answer(["reindex"])
      let after = try questions()
      if before == after { return }
      if attempt == 3 { complaints.append("the index made anew answers otherwise") }
    }
  }

  private mutating func questions() throws -> [String] {
    [
      try answer(["residents", "--format", "json"]), try answer(["halls", "--format", "json"]),
      try answer(["find", "Ba", "--limit", "50", "--format", "json"]),
    ]
  }

  private mutating func judgeBackup(_ chain: Chain) throws {
    let folder = program.scratch + "/backup"
    _ = try answer(["backup", folder])
    let copy = try Data(contentsOf: URL(fileURLWithPath: folder + "/centre.log"))
    if try Data(contentsOf: URL(fileURLWithPath: program.log)) != copy {
      complaints.append("the backup is not the log")
    }
  }

  private mutating func answer(_ arguments: [String]) throws -> String {
    let (status, output, errors) = try program.run(arguments)
    if status != 0 {
      complaints.append("\(arguments.joined(separator: " ")) exited \(status): \(errors)")
    }
    return output
  }
}
