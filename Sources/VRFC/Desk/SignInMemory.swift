import Crypto
import Foundation
import Glibc

/// Sign-ins that failed, and who signed in where, as this machine remembers them until it is
/// switched off.
///
/// The log counts failures too, by the wall clock. What is remembered here is served by a clock
/// that nobody sets; it counts names that are nobody's like those of the staff, which the log does
/// not keep since a password may have been typed there; and it counts when nothing can be recorded.
/// Nobody's name stands in it: the places are hashed with a salt of the file's own.
struct SignInMemory {
  private let log: LogID
  private let path: String
  private let now: @Sendable () -> ContinuousClock.Instant

  /// - Parameter folder: the centre's.
  init(log: LogID, folder: FileStatus, now: @escaping @Sendable () -> ContinuousClock.Instant) {
    self.log = log
    self.now = now
    path = SignInMemory.path(of: folder)
  }

  /// Each user of the system has a file of their own: it is for nobody else to read.
  static func path(of folder: FileStatus) -> String {
    "/dev/shm/vrfc-signing-in-\(folder.device)-\(folder.inode)-\(geteuid())"
  }

  /// How long nobody may try at any of these places, in seconds.
  func wait(at places: [SignInPlace]) -> Int {
    let kept = read()
    return places.compactMap { kept.failures[key($0, kept)] }
      .map { SignInFailures.wait(after: $0.count, passed: passed(since: $0.last)) }.max() ?? 0
  }

  /// Whether somebody signed in at a terminal within the last days.
  func knows(_ name: StaffName, at desk: String) -> Bool {
    let kept = read()
    guard let at = kept.owners[key(.owner(name, desk), kept)] else { return false }
    return passed(since: at) < SignInMemory.lately
  }

  func countFailure(at places: [SignInPlace]) {
    change { kept in
      for key in places.map({ key($0, kept) }) {
        let before = kept.failures[key].flatMap { isForgotten($0) ? nil : $0.count } ?? 0
        kept.failures[key] = Failures(count: before + 1, last: now())
      }
    }
  }

  /// A sign-in ends the counts of its name and of its terminal.
  func forget(_ places: [SignInPlace], signedIn name: StaffName, at desk: String) {
    change { kept in
      for place in places { kept.failures[key(place, kept)] = nil }
      kept.owners[key(.owner(name, desk), kept)] = now()
    }
  }

  private static let lately = Duration.seconds(7 * 24 * 3600)
  private static let forgottenAfter = Duration.seconds(SignInFailures.forgottenAfter * 60)
  /// More than staff can type, and little to read: whoever types ever new names pushes out the
  /// oldest.
  private static let placesMax = 500

  private struct Failures: Codable {
    let count: Int
    let last: ContinuousClock.Instant
  }

  private struct Kept: Codable {
    var salt = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
    var failures: [String: Failures] = [:]
    var owners: [String: ContinuousClock.Instant] = [:]
  }

  private func passed(since instant: ContinuousClock.Instant) -> Duration {
    max(.zero, now() - instant)
  }

  private func isForgotten(_ failures: Failures) -> Bool {
    passed(since: failures.last) >= SignInMemory.forgottenAfter
  }

  /// Within this log, since the system gives the numbers of a folder that is gone to another one.
  private func key(_ place: SignInPlace, _ kept: Kept) -> String {
    let words = Data("\(log) \(place.words)".utf8)
    let hash = SHA256.hash(data: kept.salt + words)
    return Data(hash.prefix(16)).base64EncodedString()
  }
}

extension SignInMemory {
  private func read() -> Kept {
    do {
      return kept(in: try open(O_RDONLY))
    } catch {
      return Kept()
    }
  }

  /// One that does not read is none; nothing but waits depends on it.
  private func kept(in file: borrowing OpenFile) -> Kept {
    do {
      let bytes = try file.bytes(0..<(try file.status.size))
      return try JSONDecoder().decode(Kept.self, from: Data(bytes))
    } catch {
      return Kept()
    }
  }

  private func open(_ flags: Int32) throws -> OpenFile {
    let file = try OpenFile(path, flags, sharing: .owner, operations: SystemFiles())
    // Anybody may put a file there.
    guard try file.status.owner == geteuid(), try file.status.isRegular else {
      throw SystemFault(call: "open", path: path, number: EPERM)
    }
    return file
  }

  private func change(_ body: (inout Kept) -> Void) {
    do {
      let file = try open(O_RDWR | O_CREAT)
      try file.lock(LOCK_EX)
      var kept = kept(in: file)
      body(&kept)
      kept.failures = kept.failures.filter { !isForgotten($0.value) }
      let places = kept.failures.sorted { $0.value.last > $1.value.last }
      let latest = places.prefix(SignInMemory.placesMax).map { ($0.key, $0.value) }
      kept.failures = Dictionary(uniqueKeysWithValues: latest)
      let bytes = Array(try JSONEncoder().encode(kept))
      guard ftruncate(file.descriptor, 0) == 0 else {
        throw SystemFault(call: "ftruncate", path: path, number: errno)
      }
      try file.write(bytes)
    } catch {
      // Where the machine remembers nothing, the log's count is all there is.
    }
  }
}

/// Where failures are counted, so that neither another terminal nor another name helps.
enum SignInPlace {
  case desk(String)
  /// Everywhere; as it was typed, be it nobody's.
  case name(String)
  /// At one terminal alone: where its owner signed in lately, so that nobody locks them out of it
  /// from another.
  case nameAt(String, String)
  case owner(StaffName, String)

  fileprivate var words: String {
    switch self {
    case .desk(let desk): "desk \(desk)"
    case .name(let name): "name \(name.lowercased())"
    case .nameAt(let name, let desk): "name \(name.lowercased()) desk \(desk)"
    case .owner(let name, let desk): "owner \(name) desk \(desk)"
    }
  }
}
