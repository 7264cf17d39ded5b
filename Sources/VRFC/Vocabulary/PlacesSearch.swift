extension Places {
  /// The districts of which a spelling begins as typed, best first: own names before other
  /// spellings, each in alphabetical order, no district twice.
  ///
  /// - Complexity: O(log *n*) for the list, and in the number of spellings found.
  package func completions(
    for typed: String, in province: Province? = nil, limit: Int
  ) -> [District] {
    let prefix = Folding.key(typed)
    guard !prefix.isEmpty, limit > 0 else { return [] }
    let found = entries[firstEntry(from: prefix)...].prefix { $0.key.hasPrefix(prefix) }
    let ordered = found.filter(\.isName) + found.filter { !$0.isName }
    return Array(distinct(ordered, in: province).prefix(limit))
  }

  /// Up to three districts that may have been meant by a word that is none.
  func suggestions(for key: String, in province: Province?) -> [District] {
    let reach = min(3, max(1, key.unicodeScalars.count / 3))
    let near = entries.compactMap { entry -> (entry: Entry, distance: Int)? in
      guard abs(entry.key.utf8.count - key.utf8.count) <= 2 * reach else { return nil }
      let distance = EditDistance.between(entry.key, key)
      return distance <= reach ? (entry, distance) : nil
    }
    let sorted = near.sorted { ($0.distance, $0.entry.key) < ($1.distance, $1.entry.key) }
    let within = entries.filter { $0.key.utf8.count >= 4 && key.hasPrefix($0.key) }
    let begun = completions(for: key, in: province, limit: 3)
    let found = distinct(within + sorted.map(\.entry), in: province)
    return Array((begun + found).uniqued().prefix(3))
  }

  private func firstEntry(from key: String) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func distinct(
    _ entries: some Sequence<Entry>, in province: Province?
  ) -> [District] {
    entries.map { districts[$0.district] }
      .filter { province == nil || $0.province == province }
      .uniqued()
  }
}

extension [District] {
  /// Each district once, where it stands first.
  fileprivate func uniqued() -> [District] {
    var seen: Set<District> = []
    return filter { seen.insert($0).inserted }
  }
}
