import Testing

@testable import VRFC
@testable import VRFCScreens

/// A batch in a line: what is still to do is never cut.
struct BatchWordsTests {
  private func batch(back: Int, registered: Int) throws -> Batch {
    let day = try #require(Day(iso: "2021-09-30"))
    let received = BatchReceived(
      batch: BatchNumber(day: day, serial: 12),
      received: Moment(milliseconds: 1_632_978_000_000, offset: 18_000), gate: "Zero Point Gate",
      men: 100, women: 20, children: 20, handedBack: back, notes: nil)
    return Batch(received: received, registered: registered)
  }

  @Test(arguments: 20...120)
  func `however narrow the line is, it ends with what is still to do`(columns: Int) throws {
    for (back, registered, still) in [(29, 77, "still 34"), (0, 150, "10 more than listed")] {
      let words = try batch(back: back, registered: registered).words(columns: columns)
      #expect(words.hasSuffix(still))
      #expect(columns < 40 || TextWidth.columns(of: words) <= columns)
    }
  }

  @Test func `what gives way first is the gate, then the time`() throws {
    let batch = try batch(back: 29, registered: 77)
    #expect(batch.words(columns: 120).contains("Zero Point Gate 10:00    manifest 140"))
    #expect(batch.words(columns: 76).hasPrefix("2021-09-30/12 10:00    manifest 140  handed back"))
    #expect(batch.words(columns: 70).hasPrefix("2021-09-30/12    manifest 140  handed back 29"))
  }
}
