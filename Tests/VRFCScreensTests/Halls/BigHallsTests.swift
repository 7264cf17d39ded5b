import Testing
@testable import VRFC

@testable import VRFCScreens

/// A hall of 300 beds and one of 100.
@Suite struct BigHallsTests {
  private func desk(_ size: ScreenSize = .usual, waiting: Int = 0) throws -> FakeDesk {
    var house = try House(men: 300, women: 100)
    for _ in 0..<20 { try house.arrive("Muhammad Aslam") }
    for _ in 0..<5 { try house.arrive("Fatima Bibi", sex: .female) }
    for _ in 0..<waiting { try house.arrive("Zahid Hussain", bed: .none) }
    var desk = FakeDesk(house, size: size)
    desk.press(.character("3"))
    return desk
  }

  /// The number and the sign that the cursor stands before.
  private func underCursor(_ desk: FakeDesk) throws -> String {
    let canvas = view(desk.model, glyphs: .unicode)
    let cursor = try #require(canvas.cursor)
    return (1...3).map { canvas[cursor.row, cursor.column + $0].text }.joined()
  }

  private static let sizes = [
    ScreenSize(rows: 24, columns: 80), ScreenSize(rows: 43, columns: 132),
    ScreenSize(rows: 60, columns: 200),
  ]

  @Test(arguments: sizes, [0, 30])
  func `the cursor is on its bed and the counts of both halls are seen, wherever it goes`(
    size: ScreenSize, waiting: Int
  ) throws {
    var desk = try desk(size, waiting: waiting)
    let ways: [Key] =
      Array(repeating: .down, count: 40) + [.home] + Array(repeating: .pageDown, count: 9)
      + [.home, .tab, .tab, .end] + Array(repeating: .up, count: 40)
      + Array(repeating: .right, count: 20)
    for key in ways {
      desk.press(key)
      let bed = try #require(desk.model.cursorBed)
      let number = try underCursor(desk).split(separator: " ").first.map(String.init)
      #expect(number == padded(bed.number, 2), "\(key) \(bed)")
      #expect(desk.lines.contains { $0.contains("Male accommodation hall  occupied 20") })
      #expect(desk.lines.contains { $0.contains("Female accommodation hall  occupied 5") })
      #expect(desk.lines[size.rows - 3].hasPrefix(" \(bed)  "), "\(desk.lines)")
    }
  }

  @Test func `pages lead through every bed, and a larger screen shows more of them`() throws {
    var seen: [Int: Set<String>] = [:]
    for size in Self.sizes {
      var desk = try desk(size)
      for step in 0..<10 {
        for line in desk.lines.dropFirst(3) {
          for word in line.split(whereSeparator: { $0 == " " || $0 == "▸" })
          where Int(word) != nil {
            seen[size.rows, default: []].insert(String(word))
          }
        }
        if step == 0 {
          let count = desk.model.hallWindows.reduce(0) { $0 + $1.rows.count * desk.model.bedsInRow }
          #expect(count >= (size.rows == 24 ? 140 : 400))
        }
        desk.press(.pageDown)
      }
      let all = (1...300).map { padded($0, 2) }
      #expect(all.allSatisfy { seen[size.rows]?.contains($0) == true })
    }
  }

  @Test func `a step within a page moves the cursor and its line alone`() throws {
    var desk = try desk()
    desk.press(.down, .down)
    let before = desk.lines
    desk.press(.down)
    let changed = zip(before, desk.lines).enumerated().filter { $1.0 != $1.1 }.map(\.offset)
    #expect(changed.count == 3)
  }

  @Test func `those who wait are seen, and a cursor among them`() throws {
    var desk = try desk(waiting: 30)
    #expect(desk.lines.contains { $0.contains("30 wait for a bed") })
    desk.press(.character("w"))
    for _ in 0..<29 { desk.press(.down) }
    let row = try #require(view(desk.model, glyphs: .unicode).cursor?.row)
    #expect(desk.lines[row].contains("2021/00055"))
  }

  @Test func `the past is stepped through with the same page before the eyes`() throws {
    var desk = try desk()
    desk.press(.pageDown)
    let bed = desk.model.cursorBed
    desk.press(.character("["))
    #expect(desk.lines.contains { $0.contains("THE PAST") })
    #expect(desk.model.cursorBed == bed)
    desk.press(.character("t"))
    #expect(desk.model.cursorBed == bed && !desk.lines.contains { $0.contains("THE PAST") })
  }
}
