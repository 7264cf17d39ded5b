/// A log as a few words: no mutation of a sound log is sound again, since every record hangs on
/// the hash of the one before; so the bytes tried are a script, and the hashes are made here.
///
/// A script that begins with a NUL is a file as it stands. Else, line by line:
///
///     =JSON    the next record, rightly chained
///     ~N       the seal of what stands since the last record; N of its figures are wrong
///     ?N       the beginning of the record N places on, with a hash of anybody's
///     else     the line itself
///
/// Within each line a 0x01 and the byte behind it are that many times 256 letters, so that the
/// edges of the pieces in which a file is read are reached.
struct LogScript {
  private(set) var bytes: [UInt8] = []
  private var seq = 0
  private var hash = LogModel.hashBeforeFirst
  private var end = 0

  private static let bytesMax = 1_500_000

  init(_ script: [UInt8]) {
    if script.first == 0 {
      bytes = Array(script.dropFirst())
      return
    }
    var lines = script.split(separator: 10, omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      guard bytes.count < Self.bytesMax else { return }
      write(line)
      if !lines.isEmpty { bytes.append(10) }
    }
  }

  private mutating func write(_ line: ArraySlice<UInt8>) {
    let rest = Self.unfolded(line.dropFirst())
    switch line.first {
    case UInt8(ascii: "="): writeRecord(rest)
    case UInt8(ascii: "~"): writeRecord(seal(wrong: rest.first ?? 0))
    case UInt8(ascii: "?"):
      let number = seq + Int(rest.first ?? 0) % 16
      bytes += Array("\(number) \(String(repeating: "a", count: 64)) {".utf8) + rest.dropFirst()
    default: bytes += Self.unfolded(line)
    }
  }

  private mutating func writeRecord(_ json: [UInt8]) {
    seq += 1
    hash = LogModel.hash(seq, after: hash, json)
    bytes += Array("\(seq) \(hash) ".utf8) + json
    end = bytes.count + 1
  }

  private func seal(wrong: UInt8) -> [UInt8] {
    let (bad, bits) = (bytes[min(end, bytes.count)...].dropLast(), wrong & 7)
    let (offset, length) = (end + Int(bits & 1), bad.count + Int(bits >> 1 & 1))
    let sha256 = LogModel.sha256(bits & 4 == 0 ? Array(bad) : [])
    return Array(
      ("{\"events\":[{\"type\":\"log.sealed\",\"v\":1,\"offset\":\(offset),\"length\":\(length),"
        + "\"sha256\":\"\(sha256)\"}]}").utf8)
  }

  private static func unfolded(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var unfolded: [UInt8] = []
    var rest = line
    while let byte = rest.popFirst() {
      if byte == 1, let times = rest.popFirst() {
        unfolded += [UInt8](repeating: UInt8(ascii: "x"), count: Int(times) * 256)
      } else {
        unfolded.append(byte)
      }
    }
    return unfolded
  }
}
