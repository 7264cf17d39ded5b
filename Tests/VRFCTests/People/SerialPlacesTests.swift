import Testing

@testable import VRFC

struct SerialPlacesTests {
  @Test func `numbers in whatever order, far apart or taken back are found where they were put`() {
    var random = Dice(seed: 3)
    var places = SerialPlaces()
    var plain: [Int: Int] = [:]
    for place in 0..<5_000 {
      let serials = [0, 2_500, 999_999_999].map {
        Int.random(in: max(0, $0 - 2_000)...$0 + 900, using: &random)
      }
      let serial = serials.randomElement(using: &random) ?? 1
      let known = place.isMultiple(of: 7) ? nil : place
      (places[serial], plain[serial]) = (known, known)
      for serial in serials { #expect(places[serial] == plain[serial]) }
    }
    #expect(plain.allSatisfy { places[$0.key] == $0.value })
    #expect(places[-1] == nil && places[.max] == nil)
  }
}
