import Testing

/// How long things may be.
struct MeasureTests {
  static let linesMax = 300
  static let functionLinesMax = 40
  static let columnsMax = 100

  @Test func `no file is longer than 300 lines`() throws {
    for file in try sources() {
      #expect(file.lines.count <= Self.linesMax, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test func `no line is longer than 100 columns`() throws {
    for file in try sources() where !file.path.contains("/Golden/") {
      for (number, line) in file.lines.enumerated() where line.count > Self.columnsMax {
        Issue.record("\(file.path):\(number + 1) has \(line.count) columns")
      }
    }
  }

  @Test func `no function or computed property is longer than 40 lines, a table's rows apart`()
    throws
  {
    for file in try sources() {
      for function in functions(of: file) where function.lines > Self.functionLinesMax {
        Issue.record("\(file.path):\(function.line) is \(function.lines) lines long")
      }
    }
  }

  @Test func `functions are found at all`() throws {
    let file = House.File(
      path: "sample", lines: ["struct A {", "  func b() {", "    c()", "  }", "}"])
    #expect(functions(of: file).map(\.lines) == [3])
  }

  @Test func `a table of one line a case is not a long function`() {
    let lines: [Substring] = [
      "  var words: String {", "    switch self {", "    case .a: say(\"a\")",
      "    case .b: say(\"b\")", "    case .c:", "      say(\"c\")", "    }", "  }",
    ]
    #expect(functions(of: House.File(path: "sample", lines: lines)).map(\.lines) == [6])
  }

  @Test func `computed properties and subscripts are found, and stored properties are not`() {
    let lines: [Substring] = [
      "struct A {", "  let a = 1", "  private(set) var b = 2", "  var c: Int { 1 }",
      "  package var d: Int {", "    1", "  }", "  subscript(place: Int) -> Int {", "    2",
      "    + place", "  }", "}",
    ]
    #expect(functions(of: House.File(path: "sample", lines: lines)).map(\.lines) == [3, 4])
  }

  private func sources() throws -> [House.File] {
    try House.files(in: "Sources", ending: ["swift", "c", "h"])
      + House.files(in: "Tests", ending: ["swift"])
  }

  /// A case and what it is, in one line.
  private func isRowOfTable(_ line: Substring) -> Bool {
    let words = line.drop { $0 == " " }
    guard words.hasPrefix("case "), let colon = words.firstRange(of: ": ") else { return false }
    return !words[colon.upperBound...].isEmpty
  }

  /// Functions, initialisers and computed properties from their first line to the brace of the same
  /// indentation.
  private func functions(of file: House.File) -> [(line: Int, lines: Int)] {
    var open: (line: Int, indentation: Int)?
    var found: [(line: Int, lines: Int)] = []
    for (number, line) in file.lines.enumerated() {
      let indentation = line.prefix { $0 == " " }.count
      let words = line.split(separator: " ")
      let isStart =
        words.contains("func") || words.contains { $0.hasPrefix("init(") }
        || line.hasSuffix("{") && words.contains { $0 == "var" || $0.hasPrefix("subscript(") }
      if open == nil, isStart, !line.hasSuffix("}"), !words.contains("//") {
        open = (number + 1, indentation)
      } else if let start = open, indentation == start.indentation, line.hasSuffix("}"),
        words.first?.hasPrefix("}") == true
      {
        let rows = file.lines[start.line..<number].filter(isRowOfTable).count
        found.append((start.line, number + 2 - start.line - rows))
        open = nil
      } else if let start = open, indentation < start.indentation, !line.isEmpty {
        open = nil
      }
    }
    return found
  }
}
