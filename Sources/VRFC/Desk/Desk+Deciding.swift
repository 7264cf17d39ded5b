import Crypto
import Foundation

extension Desk {
  /// What an act would make happen, without doing it.
  package func decide(_ act: some Act, as officer: Officer) throws -> [Event] {
    try refresh()
    try authorise(officer, try permissions(for: act, officer))
    var planned = centre
    planned.recalled = try recall(act.recollection(in: centre))
    return try decided(act, as: officer, in: planned)
  }

  /// What an act makes happen in a house, for somebody who may do it.
  func decided(_ act: some Act, as officer: Officer, in house: Centre) throws -> [Event] {
    try act.decided(in: house) { wanted, stays in
      do {
        try authorise(officer, wanted)
      } catch let refused as NotPermitted {
        throw refused.about(stays)
      }
    }
  }

  /// The id of an act that a file's content makes: the same file gives the same id, so that it is
  /// recorded once; after it was undone, the next of the ids that it can have.
  ///
  /// The id stands open in the log. Where identities are sealed it is made with a key: of the bytes
  /// alone, whoever has the log could try manifests until one fits, and would have its names.
  package func idOfContent(_ bytes: [UInt8]) throws -> ActID {
    guard centre.isSealed else { return try id(ofContent: bytes) }
    guard let ring = session?.ring else { throw SignInNeeded.nobody }
    var codes = try ring.contentCodes(of: bytes)
    let present = codes.popLast() ?? []
    // Recorded while it was made without a key, or with one of an earlier period.
    for earlier in [bytes] + codes {
      let id = try id(ofContent: earlier)
      if try recorded(id) != nil { return id }
    }
    return try id(ofContent: present)
  }

  private func id(ofContent content: [UInt8]) throws -> ActID {
    var attempt = 0
    while true {
      let id = ActID(contentOf: content, attempt: attempt)
      let isFree = try history { index in
        try index.place(of: id).map { try !index.isUndone($0.seq) } ?? true
      }
      if isFree { return id }
      attempt += 1
    }
  }
}

extension ActID {
  /// A UUID of version 8 (RFC 9562) out of a SHA-256.
  init(contentOf bytes: [UInt8], attempt: Int) {
    var digest = SHA256()
    digest.update(data: bytes)
    digest.update(data: Array("\(attempt)".utf8))
    var octets = Array(digest.finalize().prefix(16))
    octets[6] = octets[6] & 0x0F | 0x80
    octets[8] = octets[8] & 0x3F | 0x80
    self.init(uuid: NSUUID(uuidBytes: octets) as UUID)
  }
}
