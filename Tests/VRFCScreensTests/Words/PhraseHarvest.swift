import Foundation

/// The phrases that the source says, read from its text: every literal in `say(…)` and in a
/// field's `.named(…)`.
struct PhraseHarvest {
  /// A phrase, and what stands in its numbered places, as the source writes it.
  struct Found: Hashable {
    let key: String
    let places: [String]
    let file: String
  }

  private(set) var found: [Found] = []
  /// Where `say(` is not followed by a literal, each as `file: text`.
  private(set) var unread: [String] = []

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  init(folders: [String]) throws {
    for folder in folders {
      let folderPath = Self.root.appending(path: folder).path
      for path in try FileManager.default.subpathsOfDirectory(atPath: folderPath).sorted()
      where path.hasSuffix(".swift") {
        let text = try String(contentsOfFile: "\(folderPath)/\(path)", encoding: .utf8)
        read(Array(text), file: "\(folder)/\(path)")
      }
    }
  }

  private mutating func read(_ text: [Character], file: String) {
    for marker in ["say(", ".named("] {
      let sign = Array(marker)
      for start in text.indices.dropLast(sign.count)
      where text[start] == sign[0] && text[start..<start + sign.count].elementsEqual(sign) {
        // `Console.say` prints what was said already.
        if marker == "say(", start > 0, text[start - 1].isLetter || text[start - 1] == "." {
          continue
        }
        take(SourceLiteral(in: text, after: start + sign.count), text, start, file)
      }
    }
  }

  private mutating func take(
    _ literal: SourceLiteral?, _ text: [Character], _ start: Int, _ file: String
  ) {
    if let literal {
      found.append(Found(key: literal.key, places: literal.places, file: file))
    } else if text[start] == "s" {
      unread.append("\(file): \(String(text[start...].prefix(while: { $0 != "\n" })))")
    }
  }
}

/// A string literal of the source, as the key of a phrase.
struct SourceLiteral {
  private(set) var key = ""
  private(set) var places: [String] = []

  /// - Returns: nil where no literal stands after the blanks.
  init?(in text: [Character], after start: Int) {
    guard let open = text[start...].firstIndex(where: { !$0.isWhitespace }), text[open] == "\""
    else { return nil }
    let isLong = text[open...].starts(with: Array("\"\"\""))
    var index = open + (isLong ? 3 : 1)
    while text[index] != "\"" || (isLong && !text[index...].starts(with: Array("\"\"\""))) {
      index = take(text, at: index)
    }
    if isLong { unindent() }
  }

  private mutating func take(_ text: [Character], at index: Int) -> Int {
    guard text[index] == "\\" else {
      key.append(text[index])
      return index + 1
    }
    guard text[index + 1] == "(" else {
      if text[index + 1] != "\n" { key.append(text[index + 1]) } else { key += "\\\n" }
      return index + 2
    }
    let end = Self.end(ofExpressionIn: text, after: index + 2)
    places.append(String(text[index + 2..<end]))
    key += "{\(places.count)}"
    return end + 1
  }

  /// The place of the bracket that closes an interpolation.
  private static func end(ofExpressionIn text: [Character], after start: Int) -> Int {
    var (depth, index) = (0, start)
    while depth > 0 || text[index] != ")" {
      switch text[index] {
      case "(": depth += 1
      case ")": depth -= 1
      case "\"":
        index += 1
        while text[index] != "\"" {
          let isPlace = text[index] == "\\" && text[index + 1] == "("
          index = isPlace ? end(ofExpressionIn: text, after: index + 2) + 1 : index + 1
        }
      case _: break
      }
      index += 1
    }
    return index
  }

  /// A literal over several lines, without the margin and with its joined lines joined.
  private mutating func unindent() {
    var lines = key.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let margin = lines.popLast()?.count ?? 0
    key = lines.map { $0.dropFirst(margin) }.joined(separator: "\n")
      .replacingOccurrences(of: "\\\n", with: "")
  }
}
