extension Moment: CustomStringConvertible {
  /// ISO 8601 with milliseconds and offset: `2021-09-24T10:02:11.482+05:00`.
  package var description: String {
    let time = millisecondsOfDay
    let seconds = padded(time / 1000 % 60, 2) + "." + padded(time % 1000, 3)
    return "\(day)T\(clockText):\(seconds)\(offsetText)"
  }

  /// ISO 8601 to the second with offset, for tables: `2021-09-24T10:02:11+05:00`.
  package var secondsText: String {
    "\(day)T\(clockText):\(padded(millisecondsOfDay / 1000 % 60, 2))\(offsetText)"
  }

  private var offsetText: String {
    let minutes = abs(offset) / 60
    return (offset < 0 ? "-" : "+") + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2)
  }

  /// Reads ISO 8601 with an offset or `Z`; nil for anything else.
  package init?(iso text: String) {
    guard let zone = text.lastIndex(where: { "+-Zz".contains($0) }),
      let seconds = Moment.offsetSeconds(text[zone...]),
      let local = Moment.localMilliseconds(text[..<zone])
    else { return nil }
    self.init(milliseconds: local - Int64(seconds) * 1000, offset: seconds)
  }

  /// Milliseconds of a local date and time counted as if the clock stood at UTC:
  /// `2021-09-24T10:02[:11[.482]]`.
  static func localMilliseconds(_ text: Substring) -> Int64? {
    let parts = text.split(maxSplits: 1, whereSeparator: { $0 == "T" || $0 == " " })
    guard parts.count == 2, let day = Day(iso: String(parts[0])) else { return nil }
    let fields = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(fields.count), let hour = digits(fields[0], 0...23),
      let minute = digits(fields[1], 0...59)
    else { return nil }
    let milliseconds = fields.count == 3 ? secondField(fields[2]) : 0
    guard let milliseconds else { return nil }
    let minutes = Int64(day.number) * 1440 + Int64(hour * 60 + minute)
    return minutes * 60_000 + Int64(milliseconds)
  }

  private static func secondField(_ field: Substring) -> Int? {
    let halves = field.split(separator: ".", omittingEmptySubsequences: false)
    guard let seconds = halves.first.flatMap({ digits($0, 0...59) }) else { return nil }
    if halves.count == 1 { return seconds * 1000 }
    guard halves.count == 2, halves[1].count == 3, let thousandths = Int(halves[1]),
      thousandths >= 0
    else { return nil }
    return seconds * 1000 + thousandths
  }

  private static func offsetSeconds(_ text: Substring) -> Int? {
    if text == "Z" || text == "z" { return 0 }
    let fields = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 2, let hours = digits(fields[0], 0...18),
      let minutes = digits(fields[1], 0...59)
    else { return nil }
    return (text.first == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  private static func digits(_ field: Substring, _ range: ClosedRange<Int>) -> Int? {
    guard field.count == 2, field.allSatisfy(\.isASCII), let number = Int(field),
      range.contains(number)
    else { return nil }
    return number
  }
}

extension Moment: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let moment = Moment(written: text) ?? Moment(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: say("not a time in ISO 8601 with an offset: \(text)"))
    }
    self = moment
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
