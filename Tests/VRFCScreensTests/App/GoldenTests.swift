import Foundation
import Testing
@testable import VRFC

@testable import VRFCScreens

/// Whole screens compared as text. Recorded anew only with `VRFC_RECORD_GOLDEN=1` in the
/// environment, to be read in the diff.
@Suite struct GoldenTests {
  private static let sizes = [
    ScreenSize(rows: 24, columns: 80), ScreenSize(rows: 43, columns: 132),
    ScreenSize(rows: 60, columns: 200),
  ]

  enum Scene: String, CaseIterable {
    case today, checkIn, refused, halls, past, log, help, departure, screening, convoy
    case people, person, referrals, referring, handOver
    case meals, kitchenSlip
    case reports, arrivals, bigHalls
    case moving, filtering, finding
  }

  @Test(arguments: Scene.allCases, sizes)
  func `the screens look as recorded`(scene: Scene, size: ScreenSize) throws {
    let desk = try Self.desk(showing: scene, size: size)
    let canvas = view(desk.model, glyphs: .unicode)
    for (name, lines) in [
      ("utf8", canvas.lines), ("ascii", view(desk.model, glyphs: .ascii).lines),
      ("nocolour", canvas.linesWithoutColour),
    ] {
      let text = lines.joined(separator: "\n") + "\n"
      try compare(text, with: "\(scene.rawValue)-\(size.columns)x\(size.rows)-\(name).txt")
    }
  }

  /// A desk that has this scene before it.
  static func desk(showing scene: Scene, size: ScreenSize) throws -> FakeDesk {
    var house = try scene == .bigHalls ? House(men: 300, women: 100) : house()
    if scene == .bigHalls { for _ in 0..<25 { try house.arrive("Muhammad Aslam") } }
    if scene == .meals || scene == .kitchenSlip { try house.eat() }
    var desk = FakeDesk(house, size: size)
    show(scene, &desk)
    return desk
  }

  private func compare(_ text: String, with name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Golden")
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["VRFC_RECORD_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
      return
    }
    #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self), "\(name)")
  }

  private static func show(_ scene: Scene, _ desk: inout FakeDesk) {
    switch scene {
    case .meals, .kitchenSlip:
      desk.press(.character("4"), .down)
      if scene == .kitchenSlip { desk.press(.character("k"), .character("L")) }
    case .bigHalls: desk.press(.character("3"), .pageDown)
    case .reports: desk.press(.character("7"))
    case .arrivals: desk.press(.character("7"), .left, .character("m"))
    case .today:
      desk.take(.loaded(.movements(Movements(arrivals: 3, departures: 1), of: day(desk))))
    case .checkIn: fillIn(&desk)
    case .refused:
      fillIn(&desk)
      desk.press(.enter, .enter, .enter, .enter)
      desk.type("F-03")
      desk.press(.enter)
    case .halls: desk.press(.character("3"), .right)
    case .past: desk.press(.character("3"), .character("["))
    case .log: desk.press(.character("8"), .up)
    case .help: desk.press(.character("3"), .character("?"))
    case .people: desk.press(.character("6"), .down)
    case .moving, .filtering, .finding: showTyping(scene, &desk)
    case .person:
      desk.press(.character("6"), .character("/"))
      desk.type("aslam")
      desk.press(.enter, .enter)
    case .referrals: desk.press(.character("5"), .down)
    case .referring:
      desk.press(.character("3"), .character("r"))
      desk.type("shelter")
      desk.press(.enter)
    case .handOver:
      desk.press(.character("O"))
      desk.type("h.zehri")
      desk.press(.function(2))
    case .screening: desk.press([.character("3"), .character("s")] + GoldenTests.toForms)
    case .convoy: desk.press(.character("3"), .character("C"))
    case .departure: desk.press(.character("3"), .character("d"))
    }
  }

  /// What helps while one types.
  private static func showTyping(_ scene: Scene, _ desk: inout FakeDesk) {
    switch scene {
    case .moving:
      desk.press(.character("3"), .character("m"))
      desk.type("F-03")
    case .filtering:
      desk.press(.character("8"), .character("/"))
      desk.type("registration f-01")
    case .finding:
      desk.press(.character("5"), .character("n"))
      desk.type("a")
    case _: break
    }
  }

  /// Through the first pages of a screening, to the forms of exploitation.
  private static let toForms: [Key] = [
    .character(" "), .enter, .enter, .down, .enter, .enter, .down, .character(" "),
  ]

  private static func day(_ desk: FakeDesk) -> Day { desk.house.centre.moment.day }

  private static func fillIn(_ desk: inout FakeDesk) {
    desk.press(.character("2"))
    desk.type("محمد اسلم")
    desk.press(.enter)
    desk.type("Ghulam Rasool")
    desk.press(.enter, .enter)
    desk.type("24")
    desk.press(.enter)
    desk.type("34101-1234567-1")
    desk.press(.enter, .enter)
    desk.type("gujr")
    if let asked = desk.model.checkIn.asked { desk.take(.loaded(.lookAlikes([], for: asked))) }
  }

  /// A house with something of everything in it.
  private static func house() throws -> House {
    var house = try House()
    let day = house.centre.moment.day
    try house.perform(
      ReceiveBatch(men: 20, women: 4, children: 2, gate: "Rahdari Gate", day: day))
    try house.arrive("Muhammad Aslam", daysAgo: 5)
    try house.arrive("Zahid Hussain", daysAgo: 2)
    try house.arrive("Sajid Ali", age: 15)
    try house.arrive("Fatima Bibi", sex: .female, age: 30, family: 1)
    try house.arrive("Imran Khan", bed: .none)
    try house.refer(1, .shelter, to: "Edhi", daysAgo: 4)
    try house.refer(2, .health, to: "Rural", daysAgo: 1)
    try house.refer(3, .childProtection, to: "Child")
    let (held, blocked) = (try present(Bed("M-04")), try present(Bed("M-05")))
    let until = house.centre.moment.adding(minutes: 120)
    try house.perform(HoldBed(bed: held, until: until, reason: nil))
    try house.perform(
      BlockBed(bed: blocked, until: nil, reason: try Note(typed: "broken slats")))
    return house
  }
}
