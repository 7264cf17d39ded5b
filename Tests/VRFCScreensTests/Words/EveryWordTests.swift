import Testing

@testable import VRFC
@testable import VRFCScreens

/// Whole screens in a language that nobody speaks: what is still English there was said past the
/// catalogue, or is no word of the program's.
@Suite struct EveryWordTests {
  /// Papers go to other offices, and are English as their lists and codes are.
  private static let papers: Set<GoldenTests.Scene> = [
    .kitchenSlip, .handOver, .reports, .arrivals,
  ]

  @Test(arguments: Set(GoldenTests.Scene.allCases).subtracting(papers))
  func `every word of a screen is in the catalogue, or is the centre's own`(
    scene: GoldenTests.Scene
  ) throws {
    let veiled = try PhraseListTests.phrases().map { ($0.key, Self.veiled($0.key)) }
    let catalogue = Catalogue(Dictionary(uniqueKeysWithValues: veiled))
    let text = try Catalogue.$spoken.withValue(catalogue) {
      let desk = try GoldenTests.desk(showing: scene, size: ScreenSize(rows: 60, columns: 200))
      return view(desk.model, glyphs: .unicode).lines.joined(separator: "\n")
    }
    #expect(text.contains("жж"))
    let english = Self.words(in: text).subtracting(try Self.known())
    #expect(english.isEmpty, "said past the catalogue: \(english.sorted().joined(separator: " "))")
  }

  /// Letters outside the numbered places, replaced by ones of another alphabet.
  private static func veiled(_ key: String) -> String {
    String(key.map { $0.isASCII && $0.isLetter ? ($0.isLowercase ? "ж" : "Ж") : $0 })
  }

  private static func words(in text: String) -> Set<String> {
    let parts: [Substring] = text.split { !$0.isLetter }
    return Set(parts.filter { $0.count > 2 && $0.allSatisfy(\.isASCII) }.map(String.init))
  }

  /// What is no word of the screens': codes, which are the same on the screen, in the log and in
  /// the lists; names of places, keys, days and people.
  private static func known() throws -> Set<String> {
    let codes =
      Sex.allCases.map(\.rawValue) + Assistance.allCases.map(\.rawValue)
      + ReferralStatus.allCases.map(\.rawValue) + Exploitation.allCases.map(\.rawValue)
      + DepartureKind.allCases.map(\.rawValue) + Sitting.allCases.map(\.rawValue)
    let acts = [
      OpenCentre.name, ReceiveBatch.name, RegisterArrival.name, ReferPerson.name, HoldBed.name,
      BlockBed.name,
    ]
    let keys = Keymap.shipped.bindings.map(\.shown.inWords)
    let house = try House()
    let halls = house.centre.charter?.halls.map(\.name) ?? []
    let agencies = house.centre.provision.agencies.map(\.name)
    let all = codes + acts + keys + halls + agencies + Province.allCases.map(\.title) + own
    return all.reduce(into: []) { $0.formUnion(words(in: $1)) }
  }

  /// Days and months, and what the house of the recorded scenes is about.
  private static let own = [
    "Mon Tue Wed Thu Fri Sat Sun Sep Aug", "VRFC Taftan Rahdari Gate PAK Pakistan munir zehri",
    "Muhammad Aslam Zahid Hussain Sajid Ali Fatima Bibi Imran Khan Ghulam Rasool",
    "Gujranwala Gujrat gujr Wazirabad registration log", "Saylani Welfare International Trust",
  ]
}
