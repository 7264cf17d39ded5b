import Testing

@testable import VRFC

/// How a log was found when it was opened.
enum Found: Hashable {
  case sound(records: Int)
  case lacksNewline(records: Int)
  case torn(after: Int)
  case damaged(LogDamage.Kind, at: Int)
  case rolledBack
}

/// A log as it may be found, and what is to be made of it.
struct RecoveryRow: CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let found: Found

  var testDescription: String { name }

  init(_ name: String, _ parts: [[UInt8]], _ found: Found) {
    self.name = name
    self.bytes = Array(parts.joined())
    self.found = found
  }
}

/// Every state of a log's end, of a seal, and of what may have been done to a log.
enum RecoveryTable {
  static let lines = SampleLog.lines(6)
  static let four = Array(lines.prefix(4).joined())
  private static let other = SampleLog.lines(6, named: "other")
  private static let next = lines[4]
  private static let hash = String(repeating: "ab", count: 32)

  static var all: [RecoveryRow] { ends + seals + changes + beginnings }

  private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static let ends: [RecoveryRow] = [
    RecoveryRow("every line valid", [four], .sound(records: 4)),
    RecoveryRow("the last lacks its newline", [four.dropLast()], .lacksNewline(records: 4)),
    RecoveryRow("half a record", [four, Array(next.prefix(40))], .torn(after: 4)),
    RecoveryRow("half a record, ended", [four, Array(next.prefix(40)), [10]], .torn(after: 4)),
    RecoveryRow("one byte of a record", [four, [53]], .torn(after: 4)),
    RecoveryRow("a newline alone", [four, [10]], .torn(after: 4)),
    RecoveryRow("newlines alone", [four, [10, 10, 10]], .torn(after: 4)),
    RecoveryRow("a sector of zeros", [four, Array(repeating: 0, count: 512)], .torn(after: 4)),
    RecoveryRow(
      "garbage", [four, (0..<700).map { UInt8(truncatingIfNeeded: $0 * 37 | 128) }],
      .torn(after: 4)),
    RecoveryRow(
      "garbage with newlines in it", [four, text("x\n\n5 y\n{\"a\":1}\nz\n")], .torn(after: 4)),
    RecoveryRow(
      "the next record, one bit of it wrong",
      [four, next.dropLast(4) + [next[next.count - 4] ^ 1] + next.suffix(3)], .torn(after: 4)),
    RecoveryRow("empty", [], .damaged(.empty, at: 1)),
    RecoveryRow("a newline and nothing else", [[10]], .damaged(.firstRecordBad, at: 1)),
    RecoveryRow(
      "half of record 1", [Array(lines[0].prefix(50))], .damaged(.firstRecordBad, at: 1)),
    RecoveryRow(
      "record 1 is bad", [text("x"), four], .damaged(.firstRecordBad, at: 1)),
    RecoveryRow(
      "record 1 gone", [Array(lines[1...3].joined())], .damaged(.firstRecordBad, at: 1)),
  ]

  private static let torn = Array(next.prefix(40))

  private static func seal(
    of bad: [UInt8] = torn, offset: Int = 0, length: Int = 0, digest: String? = nil
  ) -> [UInt8] {
    let object = SampleLog.seal(
      offset: four.count + offset, length: bad.count + length,
      sha256: digest ?? SampleLog.sha256(bad))
    return record(object)
  }

  private static func record(_ object: [UInt8]) -> [UInt8] {
    SampleLog.lines([object], after: 4, previous: SampleLog.hash(of: lines[3]))[0]
  }

  private static let seals: [RecoveryRow] = [
    RecoveryRow("a seal", [four, torn, [10], seal()], .sound(records: 5)),
    RecoveryRow(
      "a seal without its newline", [four, torn, [10], seal().dropLast()],
      .lacksNewline(records: 5)),
    RecoveryRow(
      "a seal of bytes with newlines in them",
      [four, text("a\n\nb\n"), seal(of: text("a\n\nb"))], .sound(records: 5)),
    RecoveryRow("a seal of one newline", [four, [10], seal(of: [])], .sound(records: 5)),
    RecoveryRow(
      "a seal, and a record behind it",
      [
        four, torn, [10], seal(),
        SampleLog.lines(
          [SampleLog.json("x")], after: 5, previous: SampleLog.hash(of: seal()))[0],
      ], .sound(records: 6)),
    RecoveryRow(
      "a seal, and a torn record behind it", [four, torn, [10], seal(), text("6 12")],
      .torn(after: 5)),
    RecoveryRow(
      "a seal of the wrong offset", [four, torn, [10], seal(offset: 1)],
      .damaged(.sealMismatch, at: 5)),
    RecoveryRow(
      "a seal of the wrong length", [four, torn, [10], seal(length: 1)],
      .damaged(.sealMismatch, at: 5)),
    RecoveryRow(
      "a seal of other bytes", [four, torn, [10], seal(digest: SampleLog.sha256([1]))],
      .damaged(.sealMismatch, at: 5)),
    RecoveryRow(
      "bad bytes changed after they were sealed", [four, torn.dropLast() + [120], [10], seal()],
      .damaged(.sealMismatch, at: 5)),
    RecoveryRow(
      "a seal where nothing is bad", [four, seal(of: [])], .damaged(.sealMismatch, at: 5)),
    RecoveryRow(
      "half a seal", [four, torn, [10], Array(seal().prefix(90))], .torn(after: 4)),
    RecoveryRow(
      "half a seal, sealed", [four, sealedTwice, [10], seal(of: sealedTwice)],
      .sound(records: 5)),
    RecoveryRow(
      "a seal beside another event",
      [
        four, torn, [10],
        record(
          text("{\"events\":[{\"type\":\"log.sealed\",\"v\":1},{\"type\":\"x\",\"v\":1}]}")),
      ], .damaged(.badBytesBeforeRecord, at: 5)),
  ]

  private static let sealedTwice = torn + [10] + seal().prefix(90)

  private static func log(_ order: [[UInt8]]) -> [[UInt8]] { Array(lines.prefix(2)) + order }

  private static let changes: [RecoveryRow] = [
    RecoveryRow(
      "a line doubled, records behind it", log([lines[1], lines[2], lines[3]]),
      .damaged(.badBytesBeforeRecord, at: 3)),
    RecoveryRow("the last line doubled", [four, lines[3]], .torn(after: 4)),
    RecoveryRow(
      "records swapped", log([lines[3], lines[2]]),
      .damaged(.laterRecordInBadBytes(seq: 4), at: 3)),
    RecoveryRow(
      "a record removed", log([lines[3]]), .damaged(.laterRecordInBadBytes(seq: 4), at: 3)),
    RecoveryRow(
      "a record of another log in one's place", log([other[2], lines[3]]),
      .damaged(.laterRecordInBadBytes(seq: 4), at: 3)),
    RecoveryRow(
      "a record of another log put between", log([other[2], lines[2], lines[3]]),
      .damaged(.badBytesBeforeRecord, at: 3)),
    RecoveryRow("another log's next record", [four, other[4]], .torn(after: 4)),
    RecoveryRow(
      "another log's record after the next", [four, other[5]],
      .damaged(.laterRecordInBadBytes(seq: 6), at: 5)),
    RecoveryRow(
      "bad bytes, then the next record", [four, text("x\n"), next],
      .damaged(.badBytesBeforeRecord, at: 5)),
    RecoveryRow(
      "a line's newline gone", log([lines[2].dropLast(), lines[3]]),
      .damaged(.laterRecordInBadBytes(seq: 4), at: 3)),
    RecoveryRow(
      "a space too many", log([[32] + lines[2], lines[3]]),
      .damaged(.laterRecordInBadBytes(seq: 4), at: 3)),
    RecoveryRow(
      "a nought before the number", [four, [48] + next], .torn(after: 4)),
    RecoveryRow(
      "a carriage return", [four.dropLast(), [13, 10]], .torn(after: 3)),
  ]

  private static let beginnings: [RecoveryRow] = [
    RecoveryRow(
      "the beginning of a later record", [four, text("x\n6 \(hash) {")],
      .damaged(.laterRecordInBadBytes(seq: 6), at: 5)),
    RecoveryRow(
      "the same within a line", [four, text("x6 \(hash) {")],
      .damaged(.laterRecordInBadBytes(seq: 6), at: 5)),
    RecoveryRow(
      "the same behind a long run of zeros",
      [four, Array(repeating: 0, count: 40_000), text("17 \(hash) {")],
      .damaged(.laterRecordInBadBytes(seq: 17), at: 5)),
    RecoveryRow("the same without its brace", [four, text("6 \(hash) [")], .torn(after: 4)),
    RecoveryRow("a digit too few", [four, text("6 \(hash.dropLast()) {")], .torn(after: 4)),
    RecoveryRow(
      "capitals among the digits", [four, text("6 \(hash.uppercased()) {")], .torn(after: 4)),
    RecoveryRow("the next record's beginning", [four, text("x\n5 \(hash) {")], .torn(after: 4)),
    RecoveryRow("an earlier record's", [four, text("x\n4 \(hash) {\"\n")], .torn(after: 4)),
  ]
}
