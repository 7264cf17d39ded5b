import Foundation
import Testing

@testable import VRFC

/// The lists of codes, against the field list of IOM's Human Trafficking Case Data Standard 2.0
/// (CC BY 4.0), which stands among the samples as it was published.
struct TraffickingCodeTests {
  /// The value names of a field of the standard.
  private func values(_ field: String) throws -> [String] {
    let file = try #require(
      Bundle.module.url(
        forResource: "htcds-2.0-fields", withExtension: "csv", subdirectory: "Samples")
    )
    let text = try String(contentsOf: file, encoding: .utf8)
    let line = try #require(text.components(separatedBy: "\n").first { $0.contains(",\(field),") })
    let list = try #require(
      line.split(separator: ",").first { $0.contains(";") && !$0.contains(" ") })
    return list.split(separator: ";").map(String.init)
  }

  /// `at-work` as `AtWork`.
  private func names<Code: CaseIterable & RawRepresentable>(_ codes: Code.Type) -> [String]
  where Code.RawValue == String {
    Code.allCases.map { code in
      code.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined()
    }
  }

  @Test func `the lists are those of the standard, in its order`() throws {
    #expect(try names(Exploitation.self) == values("vic_TypeOfExploitation"))
    #expect(try names(SexExploitation.self) == values("vic_TypeOfSexExploitation"))
    #expect(try names(MeansOfControl.self) == values("vic_MethodsOfControl"))
    #expect(try names(Recruitment.self) == values("vic_MethodOfRecruitment"))
    let sections = try values("vic_ForcedLabourIndustry").map { String($0.dropFirst(2)) }
    #expect(names(LabourIndustry.self) == sections)
  }

  @Test func `as many authorities decide as the standard names`() throws {
    let count = try values("vic_TraffickingStatusDecisionMakingOrg").count
    #expect(FindingAuthority.allCases.count == count)
  }
}
