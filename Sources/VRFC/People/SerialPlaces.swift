/// Where things stand that are numbered one after the other: an array, in a fraction of the time
/// and memory of a dictionary. A number far ahead of the others stands aside.
struct SerialPlaces: Sendable {
  private var places: [Int32] = []
  private var aside: [Int: Int32] = [:]

  private static let nowhere: Int32 = -1
  /// So many numbers may be left out at a time.
  private static let gapMax = 1_024

  subscript(serial: Int) -> Int? {
    get {
      if places.indices.contains(serial), places[serial] >= 0 { return Int(places[serial]) }
      return aside.isEmpty ? nil : aside[serial].map(Int.init)
    }
    set {
      if !aside.isEmpty { aside[serial] = nil }
      if serial >= 0, serial <= places.count + SerialPlaces.gapMax {
        while places.count <= serial { places.append(SerialPlaces.nowhere) }
        places[serial] = newValue.map(Int32.init) ?? SerialPlaces.nowhere
      } else {
        aside[serial] = newValue.map(Int32.init)
      }
    }
  }
}
