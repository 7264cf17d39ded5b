/// One table of a configuration, read key by key; whatever is wrong is thrown with its place.
struct SettingReader {
  let file: String
  let toml: String
  let path: SettingPath
  let entries: [String: Setting]

  /// - Parameter known: the keys that mean something here; any other is refused by name.
  func expect(keys known: [String]) throws(ConfigurationFault) {
    guard let unknown = entries.keys.filter({ !known.contains($0) }).min() else { return }
    let near = known.first { EditDistance.between($0, unknown) <= 2 }
    throw fault(
      unknown,
      "The key \(unknown.quoted) is not known; "
        + (near.map { "did you mean \($0)?" } ?? "remove it, or use \(known.alternatives)."))
  }

  /// A text that is one line and not empty; nil where the key is missing.
  func optionalText(_ key: String) throws(ConfigurationFault) -> String? {
    guard let entry = entries[key] else { return nil }
    guard case .text(let text) = entry else { throw wrongKind(key, entry, "a text in quotes") }
    return try plain(text, key)
  }

  func text(_ key: String) throws(ConfigurationFault) -> String {
    guard let text = try optionalText(key) else { throw missing(key) }
    return text
  }

  /// A whole number within a range; nil where the key is missing.
  func optionalNumber(
    _ key: String, in range: ClosedRange<Int>
  ) throws(ConfigurationFault) -> Int? {
    guard let entry = entries[key] else { return nil }
    guard case .number(let number) = entry else { throw wrongKind(key, entry, "a whole number") }
    return try inside(range, number, key)
  }

  func number(_ key: String, in range: ClosedRange<Int>) throws(ConfigurationFault) -> Int {
    guard let number = try optionalNumber(key, in: range) else { throw missing(key) }
    return number
  }

  /// A list of whole numbers within a range; nil where the key is missing.
  func optionalNumbers(
    _ key: String, in range: ClosedRange<Int>
  ) throws(ConfigurationFault) -> [Int]? {
    guard let entry = entries[key] else { return nil }
    guard case .list(let list) = entry else {
      throw wrongKind(key, entry, "a list of whole numbers")
    }
    var numbers: [Int] = []
    for item in list {
      guard case .number(let number) = item else {
        throw wrongKind(key, item, "a whole number in this list")
      }
      numbers.append(try inside(range, number, key))
    }
    return numbers
  }

  /// A list of texts; nil where the key is missing.
  func optionalTexts(_ key: String) throws(ConfigurationFault) -> [String]? {
    guard let entry = entries[key] else { return nil }
    guard case .list(let list) = entry else { throw wrongKind(key, entry, "a list of texts") }
    var texts: [String] = []
    for item in list {
      guard case .text(let text) = item else {
        throw wrongKind(key, item, "a text in this list")
      }
      texts.append(try plain(text, key))
    }
    return texts
  }

  /// The tables of `[[key]]`, in order; nil where there is none.
  func optionalTables(_ key: String) throws(ConfigurationFault) -> [SettingReader]? {
    guard let entry = entries[key] else { return nil }
    guard case .list(let list) = entry else {
      throw wrongKind(key, entry, "a list of tables, each under [[\(key)]]")
    }
    var readers: [SettingReader] = []
    for (index, item) in list.enumerated() {
      guard case .table(let entries) = item else {
        throw wrongKind(key, item, "a table under [[\(key)]]")
      }
      readers.append(reader(entries, path.appending(key, number: index + 1)))
    }
    return readers
  }

  func tables(_ key: String) throws(ConfigurationFault) -> [SettingReader] {
    guard let tables = try optionalTables(key) else {
      throw missing(key, hint: "begin each with a line [[\(key)]]")
    }
    guard !tables.isEmpty else { throw fault(key, "At least one of these is needed: add it.") }
    return tables
  }

  /// The table `[key]`; one without keys where it is missing.
  func table(_ key: String) throws(ConfigurationFault) -> SettingReader {
    guard let entry = entries[key] else { return reader([:], path.appending(key)) }
    guard case .table(let entries) = entry else {
      throw wrongKind(key, entry, "a table under [\(key)]")
    }
    return reader(entries, path.appending(key))
  }

  private func reader(_ entries: [String: Setting], _ path: SettingPath) -> SettingReader {
    SettingReader(file: file, toml: toml, path: path, entries: entries)
  }

  private func plain(_ text: String, _ key: String) throws(ConfigurationFault) -> String {
    do throws(TextFault) {
      return try PlainText(typed: text, limit: 200).value
    } catch {
      throw fault(key, error.description)
    }
  }

  private func inside(
    _ range: ClosedRange<Int>, _ number: Int, _ key: String
  ) throws(ConfigurationFault) -> Int {
    guard range.contains(number) else {
      throw fault(
        key,
        "\(number) is out of range: write a whole number from \(range.lowerBound) to "
          + "\(range.upperBound).")
    }
    return number
  }
}

extension SettingReader {
  /// The fault of one key here.
  func fault(_ key: String, _ sentence: String) -> ConfigurationFault {
    let place = path.appending(key)
    return ConfigurationFault(
      file: file, line: place.line(in: toml), key: place.description, sentence: sentence)
  }

  private func missing(_ key: String, hint: String = "add it") -> ConfigurationFault {
    fault(key, "The key \(key) is missing: \(hint).")
  }

  private func wrongKind(_ key: String, _ entry: Setting, _ wanted: String) -> ConfigurationFault {
    fault(key, "This is \(entry.kind): write \(wanted).")
  }
}
