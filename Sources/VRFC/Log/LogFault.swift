/// What keeps the log from being read or written.
package enum LogFault: Error, Hashable {
  /// Bytes that are neither a record nor named by a seal.
  case damaged(LogDamage)
  /// The log has lost what was acknowledged.
  case rolledBack(known: KnownRecord, lastSeq: Int?)
  /// There is a log already.
  case exists(path: String)
  /// The file was removed or put in another's place while it was open.
  case replaced(path: String)
  /// Another terminal held the lock for too long.
  case busy(seconds: Int)
  /// A sync failed here, and nobody has verified the log since.
  case halted(mark: String)
  /// Nothing of the act was recorded.
  case notSaved(SystemFault)
  /// The first of several acts were recorded, and then there was no going on.
  case partlySaved(count: Int, of: Int, SystemFault)
  /// The sync failed: the act may or may not be in the log.
  case uncertain(act: String, SystemFault)
  /// The act makes a record that is too long for the log.
  case recordTooLong(bytes: Int)
  /// The act does not make one line of JSON.
  case notOneLine
  /// Reading, or making, the file failed.
  case system(SystemFault)
}

/// Who knows what the log once held.
package enum Witness: String, Hashable, Sendable {
  case index, head, backup
}

/// Where the log stops making sense, and how.
package struct LogDamage: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case empty
    case firstRecordBad
    /// Bad bytes stand before a record that is not their seal.
    case badBytesBeforeRecord
    /// What was acknowledged without its newline goes on without one.
    case recordNotEnded
    /// Bad bytes hold the beginning of a later record.
    case laterRecordInBadBytes(seq: Int)
    /// A seal names other bytes than those before it.
    case sealMismatch
    /// The last record that was acknowledged stands there with other bytes.
    case acknowledgedRecordBad
    /// The bytes are a record, and what it says cannot be; what that is.
    case meaning(String)
  }

  package let kind: Kind
  /// The record that should stand there.
  package let seq: Int
  /// Where the bad bytes begin.
  package let offset: Int
}

extension LogDamage: CustomStringConvertible {
  package var description: String {
    say("damage at record \(seq), byte offset \(offset): \(what)")
  }

  private var what: String {
    switch kind {
    case .empty: say("the log is empty, its first record is missing")
    case .firstRecordBad: say("the first record is not one")
    case .badBytesBeforeRecord: say("the bytes there are no valid record, yet valid records follow")
    case .recordNotEnded: say("the record is there, but runs on where its line should end")
    case .laterRecordInBadBytes(let seq):
      say("the bytes there are no valid record, yet the beginning of record \(seq) follows")
    case .sealMismatch: say("the seal there does not match the bytes that it names")
    case .acknowledgedRecordBad:
      say("the record that was saved there last has other bytes now")
    case .meaning(let words): words
    }
  }
}

extension LogFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .damaged(let damage):
      say(
        """
        the log is damaged and can only be read: \(damage); keep the file as it is, and restore \
        a backup
        """)
    case .rolledBack(let known, let lastSeq): LogFault.words(without: known, lastSeq)
    case .exists(let path): say("\(path) is there already and is left as it is")
    case .replaced(let path):
      say(
        """
        \(path) was removed or replaced while it was open; leave the program on every terminal, \
        and start it again
        """)
    case .busy(let seconds):
      say("another terminal has been writing for \(seconds) s; nothing was saved, try again")
    case .halted(let mark):
      say(
        """
        a write to the disk failed here, so the log can only be read (\(mark)); run `vrfc verify \
        --from-disk` to go on
        """)
    case .notSaved, .partlySaved, .uncertain, .recordTooLong, .notOneLine: savingWords
    case .system(let fault): fault.description
    }
  }

  /// What became of an act that was to be saved.
  private var savingWords: String {
    switch self {
    case .notSaved(let fault): say("NOT SAVED: \(LogFault.words(fault))")
    case .partlySaved(let count, let total, let fault):
      say("only the first \(count) of \(total) acts are SAVED: \(LogFault.words(fault))")
    case .uncertain(let act, let fault):
      say(
        """
        the disk failed while saving (\(fault.reason)): the act may or may not be recorded; run \
        `vrfc verify --from-disk`, then send it again with --id \(act), which records it once
        """)
    case .recordTooLong(let bytes):
      say(
        """
        NOT SAVED: the act makes a record of \(bytes) bytes, and a record holds at most \
        \(LogFormat.recordBytesMax); record it in smaller parts
        """)
    case .notOneLine:
      say(
        """
        NOT SAVED: the act does not make one line of JSON, which is a fault of this program; \
        keep what was typed, and report it
        """)
    case .damaged, .rolledBack, .exists, .replaced, .busy, .halted, .system: ""
    }
  }

  private static func words(without known: KnownRecord, _ lastSeq: Int?) -> String {
    let records = lastSeq.map { say("(\($0) records) ") } ?? ""
    if known.witness == .head {
      return say(
        """
        the log \(records)holds no record \(known.seq) with \
        the hash \(known.hashPrefix.prefix(16)): compare the head with what is printed, one digit \
        may be mistyped; if it stands there so, the log was cut or replaced and can only be read: \
        restore a backup that holds it
        """)
    }
    return say(
      """
      the log was cut or replaced and can only be read: \(LogFault.words(known.witness)) knows \
      record \(known.seq):\(known.hashPrefix.prefix(16)), which the log 
      """)
      + records + say("does not hold; restore a backup that does")
  }

  private static func words(_ witness: Witness) -> String {
    switch witness {
    case .index: say("the index")
    case .head: say("the head given")
    case .backup: say("the backup")
    }
  }

  private static func words(_ fault: SystemFault) -> String {
    fault.isFull
      ? say(
        """
        the disk is full; make room (nothing of this is lost while it stays on the screen), then \
        save again
        """)
      : say("\(fault.description); when that is mended, save again")
  }
}

import Glibc

extension SystemFault {
  /// No room: on the disk, in the quota, or in a file of the greatest size.
  package var isFull: Bool { [ENOSPC, EDQUOT, EFBIG].contains(number) }
}
