/// Record 1: which centre this is, how its halls are laid out, who may open it.
package struct CentreOpened: EventBody, HoldsNoSecrets {
  package static let type = "centre.opened"

  /// Whether the centre has staff accounts and seals identities.
  package enum Access: String, Codable, Hashable, Sendable {
    /// Neither: for training and tests, until ``CentreSealed``.
    case open
    /// Both, from the first record on.
    case sealed
  }

  /// The version of the log's format.
  package let format: Int
  package let log: LogID
  package let name: String
  package let timezone: String
  package let access: Access
  package let halls: [Hall]

  package var event: Event { .centreOpened(self) }
}

/// A handover at the gate, by head count.
package struct BatchReceived: EventBody {
  package static let type = "batch.received"

  package let batch: BatchNumber
  package let received: Moment
  package let gate: String?
  package let men: Int
  package let women: Int
  package let children: Int
  /// How many of the manifest were handed back at the gate, and so are not to be registered.
  package let handedBack: Int
  package internal(set) var notes: Sealable<Notes>?

  package var event: Event { .batchReceived(self) }

  /// Heads on the manifest.
  package var manifest: Int { men + women + children }
}

/// A batch that was announced by mistake.
package struct BatchWithdrawn: EventBody, HoldsNoSecrets {
  package static let type = "batch.withdrawn"

  package let batch: BatchNumber
  package let corrects: CorrectedRecord

  package var event: Event { .batchWithdrawn(self) }
}

/// The log's own event: names the bad bytes that a cut-off write left before it.
package struct LogSealed: EventBody, HoldsNoSecrets {
  package static let type = Seal.eventType
  package static let version = Seal.eventVersion

  package let offset: Int
  package let length: Int
  package let sha256: String

  package var event: Event { .logSealed(self) }
}

extension LogSealed {
  init(_ seal: Seal) {
    self.init(offset: seal.offset, length: seal.length, sha256: seal.sha256)
  }
}
