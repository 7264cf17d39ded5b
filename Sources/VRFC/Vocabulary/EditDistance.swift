/// How far two short words are from each other.
enum EditDistance {
  /// The fewest letters to add, drop, replace or swap with their neighbour to make one word of
  /// the other.
  ///
  /// - Complexity: O(*n* · *m*).
  static func between(_ first: String, _ second: String) -> Int {
    let first = Array(first.unicodeScalars)
    let second = Array(second.unicodeScalars)
    var before: [Int] = []
    var above = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let replaced = above[column] + (first[row] == second[column] ? 0 : 1)
        var best = min(replaced, above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1],
          first[row - 1] == second[column]
        {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      before = above
      above = current
    }
    return above[second.count]
  }
}
