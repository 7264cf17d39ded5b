import Foundation

/// Names one act for ever; made by the caller. An act sent twice under one id is recorded once.
package struct ActID: Hashable, Sendable, LosslessStringConvertible {
  package let uuid: UUID

  package init(uuid: UUID) {
    self.uuid = uuid
  }

  /// Reads a UUID in its usual form, in either case.
  package init?(_ description: String) {
    guard let uuid = UUID(uuidString: description) else { return nil }
    self.init(uuid: uuid)
  }

  /// Small letters, as RFC 9562 asks of those who write one.
  package var description: String { uuid.uuidString.lowercased() }
}

/// Names one log for ever: a copy keeps it, another log never has it.
package struct LogID: Hashable, Sendable, LosslessStringConvertible {
  package let uuid: UUID

  package init(uuid: UUID) {
    self.uuid = uuid
  }

  package init?(_ description: String) {
    guard let uuid = UUID(uuidString: description) else { return nil }
    self.init(uuid: uuid)
  }

  package var description: String { uuid.uuidString.lowercased() }
}

/// Where new ids come from; handed in, so that the same acts can give the same log.
package struct Identifiers: Sendable {
  package let next: @Sendable () -> UUID

  package init(next: @escaping @Sendable () -> UUID) {
    self.next = next
  }

  /// Of version 4 (RFC 9562), from the kernel's generator; `UUID()` opens a file for each.
  package static let random = Identifiers {
    var generator = SystemRandomNumberGenerator()
    let (high, low) = (generator.next() as UInt64, generator.next() as UInt64)
    var octets = [high, low].flatMap { word in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }
    octets[6] = octets[6] & 0x0F | 0x40
    octets[8] = octets[8] & 0x3F | 0x80
    return NSUUID(uuidBytes: octets) as UUID
  }
}
