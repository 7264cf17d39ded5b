import Crypto
import CryptoExtras
import Foundation

/// What one guess at a password costs: the parameters of scrypt (RFC 7914), kept with each entry.
package struct KeyCost: Hashable, Codable, Sendable {
  /// The number of rounds, a power of two; memory is 128 × n × r bytes.
  package let n: Int
  package let r: Int
  package let p: Int

  /// For secrets that are chance themselves, and for trials: a guess costs next to nothing.
  package static let least = KeyCost(rounds: 1 << 10)
  static let ordinary = KeyCost(rounds: 1 << 17)

  init(rounds: Int) {
    (n, r, p) = (rounds, 8, 1)
  }

  /// Never below 2^15 rounds, whatever the machine, and never over 2^18, which take 256 MiB.
  private static let calibratedRounds = [1 << 15, 1 << 16, 1 << 17, 1 << 18]
  private static let aimed = Duration.milliseconds(500)

  /// The cost that comes nearest to half a second on this machine, by one measurement.
  package static func calibrated() -> KeyCost {
    let trial = KeyCost(rounds: 1 << 14)
    let time = ContinuousClock().measure {
      _ = trial.key(from: SymmetricKey(size: .bits256), salt: Data(count: saltBytes))
    }
    return nearest(trial: trial, took: time)
  }

  static func nearest(trial: KeyCost, took time: Duration) -> KeyCost {
    let near = calibratedRounds.min { left, right in
      abs(time * (left / trial.n) - aimed) < abs(time * (right / trial.n) - aimed)
    }
    return near.map(KeyCost.init(rounds:)) ?? .ordinary
  }

  static let saltBytes = 16

  /// Whether a file may ask for it: not so much that one sign-in takes the machine down.
  var isBearable: Bool {
    r == 8 && p == 1 && n.nonzeroBitCount == 1 && (1 << 10...1 << 18).contains(n)
  }

  /// - Returns: the key that a secret comes to; nil when there is no memory for it.
  func key(from secret: SymmetricKey, salt: Data) -> SymmetricKey? {
    do {
      return try secret.withUnsafeBytes { bytes in
        // Scrypt takes no empty secret; a nought is no password either.
        var bytes = bytes.isEmpty ? Data([0]) : Data(bytes)
        defer { bytes.wipe() }
        return try KDF.Scrypt.deriveKey(
          from: bytes, salt: salt, outputByteCount: 32, rounds: n, blockSize: r, parallelism: p)
      }
    } catch {
      return nil
    }
  }
}

private func abs(_ duration: Duration) -> Duration {
  duration < .zero ? .zero - duration : duration
}
