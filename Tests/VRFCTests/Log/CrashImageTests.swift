import Testing

@testable import VRFC

/// What a power failure may leave of a write that was never acknowledged.
@Suite struct CrashImageTests {
  private let sector = 512

  /// What becomes of one sector of the write.
  private enum Sector: CaseIterable { case kept, zeros, garbage }

  /// A log that ends anywhere within a sector.
  private func acknowledged(shift: Int) -> [[UInt8]] {
    SampleLog.lines([
      SampleLog.json("act-1"), SampleLog.json(String(repeating: "s", count: shift + 1)),
      SampleLog.json("act-3"),
    ])
  }

  private func long(_ name: String) -> String {
    name + String(repeating: "-long", count: 340)
  }

  /// Opens an image, judges it, adds to it, and checks every byte of what came of it.
  private func judge(_ image: [UInt8], after lines: [[UInt8]], may names: [String]) throws {
    let files = SampleLog.files(image)
    let known = SampleLog.heads(lines).last ?? .empty
    try Writer(files, known: known).record(["after"])
    let log = try LogFile(folder: SampleLog.folder, operations: files)
    let found = try contents(files)
    let verification = try log.verify(witnesses: [KnownRecord(known, witness: .index)])
    #expect(verification.tail == .whole)
    #expect(found.names.count == verification.records)
    #expect(found.names[0] == "act-1" && found.names[2] == "act-3")
    #expect(found.names.last == "after")
    let between = found.names.dropFirst(3).dropLast()
    #expect(between.filter { $0 != "seal" } == Array(names.prefix(between.count { $0 != "seal" })))
  }

  @Test func `a record cut at any byte is sealed, or whole`() throws {
    var tried = 0
    for names in [["new"], [long("new")], ["a", "b", "c"]] {
      let lines = acknowledged(shift: 100)
      let files = SampleLog.files(Array(lines.joined()))
      try Writer(files).record(names)
      let full = try #require(files[SampleLog.path])
      for end in lines.joined().count...full.count {
        try judge(Array(full[..<end]), after: lines, may: names)
        tried += 1
      }
    }
    print("images of records cut at a byte: \(tried)")
  }

  @Test(arguments: [0, 77, 154, 231, 308, 385, 462])
  func `sectors of a record kept, zeroed or garbled are sealed`(_ shift: Int) throws {
    let lines = acknowledged(shift: shift)
    let files = SampleLog.files(Array(lines.joined()))
    try Writer(files).record([long("new")])
    try tryImages(of: try #require(files[SampleLog.path]), lines, names: [long("new")])
  }

  @Test(arguments: [0, 200, 400])
  func `sectors of a seal kept, zeroed or garbled are sealed in turn`(_ shift: Int) throws {
    let lines = acknowledged(shift: shift)
    // The tail is on the disk before its seal is written, so only the seal can be in pieces.
    let tail = Array("4 12\n34\n".utf8) + Array(repeating: 120, count: 90)
    let files = SampleLog.files(Array(lines.joined()) + tail)
    let log = try Writer(files).log
    try log.hold(.write) {
      try log.catchUp { _ in }
      #expect(files.unsynced(SampleLog.path).isEmpty)
      _ = try log.mend(act: "seal") { seal in
        Array("{\"id\":\"seal\",\"pad\":\"\(long(""))\",\"events\":[\(seal.event)]}".utf8)
      }
    }
    let full = try #require(files[SampleLog.path])
    try tryImages(of: full, lines, from: lines.joined().count + tail.count, names: [])
  }

  @Test func `a record acknowledged without its newline outlives the write behind it`() throws {
    let lines = acknowledged(shift: 0)
    let files = SampleLog.files(lines.joined().dropLast())
    let faulty = FaultyFiles(files, .killedBefore) { $0.name == "write" && $0.count > 1 }
    faulty.arm()
    #expect(throws: LogFault.self) { try Writer(faulty).record(["new"]) }
    // Its line was ended, and that was synced, before anything else was written.
    #expect(files[SampleLog.path] == Array(lines.joined()))
    #expect(files.unsynced(SampleLog.path).isEmpty)
    files.processDied()
    try judge(Array(lines.joined()) + Array(repeating: 0, count: 700), after: lines, may: [])
  }

  @Test func `a record known to be acknowledged whose end has gone bad is never sealed`() throws {
    let lines = acknowledged(shift: 0)
    for end: [UInt8] in [[0], [0, 0, 0, 10], [13, 10]] {
      let image = lines.joined().dropLast() + end
      let known = try #require(SampleLog.heads(lines).last)
      let files = SampleLog.files(Array(image))
      let damage = LogDamage(kind: .recordNotEnded, seq: 3, offset: known.start)
      #expect(throws: LogFault.damaged(damage)) {
        try Writer(files, known: known).record(["new"])
      }
      #expect(files[SampleLog.path] == Array(image))
    }
  }

  private func tryImages(
    of full: [UInt8], _ lines: [[UInt8]], from start: Int? = nil, names: [String]
  ) throws {
    let start = start ?? lines.joined().count
    let bounds = [start] + (start / sector + 1..<full.count / sector + 1).map { $0 * sector }
    let sectors = bounds.enumerated().map { place, from in
      from..<(place + 1 < bounds.count ? bounds[place + 1] : full.count)
    }.filter { !$0.isEmpty }
    var dice = Dice(seed: UInt64(start))
    let kinds = Sector.allCases
    var total = 1
    for _ in sectors { total *= kinds.count }
    for number in 0..<total {
      var image = full
      var rest = number
      for range in sectors {
        change(&image, range, kinds[rest % kinds.count], &dice)
        rest /= kinds.count
      }
      try judge(image, after: lines, may: names)
    }
    #expect(total >= 81)
    print("images of sectors kept, zeroed or garbled: \(total)")
  }

  private func change(
    _ image: inout [UInt8], _ range: Range<Int>, _ kind: Sector, _ dice: inout Dice
  ) {
    for place in range {
      switch kind {
      case .kept: return
      case .zeros: image[place] = 0
      case .garbage: image[place] = UInt8(truncatingIfNeeded: dice.next())
      }
    }
  }
}

/// The same throws every time.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &+ 0x9E37_79B9_7F4A_7C15
  }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 31)) >> 8
  }
}
