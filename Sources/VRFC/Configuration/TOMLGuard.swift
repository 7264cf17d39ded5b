/// Looks at a TOML document before TOMLKit does.
///
/// The parser within TOMLKit 0.6.0 ends the whole program, by an assertion, on three kinds of
/// mistake: a header that begins with no name (`[+`), a list that is closed as a table or holds
/// a stray character beyond ASCII (`[}`), and a date with something behind it; and it runs out of
/// stack on names with thousands of parts (`a.a.a`). They are refused here instead. Dates, and
/// such characters outside quotation marks and remarks, have no use in a configuration, so that
/// none is let through; all else is left to the parser.
struct TOMLGuard {
  struct Fault: Error, Hashable {
    let line: Int
    let sentence: String
  }

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var open: [UInt8] = []
  /// The last byte that is neither blank nor a part of another word: "[" after "=" begins a list,
  /// elsewhere a header.
  private var last = UInt8(ascii: "\n")
  private var isInHeader = false
  /// Dots between the parts of names in this line.
  private var dots = 0
  private static let dotsMax = 16

  private init(_ toml: String) { bytes = Array(toml.utf8) }

  static func check(_ toml: String) throws(Fault) {
    var guardian = TOMLGuard(toml)
    while guardian.index < guardian.bytes.count { try guardian.step() }
  }

  private mutating func step() throws(Fault) {
    let byte = bytes[index]
    let before = last
    if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") { last = byte }
    switch byte {
    case UInt8(ascii: "\n"): endLine()
    case UInt8(ascii: "#"): skip { $0 != UInt8(ascii: "\n") }
    case UInt8(ascii: "\""), UInt8(ascii: "'"): skipText(byte)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      if open.isEmpty, byte == UInt8(ascii: "["), before != UInt8(ascii: "=") {
        try enterHeader()
      } else {
        open.append(byte)
        index += 1
      }
    case UInt8(ascii: "]"), UInt8(ascii: "}"): try close(byte)
    case _ where TOMLGuard.isBare(byte): try word()
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...:
      throw Fault(
        line: line, sentence: "A character here is not ASCII: put the text in quotation marks.")
    default: index += 1
    }
  }

  private mutating func endLine() {
    index += 1
    line += 1
    isInHeader = false
    dots = 0
  }

  private mutating func enterHeader() throws(Fault) {
    isInHeader = true
    let start = index
    skip { $0 == UInt8(ascii: "[") }
    let brackets = index - start
    skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let isNamed =
      index < bytes.count
      && (TOMLGuard.isBare(bytes[index]) && !":+.".utf8.contains(bytes[index])
        || "\"'".utf8.contains(bytes[index]))
    guard isNamed, brackets <= 2 else {
      throw Fault(line: line, sentence: "A header needs a name, such as [[halls]]: write it.")
    }
  }

  private mutating func close(_ byte: UInt8) throws(Fault) {
    index += 1
    if isInHeader {
      skip { $0 == UInt8(ascii: "]") }
      isInHeader = false
      return
    }
    let opening = byte == UInt8(ascii: "]") ? UInt8(ascii: "[") : UInt8(ascii: "{")
    guard open.popLast() == opening else {
      let shown = Character(Unicode.Scalar(byte))
      throw Fault(line: line, sentence: "The bracket \(shown) closes none: correct it.")
    }
  }

  private mutating func word() throws(Fault) {
    let start = index
    skip(while: TOMLGuard.isBare)
    let word = bytes[start..<index]
    dots += word.count { $0 == UInt8(ascii: ".") }
    guard dots <= TOMLGuard.dotsMax else {
      throw Fault(line: line, sentence: "A name here has too many parts: correct it.")
    }
    if isInHeader { return }
    let digits = word.prefix { 0x30...0x39 ~= $0 }.count
    let next = word.dropFirst(digits).first
    if digits > 0, next == UInt8(ascii: "-") {
      throw Fault(line: line, sentence: "A date has no use here: remove it, or quote it.")
    }
    if word.contains(UInt8(ascii: ":")), !TOMLGuard.isTime(word) {
      throw Fault(line: line, sentence: "This is not a time of day: write \"18:30\", in quotes.")
    }
  }

  /// Passes over a text in quotation marks, of one line or of several.
  private mutating func skipText(_ mark: UInt8) {
    let isLong = bytes[index...].starts(with: [mark, mark, mark])
    index += isLong ? 3 : 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        index += 1
      } else if byte == mark, !isLong || bytes[index...].starts(with: [mark, mark, mark]) {
        index += isLong ? 3 : 1
        return
      }
      if index < bytes.count, bytes[index] == UInt8(ascii: "\n") {
        if !isLong { return }
        line += 1
      }
      index += 1
    }
  }

  private mutating func skip(while holds: (UInt8) -> Bool) {
    while index < bytes.count, holds(bytes[index]) { index += 1 }
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "_-.:+".utf8.contains(byte)
    }
  }

  private static func isTime(_ word: ArraySlice<UInt8>) -> Bool {
    let parts = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return 2...3 ~= parts.count
      && parts.allSatisfy { $0.count == 2 && $0.allSatisfy { 0x30...0x39 ~= $0 } }
  }
}
