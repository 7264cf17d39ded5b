import Foundation
import GRDB

/// A record as the index keeps it: where it stands, whose it is, and when.
struct IndexedRecord: Hashable {
  let seq: Int
  let id: UUID
  let at: Int64
  let by: String
  let act: String
  let start: Int
  let end: Int

  init(_ act: StampedAct) {
    (seq, start, end) = (act.head.seq, act.head.start, act.head.end)
    (id, at) = (act.act.id.uuid, act.act.at.milliseconds)
    (by, self.act) = (act.act.by.name.description, act.act.act)
  }

  fileprivate init(_ row: Row) throws {
    (seq, start, end) = (try row.cell("seq"), try row.cell("start"), try row.cell("end"))
    (id, at) = (try row.cell("id"), try row.cell("at"))
    (by, act) = (try row.cell("by"), try row.cell("act"))
  }
}

extension Index {
  /// What the index says of records; nil: it has not all of them yet, or cannot be asked.
  static func records(
    of acts: [StampedAct], in log: LogID, _ folder: CentreFolder
  ) -> [IndexedRecord]? {
    guard let first = acts.first?.head.seq, let last = acts.last?.head.seq else { return nil }
    return looked(into: folder.path) { database in
      guard let source = try IndexSource(database), source.log == log, source.head.seq >= last
      else { return nil }
      return try Row.fetchAll(
        database, sql: "SELECT * FROM record WHERE seq BETWEEN ? AND ? ORDER BY seq",
        arguments: [first, last]
      ).map { try IndexedRecord($0) }
    }
  }
}
