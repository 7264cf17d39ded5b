import Foundation
import Testing

@testable import VRFC
@testable import VRFCScreens

/// The list of phrases that translators work from has every phrase of the source, and no other.
/// Written anew only with `VRFC_RECORD_PHRASES=1` in the environment, to be read in the diff.
@Suite struct PhraseListTests {
  private static let folders = ["Sources/VRFC", "Sources/VRFCScreens", "Sources/VRFCCommand"]
  private static let list = PhraseHarvest.root.appending(path: "config/words/vrfc.pot")

  @Test func `the list of phrases has what the screens say, and no more`() throws {
    let text = try Self.template()
    if ProcessInfo.processInfo.environment["VRFC_RECORD_PHRASES"] == "1" {
      try Data(text.utf8).write(to: Self.list)
    }
    let recorded = try String(contentsOf: Self.list, encoding: .utf8)
    let (now, then) = (Set(text.split(separator: "\n")), Set(recorded.split(separator: "\n")))
    #expect(now.subtracting(then).isEmpty, "not in the list")
    #expect(then.subtracting(now).isEmpty, "in the list, and said nowhere")
    #expect(text == recorded)
  }

  @Test func `what is said is a literal, but for the tables whose words are listed too`() throws {
    let harvest = try PhraseHarvest(folders: Self.folders)
    #expect(harvest.unread.allSatisfy { line in Self.tables.contains { line.contains($0) } })
    #expect(harvest.found.count > 500)
  }

  @Test func `no phrase is blank, and none begins where another one was cut`() throws {
    for phrase in try Self.phrases() {
      #expect(phrase.key.contains { $0.isLetter }, "\(phrase)")
    }
  }

  /// The calls of `say` with a value: the table of keys and the labels of fields.
  private static let tables = [
    "say(_ phrase: Phrase)", "say(_ line: String)", "say(binding.words)", "say($0), binding.action",
    "say(label)",
  ]

  /// Every phrase once, in the order of the source.
  static func phrases() throws -> [PhraseHarvest.Found] {
    let harvest = try PhraseHarvest(folders: folders)
    let keys = Keymap.shipped.bindings.flatMap { [$0.words, $0.footer].compactMap(\.self) }
      .map { PhraseHarvest.Found(key: $0.key, places: [], file: "Sources/VRFCScreens/Keymap") }
    var seen: Set<String> = []
    return (harvest.found + keys)
      .map { PhraseHarvest.Found(key: $0.key.trimmed, places: $0.places, file: $0.file) }
      .filter { $0.key.contains(where: \.isLetter) && seen.insert($0.key).inserted }
  }

  /// The list in the form that translators' programs read (gettext's PO).
  private static func template() throws -> String {
    let entries = try phrases().map { phrase in
      let places = phrase.places.enumerated().map { "#. {\($0 + 1)} \($1)\n" }.joined()
      return "\n\(places)#: \(phrase.file)\nmsgid \(quoted(phrase.key))\nmsgstr \"\"\n"
    }
    return header + entries.joined()
  }

  private static let header = """
    # What vrfc says to staff. A translation keeps the places {1}, {2} in any order.
    msgid ""
    msgstr ""
    "Content-Type: text/plain; charset=UTF-8\\n"

    """

  private static func quoted(_ key: String) -> String {
    let escaped = key.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "\"", with: "\\\"").replacingOccurrences(of: "\n", with: "\\n")
    return "\"\(escaped)\""
  }
}
