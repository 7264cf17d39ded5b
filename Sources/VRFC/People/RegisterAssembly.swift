import Dispatch
import Synchronization

/// Makes a register of batches of acts while the log is still being read: one thread opens what
/// is sealed, another notes it, each in the order of the log.
final class RegisterAssembly: Sendable {
  private let keys: (any SecretKeys)?
  private let register = Mutex(Register())
  private let opening = DispatchQueue(label: "register.opening", qos: .userInitiated)
  private let noting = DispatchQueue(label: "register.noting", qos: .userInitiated)
  /// Whoever reads the log waits rather than fill the memory.
  private let room = DispatchSemaphore(value: 8)

  /// - Parameter keys: nil: nothing is opened.
  init(keys: (any SecretKeys)?) {
    self.keys = keys
  }

  /// Takes a batch over, and leaves an empty one.
  func take(_ batch: inout PeopleBatch) {
    let taken = batch
    batch.removeAll()
    room.wait()
    opening.async { [self] in
      let news = taken.opened(by: keys)
      noting.async { [self] in
        register.withLock { register in
          for (seq, news) in news { register.note(news, in: seq) }
        }
        room.signal()
      }
    }
  }

  /// The register with every batch that was taken.
  func finished() -> Register {
    opening.sync {}
    noting.sync {}
    return register.withLock { register in
      defer { register = Register() }
      return register
    }
  }
}

/// Acts whose identities are opened together: so many keys are had in one go.
struct PeopleBatch: Sendable {
  private let log: LogID
  private let erased: Set<PersonNumber>
  private var acts: [(seq: Int, news: [PersonNews])] = []
  private var sealed: [Sealed] = []

  private static let most = 1_024

  /// - Parameter erased: whose names are not opened.
  init(log: LogID, without erased: Set<PersonNumber>) {
    self.log = log
    self.erased = erased
  }

  var isFull: Bool { max(acts.count, sealed.count) >= PeopleBatch.most }

  mutating func add(_ act: PeopleAct, in seq: Int) {
    acts.append((seq, act.news))
    let secrets = act.news.compactMap(secret)
    guard !secrets.isEmpty else { return }
    let binding = SecretBinding(log: log, act: act.id)
    for (object, type) in secrets {
      sealed.append(
        Sealed(
          Array(object.bytes), owner: object.owner,
          bound: binding.bytes(owner: object.owner, type: type)))
    }
  }

  /// What is to be opened of some news, if anything.
  private func secret(of news: PersonNews) -> (object: SealedObject, type: String)? {
    news.sealed.flatMap { $0.object.owner.isAmong(erased) ? nil : $0 }
  }

  mutating func removeAll() {
    acts.removeAll()
    sealed.removeAll()
  }

  /// What its acts say. What does not open is nobody's name.
  func opened(by keys: (any SecretKeys)?) -> [(seq: Int, news: [PersonNews])] {
    guard let keys, !sealed.isEmpty else { return acts }
    var plain = keys.opened(sealed).makeIterator()
    return acts.map { seq, news in
      let known = news.map { news in
        guard secret(of: news) != nil, let plain = plain.next() ?? nil,
          let identity = Identity(unsealed: plain)
        else { return news }
        return news.opened(identity)
      }
      return (seq, known)
    }
  }
}
