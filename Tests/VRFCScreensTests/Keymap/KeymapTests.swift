import Testing

@testable import VRFCScreens

@Suite struct KeymapTests {
  @Test(arguments: Place.allCases)
  func `no key means two things in one place`(place: Place) {
    let keys = Keymap.bindings(in: place).flatMap(\.keys)
    let twice = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(twice.isEmpty)
  }

  @Test(arguments: Array(Place.fields))
  func `letters always type inside a field`(place: Place) {
    let letters = Keymap.bindings(in: place).flatMap(\.keys).filter(\.isText)
    #expect(letters.isEmpty)
  }

  @Test(arguments: Array(Place.fields))
  func `no key of a field's own editing is taken from it`(place: Place) {
    let editing: [Key] = [
      .backspace, .delete, .left, .right, .home, .end, .control("u"), .control("w"),
    ]
    let taken = Keymap.bindings(in: place).flatMap(\.keys).filter(editing.contains)
    #expect(taken.isEmpty)
  }

  @Test(arguments: Place.allCases)
  func `every place has a footer, help and a way to paint anew`(place: Place) {
    let bindings = Keymap.bindings(in: place)
    #expect(bindings.contains { $0.footer != nil })
    #expect(bindings.contains { $0.action == .help })
    #expect(bindings.contains { $0.action == .repaint })
  }

  @Test(arguments: Keymap.bindings.map(\.shown))
  func `every key is named and stands somewhere`(shown: String) throws {
    let binding = try #require(Keymap.bindings.first { $0.shown == shown })
    #expect(!binding.keys.isEmpty && !binding.places.isEmpty && !binding.words.isEmpty)
  }
}
