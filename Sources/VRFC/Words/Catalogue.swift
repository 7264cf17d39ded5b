/// The centre's sentences in another language, by their English keys.
///
/// A translation holds the numbered places of its key, `{1}`, in whatever order its grammar wants;
/// what has no translation stays English, for a sentence half understood is better than none.
package struct Catalogue: Hashable, Sendable {
  private let translations: [String: String]

  package init(_ translations: [String: String]) {
    self.translations = translations
  }

  /// The catalogue in which staff are spoken to; nil: English, as the source has it.
  ///
  /// One terminal speaks one language. It is bound around a session of the screens and nowhere
  /// else: the log, exports and commands are read by programs and by other offices, in English.
  @TaskLocal package static var spoken: Catalogue?

  /// The phrase in this language. Blanks at its ends hold columns apart and are no part of the key.
  package func words(of phrase: Phrase) -> String {
    let key = phrase.key
    guard let first = key.firstIndex(where: { $0 != " " }),
      let last = key.lastIndex(where: { $0 != " " }),
      let translation = translations[String(key[first...last])]
    else { return phrase.english }
    return key[..<first] + filled(translation, with: phrase.arguments)
      + key[key.index(after: last)...]
  }

  /// Puts what varies into its numbered places. What is put in is not read again, so a name that
  /// looks like a place stays a name.
  private func filled(_ translation: String, with arguments: [String]) -> String {
    var words = ""
    var rest = translation[...]
    while let open = rest.firstIndex(of: "{") {
      words += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}"),
        let number = Int(rest[rest.index(after: open)..<close]),
        arguments.indices.contains(number - 1)
      else {
        words.append("{")
        rest = rest.dropFirst()
        continue
      }
      words += arguments[number - 1]
      rest = rest[rest.index(after: close)...]
    }
    return words + rest
  }
}

/// The words of a phrase in the language of this terminal (see ``Catalogue/spoken``).
///
/// Everything that staff read on a screen is said here and so stands in the one list of phrases
/// that translators work from.
package func say(_ phrase: Phrase) -> String {
  Catalogue.spoken?.words(of: phrase) ?? phrase.english
}
