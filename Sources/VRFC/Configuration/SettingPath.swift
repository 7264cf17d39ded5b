/// Where a setting stands, for example `halls[2].beds`; a key of another's making may be anything,
/// so it is described as a terminal may show it.
struct SettingPath: Hashable, CustomStringConvertible {
  struct Step: Hashable {
    let key: String
    /// Counted from 1, in a list of tables.
    var number: Int?
  }

  private(set) var steps: [Step] = []

  var description: String {
    steps.map { step in
      let key = step.key.shown(limit: 40)
      return step.number.map { "\(key)[\($0)]" } ?? key
    }.joined(separator: ".")
  }

  func appending(_ key: String, number: Int? = nil) -> SettingPath {
    var path = self
    path.steps.append(Step(key: key, number: number))
    return path
  }

  /// The line, counted from 1, that sets this, or else the nearest thing around it; TOMLKit has
  /// positions for syntax errors only.
  func line(in toml: String) -> Int? {
    var sought = self
    while !sought.steps.isEmpty {
      if let line = sought.exactLine(in: toml) { return line }
      if sought.steps.last?.number != nil {
        sought.steps[sought.steps.count - 1].number = nil
      } else {
        sought.steps.removeLast()
      }
    }
    return nil
  }

  private func exactLine(in toml: String) -> Int? {
    var around = SettingPath()
    var counts: [String: Int] = [:]
    let lines = toml.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in lines.enumerated() {
      let text = line.drop { $0 == " " || $0 == "\t" }
      if text.hasPrefix("[[") {
        let name = SettingPath.name(text.dropFirst(2), until: "]")
        counts[name, default: 0] += 1
        around = SettingPath().appending(name, number: counts[name])
        if around == self { return index + 1 }
      } else if text.hasPrefix("[") {
        around = SettingPath().appending(SettingPath.name(text.dropFirst(), until: "]"))
        if around == self { return index + 1 }
      } else if !text.hasPrefix("#"), text.contains("="),
        around.appending(SettingPath.name(text, until: "=")) == self
      {
        return index + 1
      }
    }
    return nil
  }

  private static func name(_ text: Substring, until end: Character) -> String {
    text.prefix { $0 != end }.filter { !"\"' \t".contains($0) }
  }
}
