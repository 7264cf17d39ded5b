import Foundation
import Testing

@testable import VRFC

/// What staff call the acts.
struct ActNameTests {
  /// The codes of all acts, read from the source, so that a new one is not forgotten.
  private static func codes() throws -> [String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/VRFC/Acts")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }
    return try files.flatMap { file in
      try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        .split(separator: "\n").filter { $0.contains("static let name = \"") }
        .compactMap { $0.split(separator: "\"").dropFirst().first.map(String.init) }
    }
  }

  @Test func `every act has a name in words`() throws {
    let codes = try Self.codes()
    #expect(codes.count > 30)
    for code in codes { #expect(ActName(rawValue: code) != nil, "\(code)") }
  }

  @Test func `no two acts have the same name`() {
    let words = ActName.allCases.map(\.words)
    #expect(Set(words).count == words.count)
  }

  @Test func `an undo says in words what it takes back, and names nobody`() throws {
    var house = House()
    try house.did(RegisterArrival.of(.male, 30))
    let undo = UndoLastAct(by: StaffName("b.munir") ?? .somebody)
    #expect(house.remarks(on: undo) == ["undone: registration, 10:00, record 2"])
    house.wait(minutes: 13 * 60)
    let refusal = try #require(house.refusal(of: undo))
    #expect(refusal.description.contains("(registration, 24 Sep 10:00)"))
  }
}
