/// A word of a name: as it was written, as it is usually spelt, and as it sounds.
struct NameWord: Sendable {
  /// Folded.
  let text: String
  /// How many bytes that takes.
  let length: Int
  /// Common short forms written out: that of `mohd` is `muhammad`. Empty for a word that only
  /// stands between names.
  let spelling: String
  let sound: String
  private let spelt: [Unicode.Scalar]
  let letters: LetterBag
  let spellingLetters: LetterBag

  /// - Parameter text: folded.
  init(_ text: String) {
    (self.text, length) = (text, text.utf8.count)
    spelling = Spelling.usual(of: text)
    sound = Spelling.sound(of: spelling)
    spelt = Array(spelling.unicodeScalars)
    letters = LetterBag(text)
    spellingLetters = LetterBag(spelling)
  }

  /// Whether it is a part of the name itself.
  var isName: Bool { !spelling.isEmpty }

  /// How alike two words are as spellings of one name, 0 or 0.5 to 1.
  func likeness(to other: NameWord) -> Float {
    guard isName, other.isName else { return 0 }
    if spelling == other.spelling { return 1 }
    let soundsAlike = sound == other.sound
    let longest = max(spellingLetters.count, other.spellingLetters.count)
    let least = spellingLetters.leastDistance(to: other.spellingLetters)
    guard soundsAlike || 2 * least <= longest else { return 0 }
    let distance = EditDistance.between(spelt, other.spelt)
    let plain = 1 - Float(distance) / Float(max(1, longest))
    return soundsAlike ? max(plain, 0.9) : plain >= 0.5 ? plain : 0
  }
}

/// Which letters a word has, and how many: enough to tell most words apart without comparing them.
struct LetterBag: Sendable {
  private let letters: UInt64
  let count: Int

  init(_ word: String) {
    letters = word.unicodeScalars.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    count = word.unicodeScalars.count
  }

  /// The words are not nearer to each other than this.
  func leastDistance(to other: LetterBag) -> Int {
    max(
      abs(count - other.count), (letters & ~other.letters).nonzeroBitCount,
      (other.letters & ~letters).nonzeroBitCount)
  }
}
