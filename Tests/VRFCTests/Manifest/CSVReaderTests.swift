import Testing

@testable import VRFC

struct CSVReaderTests {
  private func records(_ text: String) throws -> [[String]] {
    try all(text).map { $0.map(\.text) }
  }

  private func all(_ text: String) throws -> [[CSVCell]] {
    var reader = CSVReader(Array(text.utf8))
    var records: [[CSVCell]] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }

  @Test(arguments: [
    ("", []), ("a", [["a"]]), ("a,b\n", [["a", "b"]]), ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
    ("a\rb", [["a"], ["b"]]), (",", [["", ""]]), ("a,", [["a", ""]]), ("\n", [[""]]),
    ("a\n\nb\n", [["a"], [""], ["b"]]), ("\"a\",\"b\"", [["a", "b"]]),
    ("\"a,b\"", [["a,b"]]), ("\"a\"\"b\"", [["a\"b"]]), ("\"\"", [[""]]), ("\"\"\"\"", [["\""]]),
    ("\"a\r\nb\",c", [["a\r\nb", "c"]]), (" a , b ", [[" a ", " b "]]),
    ("a,\u{301}b", [["a", "\u{301}b"]]), ("\"a\"\u{2C}\u{64B}", [["a", "\u{64B}"]]),
    ("ا،ب", [["ا،ب"]]),
  ])
  func `a table is read as the standard has it`(text: String, expected: [[String]]) throws {
    let scalars = { (table: [[String]]) in table.map { $0.map { Array($0.unicodeScalars) } } }
    let found = try records(text)
    #expect(scalars(found) == scalars(expected))
  }

  @Test(arguments: [
    ("a,\"b", CSVFault.unterminatedQuote(line: 1, column: 3)),
    ("a\nb,\"c\nd,e\n", .unterminatedQuote(line: 2, column: 3)),
    ("پا,\"b", .unterminatedQuote(line: 1, column: 4)),
    ("a\"b", .strayQuote(line: 1, column: 2)),
    ("a\n\"b\"c", .strayQuote(line: 2, column: 3)),
    ("\"x\ny\" ,b", .strayQuote(line: 2, column: 2)),
  ])
  func `a wrong quotation mark is refused with its place`(text: String, fault: CSVFault) {
    #expect(throws: fault) { try records(text) }
  }

  @Test func `a cell knows the line on which it begins`() throws {
    let lines = try all("a,\"b\nc\r\nd\",\"e\"\nf\r\n\"g\rh\",i").map { $0.map(\.line) }
    #expect(lines == [[1, 1, 3], [4], [5, 6]])
  }
}
