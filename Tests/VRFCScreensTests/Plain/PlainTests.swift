import Testing
@testable import VRFC

@testable import VRFCScreens

@Suite struct PlainTests {
  /// The form on a house in memory, and everything that was said.
  private struct Desk {
    var house: House
    var form: PlainCheckIn
    var said: [String] = []
    var prompts: [String] = []

    init(_ house: House) {
      self.house = house
      form = PlainCheckIn(house.model())
    }

    mutating func answer(_ lines: String...) {
      for line in lines {
        prompts.append(form.prompt)
        if case .goesOn(let effects) = form.take(line, at: house.centre.moment) { run(effects) }
        said += form.news()
      }
    }

    private mutating func run(_ effects: [Effect]) {
      for effect in effects {
        guard case .perform(let act, _, let asker) = effect else { continue }
        do {
          let outcome = try house.perform(act)
          _ = form.update(
            .performed(
              outcome, for: asker, house.centre, head: house.head, nextForm: House.id(250)))
        } catch {
          _ = form.update(.refused(Rejection(error), for: asker))
        }
      }
    }
  }

  @Test func `an arrival is registered line by line, and the next form follows`() throws {
    var desk = Desk(try House())
    desk.answer("Muhammad Aslam", "Ghulam Rasool", "", "24", "", "", "gujranw", "", "", "", "")
    #expect(desk.said == ["District: Gujranwala", "saved 2021/00001 in M-01, 10:02"])
    let fields = desk.prompts.map { String($0.prefix { $0 != " " && $0 != ":" }) }
    #expect(
      fields == [
        "Name", "Father", "Sex", "Age", "CNIC", "Nationality", "District", "Phone", "Family",
        "Needs", "Bed",
      ])
    #expect(desk.prompts[2] == "Sex [male]: ")
    #expect(desk.prompts[10] == "Bed [M-01 Male accommodation hall]: ")
    #expect(desk.form.prompt == "Name: ")
    desk.answer("Zahid Hussain", "", "", "30", "", "")
    #expect(desk.form.prompt == "District [Gujranwala]: ")
  }

  @Test(arguments: [
    (["x", "", "soldier"], "Sex"), (["x", "", "", "two hundred"], "Age"), ([""], "Name"),
    (["x", "", "", "20", "12345"], "CNIC"), (["x", "", "", "20", "", "", "Atlantis"], "District"),
  ])
  func `a wrong answer is told in a sentence, and the field asked again`(
    lines: [String], field: String
  ) throws {
    var desk = Desk(try House())
    for line in lines { desk.answer(line) }
    #expect(desk.said.count == 1 && desk.said[0].count > 10, "\(desk.said)")
    #expect(desk.form.prompt.hasPrefix(field))
    #expect(desk.house.centre.residents.isEmpty)
  }

  @Test func `what a rule refuses is told, and an officer's reason is taken`() throws {
    var desk = Desk(try House())
    desk.answer("Muhammad Aslam", "", "", "12", "", "", "", "", "", "", "F-03")
    #expect(desk.said.last?.hasPrefix("not saved: ") == true)
    #expect(desk.said.last?.contains("(!: the officer's reason)") == true)
    #expect(desk.form.prompt == "Bed [F-03]: ")
    desk.answer("!", "his mother is ill")
    #expect(desk.said.last?.hasPrefix("saved 2021/00001 in F-03") == true, "\(desk.said)")
  }

  @Test func `one can go back, ask for help, and leave with everything kept`() throws {
    var desk = Desk(try House())
    desk.answer("Muhammad Aslam", "<")
    #expect(desk.form.prompt == "Name [Muhammad Aslam]: ")
    desk.answer("?")
    #expect(desk.said.last?.contains("in Latin or Urdu letters") == true)
    guard case .left(let effects) = desk.form.take(".", at: desk.house.centre.moment),
      case .saveDraft(let draft) = effects.first
    else {
      Issue.record("nothing was kept")
      return
    }
    #expect(draft.words.texts["name"] == "Muhammad Aslam")
  }

  @Test func `every screen is read without a bar, a box or two blanks in a row`() throws {
    var house = try House()
    try house.offerMeals()
    try house.arrive("Muhammad Aslam", daysAgo: 5)
    try house.arrive("Imran Khan", bed: .none)
    try house.refer(1, .shelter, to: "Edhi", daysAgo: 4)
    for screen in PlainScreen.allCases where screen != .checkIn {
      var model = house.model()
      _ = model.turn(to: screen)
      let lines = model.plainLines
      #expect(lines.count > 4 && lines[1] == screen.screen.title)
      #expect(lines.last == "as of record \(house.head.short)")
      for line in lines {
        #expect(!line.contains("  ") && !line.contains { "█▒░■·×▸│─".contains($0) }, "\(line)")
      }
    }
  }

  @Test func `the halls tell of every bed that is not free, and of those who wait`() throws {
    var house = try House(men: 12, women: 2)
    try house.arrive("Muhammad Aslam")
    try house.arrive("Imran Khan", bed: .none)
    let bed = Bed(hall: HallID(letters: "M"), place: .bed(5))
    try house.perform(BlockBed(bed: bed, until: nil, reason: try Note(typed: "broken slats")))
    var model = house.model()
    _ = model.turn(to: .halls)
    let lines = model.plainLines
    #expect(lines.contains("free 10: M-02 to M-04, M-06 to M-12"), "\(lines)")
    #expect(lines.contains { $0.hasPrefix("M-01, Muhammad Aslam, 24, Gujranwala") })
    #expect(lines.contains { $0.hasPrefix("M-05, blocked") })
    #expect(lines.contains { $0.hasPrefix("2021/00002, Imran Khan, 24") })
  }

  @Test(arguments: [
    ("a  b   c", "a, b, c"), ("  a b ", "a b"), ("", ""), ("a b  c d", "a b, c d"),
    ("Open referrals: 0  (o: all)", "Open referrals: 0"), ("held (2)", "held (2)"),
  ])
  func `columns become parts of a sentence`(columns: String, sentence: String) {
    #expect(columns.linear == sentence)
  }
}
