import Foundation
import Testing

/// Several of the real program at once, killed at random moments.
@Suite struct StressTests {
  /// `VRFC_STRESS_SECONDS=3600 swift test --filter Stress` for an hour.
  private static let seconds =
    ProcessInfo.processInfo.environment["VRFC_STRESS_SECONDS"].flatMap(Int.init) ?? 40

  @Test func `no kill loses or doubles what was acknowledged`() throws {
    let stress = try BuiltProgram.beside("Stress").path
    let (output, status) = try ChildProcess.run(stress, ["\(Self.seconds)"])
    #expect(status == 0, "\(output)")
    let sentence = try #require(output.split(separator: "\n").last)
    #expect(sentence.hasSuffix("lost 0, doubled 0"), "\(output)")
    print("stress: \(sentence)")
  }
}
