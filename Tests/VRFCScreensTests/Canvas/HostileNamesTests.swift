import Foundation
import Testing

@testable import VRFC
@testable import VRFCScreens

/// Names that were made to do harm, from a manifest or a forged log, on their way to the log and
/// to the screen.
@Suite struct HostileNamesTests {
  /// Chance that is the same every time.
  private struct Chance {
    var state: UInt64
    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }

  /// Each acts on a terminal, turns letters round, hides, or breaks what is built of pieces.
  private static let pieces: [Unicode.Scalar] =
    (0...0x1F).map { Unicode.Scalar($0) } + (0x7E...0x9F).map { Unicode.Scalar($0) } + [
      "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}",
      "\u{2068}", "\u{2069}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}",
      "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{61C}", "\u{E0041}", "\u{FFFD}", "\u{FFFE}",
      "\u{301}", "\u{64E}", "\u{1F1F5}", "\u{1F600}", "\u{4E00}", "\"", "\\", "[", "]", "0", "m",
      ";", " ", "A", "b", "م", "ح", "é",
    ]

  private static let letters: [Unicode.Scalar] = ["A", "b", "z", " ", "م", "ح", "é", "0", "'"]

  private static func name(_ chance: inout Chance) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0...chance.next(below: 12) {
      let from = chance.next(below: 8) == 0 ? pieces : letters
      scalars.append(from[chance.next(below: from.count)])
    }
    return String(scalars)
  }

  private static func isHarmless(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
  }

  /// As many as a debug build takes in a few seconds; more where `VRFC_HOSTILE_NAMES` says so.
  private static let names =
    ProcessInfo.processInfo.environment["VRFC_HOSTILE_NAMES"].flatMap { Int($0) } ?? 100_000

  @Test func `no hostile name puts what acts on a terminal into a record or on a row`() throws {
    var (chance, refused, canvas) = (Chance(state: 1_401), 0, Canvas(size: .usual))
    for _ in 0..<Self.names {
      let typed = Self.name(&chance)
      var shown = ""
      do {
        let name = try PersonName(typed: typed)
        shown = String(decoding: try Self.record(name), as: UTF8.self)
      } catch let fault as TextFault {
        (shown, refused) = ("\(fault)", refused + 1)
      }
      // As if somebody had written it into the log, past every rule for text.
      let forged = try Self.record(PersonName(rawValue: typed))
      canvas.write(typed, row: 0, column: 0, width: 24)
      let row = canvas.cells(ofRow: 0).prefix(24)
      let isSafe =
        Self.isHarmless(shown) && forged.allSatisfy { $0 >= 0x20 }
        && row.allSatisfy { Self.isHarmless($0.text) }
      if !isSafe { Issue.record("\(typed.debugDescription)") }
    }
    print("\(Self.names) hostile names, \(refused) of them refused, none of them harmful")
    #expect(refused > Self.names / 5 && refused < Self.names * 4 / 5)
  }

  private static let officer = Officer(name: .nobody, role: .open, desk: "pts/1")

  /// The line of a record that names somebody.
  private static func record(_ name: PersonName) throws -> [UInt8] {
    let moment = Moment(milliseconds: 0, offset: 0)
    let arrival = ArrivalRegistered(
      stay: StayNumber(year: 2021, serial: 1), person: PersonNumber(serial: 1), batch: nil,
      arrived: moment, facts: Facts(sex: .male, age: try Age(years: 24)),
      identity: .known(Identity(name: name)))
    let act = RecordedAct(
      id: ActID(uuid: UUID()), at: moment, by: officer, act: "checkIn", events: [arrival.event])
    return act.json
  }
}
