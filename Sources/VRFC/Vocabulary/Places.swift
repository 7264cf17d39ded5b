/// The fixed list of home districts, and every spelling under which they are found.
///
/// Besides today's districts it has the undivided ones that people and their papers still name
/// (Karachi, Chitral, Kohistan, South Waziristan, Dir). One made since 2021 is found by the name of
/// the district that it was part of, after that district itself.
package struct Places: Sendable {
  /// All districts, in the order of the list.
  package let districts: [District]
  /// The lines of the list that could not be read, a sentence each; the shipped list has none.
  package let faults: [String]

  /// Every spelling's key, and the district's place in `districts`; sorted by key.
  let entries: [Entry]
  private let places: [String: [Int]]

  struct Entry: Sendable {
    let key: String
    let district: Int
    /// The district's own name, rather than another spelling of it.
    let isName: Bool
  }

  /// The list that comes with the program, read when it is first needed.
  package static let shipped = Places(csv: PackageResources.places_csv)

  /// Reads a list with the columns `province,district,other_spellings` in UTF-8; the spellings
  /// are separated by semicolons, and no cell is quoted.
  package init(csv: [UInt8]) {
    var districts: [District] = []
    var faults: [String] = []
    var entries: [Entry] = []
    var places: [String: [Int]] = [:]
    for (index, line) in csv.split(separator: 0x0A).enumerated().dropFirst() {
      guard let (district, spellings) = Places.read(line) else {
        faults.append("Line \(index + 1) of the list of places could not be read.")
        continue
      }
      for (order, spelling) in ([district.name] + spellings).enumerated() {
        let key = Folding.key(spelling)
        guard !key.isEmpty, places[key]?.contains(districts.count) != true else { continue }
        // Whose own name it is comes before those who only were part of it.
        let isOwn = order == 0
        places[key, default: []].insert(
          districts.count, at: isOwn ? 0 : places[key]?.count ?? 0)
        entries.append(Entry(key: key, district: districts.count, isName: isOwn))
      }
      districts.append(district)
    }
    self.districts = districts
    self.faults = faults
    self.entries = entries.sorted { $0.key < $1.key }
    self.places = places
  }

  private static func read(_ line: ArraySlice<UInt8>) -> (District, spellings: [String])? {
    let line = line.last == 0x0D ? line.dropLast() : line
    let cells = line.split(separator: 0x2C, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard cells.count == 3, let province = Province(rawValue: cells[0]), !cells[1].isEmpty
    else { return nil }
    let spellings = cells[2].split(separator: ";").map(String.init)
    return (District(name: cells[1], province: province), spellings)
  }

  /// The districts of one province, in the order of the list.
  package func districts(of province: Province) -> [District] {
    districts.filter { $0.province == province }
  }

  /// Reads a typed district under any of its spellings, in Latin or Urdu script, whatever its
  /// capitals, diacritics, spaces and punctuation.
  ///
  /// - Parameter province: where it must lie, if that is known.
  package func district(
    _ typed: String, in province: Province? = nil
  ) throws(DistrictFault) -> District {
    let key = Folding.key(typed)
    if key.isEmpty { throw .empty }
    let found = (places[key] ?? places[Places.withoutSuffix(key)] ?? []).map { districts[$0] }
    guard let first = found.first else {
      throw .unknown(typed, suggestions: suggestions(for: key, in: province))
    }
    guard let province else { return first }
    guard let match = found.first(where: { $0.province == province }) else {
      throw .elsewhere(first, stated: province)
    }
    return match
  }

  /// "Dadu District" and "Zila Dadu" are Dadu.
  private static func withoutSuffix(_ key: String) -> String {
    if key.hasSuffix("district") { return String(key.dropLast(8)) }
    if key.hasPrefix("district") { return String(key.dropFirst(8)) }
    return key
  }
}
