/// Pasted text while it comes: whatever bytes it has, it is text until the mark that ends it.
struct Paste {
  private static let end = Array("\u{1B}[201~".utf8)

  private var kept: [UInt8] = []
  /// The last bytes, which may be the mark.
  private var latest: [UInt8] = []

  /// What was pasted, with what is no UTF-8 replaced.
  var text: String {
    let rest = latest == Self.end ? [] : latest
    let bytes = (kept + rest).prefix(KeyDecoder.pasteLimit)
    return String(decoding: bytes, as: UTF8.self)
  }

  mutating func take(_ byte: UInt8) -> ByteStep {
    latest.append(byte)
    if latest == Self.end { return .isComplete }
    if latest.count >= Self.end.count {
      let first = latest.removeFirst()
      if kept.count < KeyDecoder.pasteLimit { kept.append(first) }
    }
    return .goesOn
  }
}
