import Dispatch
import Synchronization

/// Decodes the records of a log on every core, and hands their acts over in order.
struct ActDecoding {
  typealias Decoded = Result<StampedAct, UnreadableRecord>

  private var records: [LogRecord] = []

  private static let most = 4096
  private static let pieceCount = 16

  mutating func add(_ record: LogRecord, _ take: (Decoded, LogHead) throws -> Void) throws {
    records.append(record)
    if records.count == ActDecoding.most { try finish(take) }
  }

  /// Hands over what is left.
  mutating func finish(_ take: (Decoded, LogHead) throws -> Void) throws {
    let taken = records
    records.removeAll(keepingCapacity: true)
    for (record, act) in zip(taken, ActDecoding.decoded(taken)) { try take(act, record.head) }
  }

  private static func decoded(_ records: [LogRecord]) -> [Decoded] {
    let length = (records.count + pieceCount - 1) / pieceCount
    let pieces = Mutex<[Int: [Decoded]]>([:])
    DispatchQueue.concurrentPerform(iterations: pieceCount) { place in
      let start = min(place * length, records.count)
      let piece = records[start..<min(start + length, records.count)].map { record in
        Result { () throws(UnreadableRecord) in try StampedAct(record) }
      }
      pieces.withLock { $0[place] = piece }
    }
    return pieces.withLock { pieces in (0..<pieceCount).flatMap { pieces[$0] ?? [] } }
  }
}
