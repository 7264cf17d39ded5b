/// Values of which many things have the same: each stands here once, and things have its place.
struct Interned<Value: Hashable & Sendable>: Sendable {
  private(set) var values: [Value] = []
  private var places: [Value: Int32] = [:]

  subscript(place: Int32) -> Value { values[Int(place)] }

  mutating func place(of value: Value) -> Int32 {
    if let place = places[value] { return place }
    let place = Int32(values.count)
    values.append(value)
    places[value] = place
    return place
  }
}
