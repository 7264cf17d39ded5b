import Crypto
import Foundation
import Glibc
import Testing

@testable import VRFC

/// Where keys are while somebody is signed in, and that they are nowhere afterwards.
struct KeysInMemoryTests {
  /// This process's own memory, looked through for a key of which it keeps no other copy.
  fileprivate struct Trace {
    /// The key with every bit turned.
    private let turned: [UInt8]

    init(_ key: SymmetricKey) {
      turned = key.withUnsafeBytes { bytes in bytes.map { ~$0 } }
    }

    /// How often the key stands in memory that can be written.
    func count() throws -> Int {
      let memory = try #require(fopen("/proc/self/mem", "r"))
      defer { fclose(memory) }
      return try Trace.ranges().reduce(0) { try $0 + count(in: $1, of: fileno(memory)) }
    }

    private func count(in range: Range<UInt>, of memory: Int32) throws -> Int {
      let piece: UInt = 1 << 20
      var (found, start) = (0, range.lowerBound)
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Int(piece) + 32, alignment: 1)
      defer {
        buffer.initializeMemory(as: UInt8.self, repeating: 0)
        buffer.deallocate()
      }
      while start < range.upperBound {
        let wanted = min(Int(range.upperBound - start), buffer.count)
        let count = pread(memory, buffer.baseAddress, wanted, Int(start))
        if count > 0 { found += matches(in: buffer.prefix(count)) }
        start += piece
      }
      return found
    }

    private func matches(in bytes: Slice<UnsafeMutableRawBufferPointer>) -> Int {
      guard let first = turned.first, let start = bytes.base.baseAddress else { return 0 }
      var (found, place) = (0, 0)
      while place + turned.count <= bytes.count,
        let next = memchr(start + place, Int32(~first), bytes.count - turned.count - place + 1)
      {
        if turned.indices.allSatisfy({
          next.load(fromByteOffset: $0, as: UInt8.self) == ~turned[$0]
        }) {
          found += 1
        }
        place = start.distance(to: next) + 1
      }
      return found
    }

    private static func ranges() throws -> [Range<UInt>] {
      let file = try #require(fopen("/proc/self/maps", "r"))
      defer { fclose(file) }
      var (maps, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
      // The system gives it in pieces, each shorter than was asked for.
      while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
        maps += buffer.prefix(count)
      }
      return String(decoding: maps, as: UTF8.self).split(separator: "\n").compactMap { line in
        let parts = line.split(separator: " ")
        let ends = parts[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
        guard parts[1].hasPrefix("rw"), ends.count == 2, ends[1] - ends[0] < 256 << 20 else {
          return nil
        }
        return ends[0]..<ends[1]
      }
    }
  }

  @Test func `the site key is in memory while somebody is signed in, and gone once it is locked`()
    throws
  {
    let trial = try SealedTrial()
    try trial.register("Aslam")
    let trace = try #require(trial.desk.session?.ring?.siteKey).trace
    #expect(try trace.count() >= 1)
    trial.desk.lock()
    #expect(try trace.count() == 0)
  }

  @Test func `the page of a key that is held is locked, where the system allows it`() throws {
    let page = UnsafeMutableRawPointer.allocate(byteCount: 1, alignment: 1)
    defer { page.deallocate() }
    let isAllowed = mlock(page, 1) == 0
    if isAllowed { munlock(page, 1) }
    let before = try lockedKilobytes()
    // More than one page holds.
    let keys = (0..<500).map { _ in SiteKey.random() }
    let after = try lockedKilobytes()
    #expect(isAllowed ? after > 0 && after >= before : true)
    #expect(keys.count == 500)
  }

  private func lockedKilobytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmLck:") })
    return try #require(Int(line.split(whereSeparator: \.isWhitespace)[1]))
  }
}

extension SiteKey {
  fileprivate var trace: KeysInMemoryTests.Trace { KeysInMemoryTests.Trace(key) }
}
