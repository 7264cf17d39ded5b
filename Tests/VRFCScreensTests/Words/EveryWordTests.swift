import Testing

@testable import VRFC
@testable import VRFCScreens

/// Whole screens in a language that nobody speaks: what is still English there was said past the
/// catalogue, or is no word of the program's.
@Suite struct EveryWordTests {
  @Test(arguments: GoldenTests.Scene.allCases)
  func `every word of a screen is in the catalogue, or is the centre's own`(
    scene: GoldenTests.Scene
  ) throws {
    let catalogue = Catalogue(
      Dictionary(
        uniqueKeysWithValues: try PhraseListTests.phrases().map { ($0.key, Self.veiled($0.key)) }))
    let lines = try Catalogue.$spoken.withValue(catalogue) {
      let desk = try GoldenTests.desk(showing: scene, size: ScreenSize(rows: 60, columns: 200))
      return view(desk.model, glyphs: .unicode).lines
    }
    for line in lines {
      let words = line.split { !$0.isLetter && $0 != "-" && $0 != "'" }.filter { word in
        word.count > 2 && word.contains { $0.isASCII && $0.isLetter }
      }
      if !words.isEmpty { print("WORDS", words.joined(separator: " ")) }
    }
  }

  /// Letters outside the numbered places, replaced by ones of another alphabet.
  private static func veiled(_ key: String) -> String {
    String(key.map { $0.isASCII && $0.isLetter ? ($0.isLowercase ? "ж" : "Ж") : $0 })
  }
}
