/// The bytes of a file before they are taken for a table.
enum ManifestBytes {
  /// The text in UTF-8, and what was done to have it, a sentence each. What is no text is refused.
  static func text(
    _ bytes: [UInt8]
  ) throws(ManifestFault) -> (bytes: [UInt8], notices: [String]) {
    if bytes.isEmpty {
      throw ManifestFault(.file, "The file is empty: export the list anew as CSV (UTF-8).")
    }
    if let format = foreignFormats.first(where: { bytes.starts(with: $0.magic) }) {
      throw ManifestFault(.file, "This is \(format.name): export it as CSV (UTF-8).")
    }
    if isUTF16(bytes) { return (try fromUTF16(bytes), ["The file was read as UTF-16."]) }
    if let index = bytes.firstIndex(of: 0) {
      throw ManifestFault(
        .line(line(of: index, in: bytes)), "There is a NUL here: export the list anew as CSV.")
    }
    if String(validating: bytes, as: UTF8.self) == nil { return try fromCodePage(bytes) }
    guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return (bytes, []) }
    return (
      Array(bytes.dropFirst(3)), ["A byte-order mark at the beginning of the file was left out."]
    )
  }

  private static func fromCodePage(
    _ bytes: [UInt8]
  ) throws(ManifestFault) -> (bytes: [UInt8], notices: [String]) {
    let page = CodePage.likely(bytes)
    guard let text = page.text(bytes) else {
      throw ManifestFault(
        .line(firstInvalidLine(bytes)),
        "The text here is not valid UTF-8: export the list as CSV (UTF-8).")
    }
    let notice =
      "The file is not in UTF-8 and was read as \(page.name): look at the names in it, or "
      + "export it anew as CSV (UTF-8)."
    return (Array(text.utf8), [notice])
  }

  /// Read by its mark, or, without one, by where the noughts of ASCII stand.
  private static func fromUTF16(_ bytes: [UInt8]) throws(ManifestFault) -> [UInt8] {
    let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let isBigEndian = hasMark ? bytes[0] == 0xFE : bytes[0] == 0
    let content = hasMark ? bytes.dropFirst(2) : bytes[...]
    let pairs = stride(from: content.startIndex, to: content.endIndex - 1, by: 2)
    let units = pairs.map { place in
      isBigEndian
        ? UInt16(content[place]) << 8 | UInt16(content[place + 1])
        : UInt16(content[place + 1]) << 8 | UInt16(content[place])
    }
    guard content.count.isMultiple(of: 2), !units.contains(0),
      let text = String(validating: units, as: UTF16.self)
    else {
      throw ManifestFault(.file, "This is damaged text in UTF-16: export it as CSV (UTF-8).")
    }
    return Array(text.utf8)
  }

  private static let foreignFormats: [(magic: [UInt8], name: String)] = [
    ([0x50, 0x4B], "an Excel or zip file"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel file"),
    ([0x1F, 0x8B], "a file compressed with gzip"),
    ([0x42, 0x5A, 0x68], "a file compressed with bzip2"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "a file compressed with xz"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a file compressed with zstd"),
    ([0x25, 0x50, 0x44, 0x46], "a PDF"),
  ]

  /// With a mark, or, without one, with ASCII letters two bytes each at the beginning.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    guard bytes.count >= 4 else { return false }
    let isNought = bytes.prefix(4).map { $0 == 0 }
    return isNought == [true, false, true, false] || isNought == [false, true, false, true]
  }

  private static func firstInvalidLine(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return (index ?? 0) + 1
  }

  private static func line(of index: Int, in bytes: [UInt8]) -> Int {
    bytes[..<index].count { $0 == 0x0A } + 1
  }
}
