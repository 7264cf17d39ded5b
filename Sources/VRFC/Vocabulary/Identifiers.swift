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

  package static let random = Identifiers { UUID() }
}
