import Testing

@testable import VRFC

@Suite struct CatalogueTests {
  private let catalogue = Catalogue([
    "the {1} is full, {2} wait": "{2} منتظر، {1} بھرا ہوا ہے",
    "none": "کوئی نہیں",
    "from {1}": "{1} سے {9} {",
  ])

  @Test func `without a catalogue the words are the source's own`() {
    #expect(say("the \("male hall") is full, \(3) wait") == "the male hall is full, 3 wait")
  }

  @Test func `a key has a numbered place for everything that varies`() {
    let phrase: Phrase = "the \("male hall") is full, \(3) wait"
    #expect(phrase.key == "the {1} is full, {2} wait")
    #expect(phrase.arguments == ["male hall", "3"])
  }

  @Test func `a translation puts what varies where its grammar wants it`() {
    Catalogue.$spoken.withValue(catalogue) {
      #expect(say("the \("hall") is full, \(3) wait") == "3 منتظر، hall بھرا ہوا ہے")
    }
  }

  @Test func `what has no translation stays English`() {
    Catalogue.$spoken.withValue(catalogue) { #expect(say("nobody \(1)") == "nobody 1") }
  }

  @Test func `blanks that hold columns apart are kept and are no part of the key`() {
    Catalogue.$spoken.withValue(catalogue) { #expect(say("  none ") == "  کوئی نہیں ") }
  }

  @Test func `a name that looks like a place stays a name`() {
    Catalogue.$spoken.withValue(catalogue) {
      #expect(say("the \("{2}") is full, \(3) wait") == "3 منتظر، {2} بھرا ہوا ہے")
    }
  }

  @Test func `a place that the key lacks is shown as it stands`() {
    Catalogue.$spoken.withValue(catalogue) { #expect(say("from \("Ali")") == "Ali سے {9} {") }
  }
}
