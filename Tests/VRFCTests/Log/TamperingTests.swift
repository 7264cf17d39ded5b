import Testing

@testable import VRFC

/// Every bit and every length of a log, wrong.
@Suite struct TamperingTests {
  private static let count = 80
  private static let lines = SampleLog.lines(count)
  private static let heads = SampleLog.heads(lines)
  private static let bytes = Array(lines.joined())

  /// Reads on from the record before the one in question: those before it are as they were.
  private func scan(_ bytes: [UInt8], from record: Int) throws -> (records: Int, tail: LogTail) {
    let view = OpenFileView { buffer, offset throws(SystemFault) in
      guard offset < bytes.count else { return 0 }
      let piece = bytes[offset...].prefix(buffer.count)
      buffer.copyBytes(from: piece)
      return piece.count
    }
    let known = record > 1 ? Self.heads[record - 2] : .empty
    var scanner = LogScanner(view, from: known, size: bytes.count)
    let tail = try scanner.look { _ in }
    return (scanner.head.seq, tail)
  }

  @Test func `every flipped bit is found, and is no torn tail unless in the last record`() throws {
    var bytes = Self.bytes
    var flips = 0
    for (place, head) in Self.heads.enumerated() {
      for offset in head.start..<head.end {
        for bit in 0..<8 {
          bytes[offset] ^= 1 << UInt8(bit)
          try expectFound(bytes, in: place + 1, "bit \(bit) of byte \(offset)")
          bytes[offset] ^= 1 << UInt8(bit)
          flips += 1
        }
      }
    }
    #expect(flips == Self.bytes.count * 8)
    print("bits flipped in a log of \(Self.count) records: \(flips), all found")
  }

  private func expectFound(_ bytes: [UInt8], in record: Int, _ name: String) throws {
    do {
      let (records, tail) = try scan(bytes, from: record)
      // The head that a report, a backup or the index knows is missing: found by it.
      #expect(record == Self.count && records == Self.count - 1, "\(name)")
      guard case .torn = tail else {
        Issue.record("\(name) is called \(tail)")
        return
      }
    } catch LogFault.damaged(let damage) {
      guard damage.seq == record, damage.offset == Self.heads[record - 1].start else {
        Issue.record("\(name) is found elsewhere: \(damage)")
        return
      }
    }
  }

  @Test func `the same by the command's own check, for a bit of every record`() throws {
    let known = KnownRecord(try #require(Self.heads.last), witness: .head)
    for head in Self.heads {
      var bytes = Self.bytes
      bytes[head.start + head.seq % (head.end - head.start)] ^= 4
      let log = try Writer(SampleLog.files(bytes)).log
      #expect(throws: LogFault.self, "record \(head.seq)") { try log.verify(witnesses: [known]) }
    }
  }

  @Test func `every truncation is found by who knows the head`() throws {
    let known = KnownRecord(try #require(Self.heads.last), witness: .head)
    for length in 1..<(Self.bytes.count - 1) where length != Self.lines[0].count - 1 {
      let place = Self.heads.lastIndex { $0.end <= length } ?? -1
      if place < 0 {
        #expect(throws: LogFault.self) { try scan(Array(Self.bytes[..<length]), from: 1) }
        continue
      }
      let (records, tail) = try scan(Array(Self.bytes[..<length]), from: place + 1)
      // A record that lacks nothing but its newline is a record.
      let lacks = length == Self.heads[place + 1].end - 1
      #expect(records == place + (lacks ? 2 : 1))
      #expect(records < Self.count)
      #expect((tail == .whole) == (length == Self.heads[place].end))
      guard length % 211 == 0 else { continue }
      let log = try Writer(SampleLog.files(Array(Self.bytes[..<length]))).log
      #expect(throws: LogFault.rolledBack(known: known, lastSeq: records)) {
        try log.verify(witnesses: [known])
      }
    }
    print("truncations tried: \(Self.bytes.count - 2), all found")
  }

  @Test func `any two records swapped, any removed, any doubled are found`() throws {
    let count = 12
    let lines = Array(Self.lines.prefix(count))
    for first in 0..<count {
      for second in (first + 1)..<count {
        var swapped = lines
        swapped.swapAt(first, second)
        try expectDamage(Array(swapped.joined()), at: first + 1)
      }
      var removed = lines
      removed.remove(at: first)
      if first + 1 < count { try expectDamage(Array(removed.joined()), at: first + 1) }
      var doubled = lines
      doubled.insert(lines[first], at: first)
      if first + 1 < count { try expectDamage(Array(doubled.joined()), at: first + 2) }
    }
  }

  private func expectDamage(_ bytes: [UInt8], at seq: Int) throws {
    let log = try Writer(SampleLog.files(bytes)).log
    do {
      let verification = try log.verify()
      Issue.record("found sound: \(verification)")
    } catch LogFault.damaged(let damage) {
      #expect(damage.seq == seq)
    }
  }
}
