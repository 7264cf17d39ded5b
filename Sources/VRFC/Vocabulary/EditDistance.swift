/// How far two short words are from each other.
package enum EditDistance {
  /// The fewest letters to add, drop, replace or swap with their neighbour to make one word of
  /// the other.
  ///
  /// - Complexity: O(*n* · *m*).
  package static func between(_ first: String, _ second: String) -> Int {
    between(Array(first.unicodeScalars), Array(second.unicodeScalars))
  }

  /// The last three rows of the table of distances are kept, one behind the other, and written
  /// anew in turn.
  static func between(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    let width = second.count + 1
    var rows = Array(0..<(3 * width))
    var (before, above, current) = (2 * width, 0, width)
    for row in first.indices {
      rows[current] = row + 1
      for column in second.indices {
        let replaced = rows[above + column] + (first[row] == second[column] ? 0 : 1)
        var best = min(replaced, rows[above + column + 1] + 1, rows[current + column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1],
          first[row - 1] == second[column]
        {
          best = min(best, rows[before + column - 1] + 1)
        }
        rows[current + column + 1] = best
      }
      (before, above, current) = (above, current, before)
    }
    return rows[above + second.count]
  }
}
