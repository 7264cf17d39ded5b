import Crypto
import Foundation

/// An owner's key, or that it was destroyed.
enum PersonKey: Sendable {
  case key(SymmetricKey)
  case erased
}

/// The keys of owners whose numbers follow one another, made together and wrapped as one: so to
/// unwrap everybody's takes little, and so does another site key.
///
/// Its bytes are overwritten when the last copy of it goes.
struct KeyBlock: Secret {
  /// So many owners share a block. Damage to one costs no more people than a damaged page of the
  /// file would; three of them fit into a page.
  static let size = 32

  let place: Place
  /// A byte for each owner that says what there is, then their keys.
  private let content: SymmetricKey

  struct Place: Hashable, Sendable {
    /// Those whose numbers, divided by ``KeyBlock/size``, give this.
    let number: Int
    /// Which of the periods its keys are for (NIST SP 800-57 says cryptoperiod): when a member of
    /// staff is removed the next begins, and from then on everybody is sealed with other keys.
    let period: Int
  }

  private enum Slot: UInt8 {
    case none, key, destroyed
  }

  private static let keyBytes = 32
  private static let bytes = size * (1 + keyBytes)

  /// Keys by chance, but for owners whose key was destroyed: they get none again.
  init(random place: Place, without destroyed: Set<Int>) {
    self.init(place, keys: SymmetricKey(size: .init(bitCount: KeyBlock.size * 256))) { serial in
      destroyed.contains(serial) ? .destroyed : .key
    }
  }

  /// Keys that there are already; an owner who is not among them has none.
  init(_ place: Place, of keys: [Int: PersonKey]) {
    var bytes = Data()
    defer { bytes.wipe() }
    bytes.reserveCapacity(KeyBlock.size * KeyBlock.keyBytes)
    for serial in place.serials {
      if case .key(let key) = keys[serial] {
        key.withUnsafeBytes { bytes.append(contentsOf: $0) }
      } else {
        bytes.append(Data(count: KeyBlock.keyBytes))
      }
    }
    self.init(place, keys: SymmetricKey(data: bytes)) { serial in
      switch keys[serial] {
      case .key: .key
      case .erased: .destroyed
      case nil: .none
      }
    }
  }

  private init(_ place: Place, keys: SymmetricKey, slot: (Int) -> Slot) {
    var bytes = Data(capacity: KeyBlock.bytes)
    defer { bytes.wipe() }
    bytes.append(contentsOf: place.serials.map { slot($0).rawValue })
    keys.withUnsafeBytes { keys in
      for (index, slot) in place.serials.map(slot).enumerated() {
        let key = keys[(index * KeyBlock.keyBytes)..<((index + 1) * KeyBlock.keyBytes)]
        bytes.append(contentsOf: slot == .key ? Data(key) : Data(count: KeyBlock.keyBytes))
      }
    }
    (self.place, content) = (place, SymmetricKey(data: bytes))
  }

  /// - Throws: ``KeysFault/damaged``.
  init(_ place: Place, wrapped: Data, under site: SiteKey) throws(KeysFault) {
    let content = try Sealing.openKey(wrapped, under: site.key, bound: place.bound(to: site))
    guard content.bitCount == KeyBlock.bytes * 8 else { throw .damaged }
    LockedMemory.keep(content)
    (self.place, self.content) = (place, content)
  }

  func wrapped(under site: SiteKey) throws(KeysFault) -> Data {
    try Sealing.seal(content, under: site.key, bound: place.bound(to: site))
  }

  /// - Returns: nil where there is none.
  subscript(serial: Int) -> PersonKey? {
    let index = serial % KeyBlock.size
    return content.withUnsafeBytes { bytes in
      switch Slot(rawValue: bytes[index]) {
      case .key:
        let start = KeyBlock.size + index * KeyBlock.keyBytes
        return .key(SymmetricKey(data: bytes[start..<start + KeyBlock.keyBytes]))
      case .destroyed: return .erased
      case .some(.none), nil: return nil
      }
    }
  }

  func isDestroyed(_ serial: Int) -> Bool {
    content.withUnsafeBytes { $0[serial % KeyBlock.size] == Slot.destroyed.rawValue }
  }

  var destroyed: Set<Int> {
    Set(place.serials.filter(isDestroyed))
  }

  /// The same without the key of one owner.
  func destroying(_ serial: Int) -> KeyBlock {
    var keys: [Int: PersonKey] = [:]
    for other in place.serials { keys[other] = self[other] }
    keys[serial] = .erased
    return KeyBlock(place, of: keys)
  }
}

extension KeyBlock.Place {
  var serials: Range<Int> { (number * KeyBlock.size)..<((number + 1) * KeyBlock.size) }

  fileprivate func bound(to site: SiteKey) -> Data {
    Data("vrfc person keys\n\(site.generation)\n\(period) \(number)".utf8)
  }
}

extension KeyOwner {
  /// Its number among all owners: a person's own, and nought for the centre.
  var serial: Int {
    switch self {
    case .person(let number): number.serial
    case .centre: 0
    }
  }

  /// In which blocks its keys are.
  var block: Int { serial / KeyBlock.size }
}
