/// Who works here and who was erased, as the log said up to a record.
///
/// It stands in `staff.keys`, under its authentication: what the log says since is all that has to
/// be read anew.
package struct KnownAccounts: Codable, Hashable, Sendable {
  package let seq: Int
  let hash: String
  let start: Int
  let end: Int
  package let staff: [StaffAccount]
  package let erased: [PersonNumber]

  init(_ centre: Centre, upTo head: LogHead) {
    (seq, hash, start, end) = (head.seq, head.hash.description, head.start, head.end)
    staff = centre.accounts
    erased = centre.erased.sorted()
  }

  /// The record; nil where the figures make none.
  var head: LogHead? {
    guard let hash = RecordHash(hash), seq > 0, start >= 0, start < end else { return nil }
    return LogHead(seq: seq, hash: hash, start: start, end: end)
  }
}
