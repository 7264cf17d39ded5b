import FuzzProperties
import Foundation
import Testing

/// The properties that the fuzzer tries, on the seeds that it begins with: in every test run.
struct SeedTests {
  struct Seed: CustomTestStringConvertible {
    let property: Property
    let file: URL

    var testDescription: String { "\(property.rawValue)/\(file.lastPathComponent)" }
  }

  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Seeds")

  static var seeds: [Seed] {
    get throws {
      try Property.allCases.flatMap { property in
        try FileManager.default.contentsOfDirectory(
          at: folder.appending(path: property.rawValue), includingPropertiesForKeys: nil
        ).sorted { $0.path < $1.path }.map { Seed(property: property, file: $0) }
      }
    }
  }

  @Test(arguments: try seeds)
  func `what must hold of any bytes holds of the seed`(_ seed: Seed) throws {
    try seed.property.check(Array(try Data(contentsOf: seed.file)))
  }

  /// Cut anywhere, as a power failure or a bad cable cuts: the rest is read like any other bytes.
  @Test(arguments: try seeds)
  func `it holds of the seed cut short anywhere`(_ seed: Seed) throws {
    let bytes = Array(try Data(contentsOf: seed.file))
    for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 12)) {
      try seed.property.check(Array(bytes[..<count]))
    }
  }

  @Test(arguments: Property.allCases)
  func `every reader has seeds`(_ property: Property) throws {
    #expect(try Self.seeds.filter { $0.property == property }.count >= 3)
  }
}
