/// Where one is in a list that other desks may change meanwhile: on a thing, not on a line. When
/// the thing is gone, on what has come in its place.
struct ListCursor<ID: Hashable & Sendable>: Sendable {
  private(set) var id: ID?
  private var line = 0

  /// The line of the thing among those listed now.
  func line(in ids: [ID]) -> Int {
    ids.firstIndex { $0 == id } ?? max(0, min(line, ids.count - 1))
  }

  /// Goes to a thing, wherever it stands; nil: to the first.
  mutating func go(to id: ID?) { (self.id, line) = (id, 0) }

  /// Moves as a key says.
  mutating func move(_ scroll: Scroll, in ids: [ID], height: Int) {
    guard !ids.isEmpty else { return }
    line = scroll.moved(line(in: ids), by: height, last: ids.count - 1)
    id = ids[line]
  }

  /// Keeps in mind on which line it is, before the list changes.
  mutating func settle(in ids: [ID]) {
    line = line(in: ids)
    if ids.indices.contains(line) { id = ids[line] }
  }
}

extension Scroll {
  /// A place in a list after this key.
  func moved(_ place: Int, by height: Int, last: Int) -> Int {
    let next =
      switch self {
      case .lineUp: place - 1
      case .lineDown: place + 1
      case .pageUp: place - height
      case .pageDown: place + height
      case .first: 0
      case .last: last
      }
    return min(max(0, next), last)
  }
}

/// The rows of a list that are on the screen, so that the cursor is seen.
func listWindow(of count: Int, around line: Int, height: Int) -> Range<Int> {
  let first = max(0, min(line - height / 2, count - height))
  return first..<max(first, min(count, first + height))
}
