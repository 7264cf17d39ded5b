import Glibc

/// Some seconds of several processes at once on one centre, many of them killed; then whatever is
/// open is sent again.
struct Storm {
  let program: Program
  var ledger = Ledger()
  var tally = Tally()
  var complaints: [String] = []
  private var inventor: Inventor
  private var dice: Dice
  private var workers: [Worker] = []
  private var players: [Player] = []
  /// How many nanoseconds a process usually lives, on this machine as it is now.
  private var usual: UInt64 = 200_000_000
  private var free = Array(0..<Storm.workers)

  private static let workers = 6
  private static let players = 2

  init(program: Program, dice: Dice) {
    self.program = program
    self.dice = dice
    inventor = Inventor(scratch: program.scratch, dice: Dice(seed: dice.state ^ 1))
  }

  /// Lets it rage, then calms it, with nothing left open.
  mutating func run(seconds: Int) throws {
    let end = Child.now + UInt64(seconds) * 1_000_000_000
    while Child.now < end, complaints.isEmpty {
      if let slot = free.popLast() {
        if dice.throwsOne(in: 25), program.tear(using: &dice) { tally.torn += 1 }
        try start(try inventor.deed(&ledger), slot, doom: drawDoom(), room: drawRoom())
      }
      try play()
      try look()
    }
    try finish(players)
    players = []
    while !workers.isEmpty { try look() }
    try sendAgain()
  }

  private mutating func start(
    _ deed: Deed, _ slot: Int, doom: Worker.Doom, room: Worker.Room
  ) throws {
    ledger.begin(deed)
    tally.started += 1
    if room == .full { tally.full += 1 }
    let bytes = room == .full ? program.logSize + Int.random(in: 0...900, using: &dice) : nil
    let child = try program.start(deed.arguments, slot: slot, room: bytes, using: &dice)
    workers.append(Worker(deed: deed, child: child, slot: slot, doom: doom, room: room))
  }

  /// Half of them are killed: at a moment, or as soon as somebody writes.
  private mutating func drawDoom() -> Worker.Doom {
    switch Int.random(in: 0..<8, using: &dice) {
    case 0, 1: .at(Child.now + UInt64.random(in: 0...(usual * 2), using: &dice))
    case 2, 3: .growth(program.logSize)
    default: .none
    }
  }

  private mutating func drawRoom() -> Worker.Room { dice.throwsOne(in: 15) ? .full : .enough }

  /// Kills whose time has come, and hears who has ended.
  private mutating func look() throws {
    let size = program.logSize
    for worker in workers where worker.isDue(logSize: size) { worker.child.kill() }
    var running: [Worker] = []
    for worker in workers {
      if let ending = worker.child.ending { hear(worker, ending) } else { running.append(worker) }
    }
    workers = running
    usleep(200)
  }

  private mutating func hear(_ worker: Worker, _ ending: Child.Ending) {
    free.append(worker.slot)
    if ending == .killed { tally.killed += 1 }
    if ending == .exited(0) { usual = (usual * 15 + Child.now - worker.child.began) / 16 }
    if ending == .exited(EX_TEMPFAIL) { tally.busy += 1 }
    switch worker.fate(ending) {
    case .failure(let fault): complaints.append(fault.description)
    case .success(let fate):
      if let complaint = ledger.note(fate, of: worker.deed) { complaints.append(complaint) }
    }
  }

  /// Nobody is killed any more: whatever is open is answered, and a tenth of what was answered is
  /// answered the same once more.
  private mutating func sendAgain() throws {
    var waiting = ledger.acknowledged.filter { _ in dice.throwsOne(in: 10) }
    for _ in 0..<5 {
      waiting += ledger.openDeeds
      while !waiting.isEmpty || !workers.isEmpty {
        if let slot = free.popLast() {
          if let deed = waiting.popLast() {
            tally.sentAgain += 1
            try start(deed, slot, doom: .none, room: .enough)
          } else {
            free.append(slot)
          }
        }
        try look()
      }
    }
    for deed in ledger.openDeeds { complaints.append("no answer to \(deed.arguments)") }
  }

  // MARK: - Screens

  private mutating func play() throws {
    while players.count < Storm.players {
      tally.screens += 1
      players.append(try Player(program, seed: dice.next()))
    }
    var left: [Player] = []
    for var player in players {
      if try player.play() { left.append(player) } else { try finish([player]) }
    }
    players = left
  }

  private mutating func finish(_ ended: [Player]) throws {
    for var player in ended {
      try player.end()
      ledger.typedOnScreen.formUnion(player.typed)
      ledger.savedOnScreen.formUnion(player.saved)
      tally.savedOnScreens += player.saved.count
      if player.wasKilled { tally.killed += 1 }
      complaints += player.complaints
    }
  }
}
