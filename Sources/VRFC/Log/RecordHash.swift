import Crypto

/// The hash that a record carries: SHA-256, written as 64 lower-case hex digits.
package struct RecordHash: Hashable, Sendable {
  /// The digest's 32 bytes, the first in the highest place of the first word.
  private let words: Words

  private struct Words: Hashable, Sendable {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0
    var fourth: UInt64 = 0
  }

  /// What record 1 is chained to.
  package static let beforeFirst = RecordHash(words: Words())

  private init(words: Words) {
    self.words = words
  }

  /// - Parameter digest: 32 bytes.
  private init(digest: UnsafeRawBufferPointer) {
    func word(_ index: Int) -> UInt64 {
      UInt64(bigEndian: digest.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
    }
    words = Words(first: word(0), second: word(1), third: word(2), fourth: word(3))
  }

  /// Reads 64 lower-case hex digits; nil for anything else.
  init?(digits: UnsafeRawBufferPointer) {
    guard digits.count == LogFormat.hashBytes else { return nil }
    func word(_ index: Int) -> UInt64? {
      var word: UInt64 = 0
      for place in (index * 16)..<(index * 16 + 16) {
        guard let value = hexValue(digits[place]) else { return nil }
        word = word << 4 | UInt64(value)
      }
      return word
    }
    guard let first = word(0), let second = word(1), let third = word(2), let fourth = word(3)
    else { return nil }
    words = Words(first: first, second: second, third: third, fourth: fourth)
  }

  /// Reads 64 lower-case hex digits; nil for anything else.
  package init?(_ text: String) {
    guard let hash = Array(text.utf8).withUnsafeBytes(RecordHash.init(digits:)) else { return nil }
    self = hash
  }

  /// The hash of the record `seq` that holds `json` and follows the record with this hash.
  func next(seq: Int, json: UnsafeRawBufferPointer) -> RecordHash {
    var digest = SHA256()
    withUnsafeTemporaryAllocation(byteCount: LogFormat.hashBytes + 32, alignment: 8) { buffer in
      write(into: buffer)
      buffer[LogFormat.hashBytes] = LogFormat.space
      var count = LogFormat.hashBytes + 1
      for digit in String(seq).utf8 {
        buffer[count] = digit
        count += 1
      }
      buffer[count] = LogFormat.space
      digest.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[...count]))
    }
    digest.update(bufferPointer: json)
    return digest.finalize().withUnsafeBytes(RecordHash.init(digest:))
  }

  /// Writes the 64 digits.
  private func write(into buffer: UnsafeMutableRawBufferPointer) {
    func write(_ word: UInt64, at start: Int) {
      for place in 0..<16 {
        let value = UInt8(truncatingIfNeeded: word >> UInt64(60 - place * 4)) & 15
        buffer[start + place] = hexDigit(value)
      }
    }
    write(words.first, at: 0)
    write(words.second, at: 16)
    write(words.third, at: 32)
    write(words.fourth, at: 48)
  }

  /// The 64 digits in ASCII.
  var digits: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: LogFormat.hashBytes) { buffer, count in
      write(into: UnsafeMutableRawBufferPointer(buffer))
      count = LogFormat.hashBytes
    }
  }

  /// The first 16 digits, as printed on reports.
  package var short: String { String(decoding: digits.prefix(16), as: UTF8.self) }
}

extension RecordHash: CustomStringConvertible {
  package var description: String { String(decoding: digits, as: UTF8.self) }
}

/// The lower-case hex digits of a digest.
func hexText(_ digest: SHA256.Digest) -> String {
  String(decoding: digest.flatMap { [hexDigit($0 >> 4), hexDigit($0 & 15)] }, as: UTF8.self)
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? 48 + value : 87 + value
}

private func hexValue(_ digit: UInt8) -> UInt8? {
  switch digit {
  case 48...57: digit - 48
  case 97...102: digit - 87
  default: nil
  }
}

func isHexDigit(_ byte: UInt8) -> Bool {
  hexValue(byte) != nil
}
