import Testing
@testable import VRFC

@testable import VRFCScreens

@Suite struct KeymapTests {
  @Test(arguments: Place.allCases)
  func `no key means two things in one place`(place: Place) {
    let keys = Keymap.shipped.bindings(in: place).flatMap(\.keys)
    let twice = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(twice.isEmpty)
  }

  @Test(arguments: Array(Place.fields))
  func `letters always type inside a field`(place: Place) {
    let letters = Keymap.shipped.bindings(in: place).flatMap(\.keys).filter(\.isText)
    #expect(letters.isEmpty)
  }

  @Test(arguments: Array(Place.fields))
  func `no key of a field's own editing is taken from it`(place: Place) {
    let editing: [Key] = [
      .backspace, .delete, .left, .right, .home, .end, .control("u"), .control("w"),
    ]
    let taken = Keymap.shipped.bindings(in: place).flatMap(\.keys).filter(editing.contains)
    #expect(taken.isEmpty)
  }

  @Test(arguments: Place.allCases)
  func `every place has a footer, help and a way to paint anew`(place: Place) {
    let bindings = Keymap.shipped.bindings(in: place)
    #expect(bindings.contains { $0.footer != nil })
    #expect(bindings.contains { $0.action == .help })
    #expect(bindings.contains { $0.action == .repaint })
  }

  @Test(arguments: Keymap.shipped.bindings.map(\.shown))
  func `every key is named and stands somewhere`(shown: String) throws {
    let binding = try #require(Keymap.shipped.bindings.first { $0.shown == shown })
    #expect(!binding.keys.isEmpty && !binding.places.isEmpty && !binding.words.key.isEmpty)
  }

  @Test func `no two lines of the table have the same name`() {
    let names = Keymap.shipped.bindings.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: Keymap.shipped.bindings.flatMap(\.keys))
  func `every key can be written as it is shown`(key: Key) {
    #expect(Key(name: key.name) == key)
  }
}

/// Keys that a centre has changed.
@Suite struct RebindingTests {
  private static func keymap(_ lines: String) throws -> Keymap {
    let toml = Configuration.shipped + "\n[keys]\n" + lines
    return try Keymap(try Configuration(toml: toml, file: "centre.toml").keys)
  }

  @Test func `an action takes the key that the configuration gives it, not its own`() throws {
    let keymap = try Self.keymap("halls-move = \"v F11\"\n")
    #expect(keymap.action(for: .character("v"), in: .halls) == .halls(.move))
    #expect(keymap.action(for: .function(11), in: .halls) == .halls(.move))
    #expect(keymap.action(for: .character("m"), in: .halls) == nil)
    #expect(keymap.bindings(in: .halls).first { $0.action == .halls(.move) }?.shown == "v F11")
  }

  @Test func `two actions can change places`() throws {
    let keymap = try Self.keymap("halls-move = \"d\"\nhalls-depart = \"m\"\n")
    #expect(keymap.action(for: .character("d"), in: .halls) == .halls(.move))
    #expect(keymap.action(for: .character("m"), in: .halls) == .halls(.depart))
  }

  @Test(arguments: [
    ("halls-mvoe = \"v\"", "did you mean halls-move?"),
    ("walk = \"v\"", "`vrfc keys` lists them."),
    ("halls-move = \"Meta-x\"", "“Meta-x” is no key"),
    ("halls-move = \" \"", "can be seen"),
    ("halls-move = \"d\"", "d already means halls-depart in Halls"),
    ("halls-move = \"3\"", "3 already means screen-halls in Halls"),
    ("form-save = \"s\"", "types or edits in a field (Check in, in the form)"),
  ])
  func `a wrong key is refused with its line`(setting: String, words: String) {
    let line = Configuration.shipped.count { $0 == "\n" } + 3
    let fault = #expect(throws: ConfigurationFault.self) { try Self.keymap(setting + "\n") }
    #expect(fault?.line == line && fault?.sentence.contains(words) == true)
  }

  @Test func `the manual and the text have every action, and nothing roff would act on`() {
    let keymap = Keymap.shipped
    for binding in keymap.bindings {
      #expect(keymap.text.contains(binding.words.english) && keymap.text.contains(binding.name))
    }
    #expect(keymap.manual.utf8.allSatisfy { $0 < 0x80 })
    let requests = keymap.manual.split(separator: "\n").filter { $0.hasPrefix(".") }
    #expect(requests.allSatisfy { [".SH", ".SS", ".TP", ".B "].contains($0.prefix(3)) })
  }

  @Test func `the words of the screens name the keys that the centre has chosen`() throws {
    let keymap = try Self.keymap("today-hand-over = \"Y\"\nhalls-waiting = \"F11\"\n")
    var house = try House()
    try house.arrive("Imran Khan", bed: .none)
    var desk = FakeDesk(house, keymap: keymap)
    #expect(desk.lines.contains { $0.contains("(Y: hand over)") })
    #expect(desk.lines.last?.contains("Y hand over") == true)
    desk.press(.character("3"))
    #expect(desk.lines.contains { $0.contains("1 wait for a bed (F11)") })
  }
}
