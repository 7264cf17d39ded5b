import TOMLKit

/// What a configuration file holds, before it means anything.
indirect enum Setting {
  case text(String)
  case number(Int)
  case time(ClockTime?)
  case list([Setting])
  case table([String: Setting])
  /// A kind of value for which no key has a use, by its name.
  case other(String)

  /// The kind of value, as a sentence names it.
  var kind: String {
    switch self {
    case .text: "a text"
    case .number: "a whole number"
    case .time: "a time"
    case .list: "a list"
    case .table: "a table"
    case .other(let name): name
    }
  }

  /// Reads a TOML document.
  static func parse(_ text: String, file: String) throws(ConfigurationFault) -> [String: Setting] {
    let hasMark = text.unicodeScalars.first == "\u{FEFF}"
    let toml = hasMark ? String(text.unicodeScalars.dropFirst()) : text
    // TOMLKit hands texts over as C strings, which end at the first NUL.
    if toml.utf8.contains(0) || toml.contains(#"\u0000"#) || toml.contains(#"\U00000000"#) {
      throw ConfigurationFault(
        file: file, line: nil, key: "", sentence: "The file holds a NUL: remove it.")
    }
    do throws(TOMLGuard.Fault) {
      try TOMLGuard.check(toml)
    } catch {
      throw ConfigurationFault(file: file, line: error.line, key: "", sentence: error.sentence)
    }
    do {
      let document = try TOMLTable(string: toml)
      return withExtendedLifetime(document) { entries(of: document) }
    } catch let error as TOMLParseError {
      throw ConfigurationFault(
        file: file, line: error.source.begin.line, key: "",
        sentence: "This is not TOML (column \(error.source.begin.column)): "
          + "\(error.description.flattened); correct it.")
    } catch {
      throw ConfigurationFault(
        file: file, line: nil, key: "", sentence: "The file could not be read as TOML.")
    }
  }

  private static func entries(of table: TOMLTable) -> [String: Setting] {
    var entries: [String: Setting] = [:]
    for (key, value) in table { entries[key] = Setting(value) }
    return entries
  }

  private init(_ value: any TOMLValueConvertible) {
    if let text = value.string {
      self = .text(text)
    } else if let number = value.int {
      self = .number(number)
    } else if let time = value.time {
      self = .time(ClockTime(hour: Int(time.hour), minute: Int(time.minute)))
    } else if let array = value.array {
      self = .list(array.map { Setting($0) })
    } else if let table = value.table {
      self = .table(Setting.entries(of: table))
    } else {
      self = .other(value.type == .bool ? "true or false" : "a \(value.type)")
    }
  }
}

extension String {
  /// The text on one line, as a part of a sentence. The parser quotes the file as it stands, so
  /// that what a terminal would act on is written as its code point.
  fileprivate var flattened: String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    var text = ""
    for scalar in line.unicodeScalars {
      if case .kept = ScalarRule(scalar) {
        text.unicodeScalars.append(scalar)
      } else {
        text += "<\(scalar.codePoint)>"
      }
    }
    while text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
