import Foundation
import Testing

@testable import VRFC

struct ExportTableTests {
  @Test(arguments: [
    ("Aslam", "Aslam"), ("=1+1", "'=1+1"), ("+923001234567", "'+923001234567"),
    ("-Aslam", "'-Aslam"), ("@SUM(A1)", "'@SUM(A1)"), ("\"=1", "'\"=1"), (" =1", "' =1"),
    ("'=1", "''=1"), ("＝1", "'＝1"), ("\u{200C}=1", "'\u{200C}=1"), ("Abdul-Haq", "Abdul-Haq"),
    ("34101-1234567-1", "34101-1234567-1"), ("2021-09-30", "2021-09-30"), ("a=b", "a=b"),
    ("trauma;=1", "trauma;'=1"), ("a;\u{301}=1", "a;'\u{301}=1"), ("محمد", "محمد"), ("", ""),
    ("\t=1", "'\t=1"),
    ("\r@x", "'\r@x"), ("−5", "'−5"),
  ])
  func `what a spreadsheet would run is defused, and nothing else is`(
    text: String, defused: String
  ) {
    #expect(text.defused == defused)
  }

  @Test(arguments: [
    (ExportCell.number(-5), "-5"), (.decimal(-0.55), "-0.6"), (.decimal(4), "4.0"),
    (.empty, ""), (.text("a,b"), "\"a,b\""), (.text("say \"no\""), "\"say \"\"no\"\"\""),
    (.text("\"\""), "\"\"\"\"\"\""), (.text("a;b"), "\"a;b\""), (.text(" a"), "\" a\""),
    (.text("a\r\nb"), "a\u{FFFD}\u{FFFD}b"), (.text("\u{1B}[2J"), "\u{FFFD}[2J"),
    (.text("=a,b"), "\"'=a,b\""), (.text("\t=1"), "'\u{FFFD}=1"),
    (.text("a,\u{301}b"), "\"a,\u{301}b\""), (.text("\"\u{301}"), "\"\"\"\u{301}\""),
  ])
  func `a cell is quoted where CSV asks for it, and numbers stay numbers`(
    cell: ExportCell, csv: String
  ) {
    #expect(cell.csv == csv)
  }

  private let table = ExportTable(
    columns: [
      ExportColumn(name: "name", tag: HXLTag(rawValue: "#loc+name")),
      ExportColumn(name: "count", tag: nil), ExportColumn(name: "share", tag: nil),
    ],
    rows: [
      [.text("a\"\\\u{1B}\u{202E}\n,محمد"), .number(7), .decimal(4.25)],
      [.empty, .number(-1), .empty],
    ])

  @Test func `JSON holds the keys in their order, and numbers as numbers`() throws {
    let decoded = try JSONSerialization.jsonObject(with: Data(table.json.utf8))
    let objects = try #require(decoded as? [[String: Any]])
    #expect(objects.count == 2)
    #expect(objects[0]["name"] as? String == "a\"\\\u{1B}\u{202E}\n,محمد")
    #expect(objects[0]["count"] as? Int == 7)
    #expect(objects[0]["share"] as? Double == 4.3)
    #expect(objects[1]["name"] is NSNull)
    #expect(table.json.contains("{\"name\":null,\"count\":-1,\"share\":null}"))
    #expect(
      !table.json.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
  }

  @Test func `JSON of no rows is an empty array`() {
    #expect(ExportTable("a,b", rows: []).json == "[]\n")
  }

  @Test func `the tags stand in one row beneath the header`() {
    #expect(table.hxl.hasPrefix("name,count,share\n#loc+name,,\n\"a\"\"\\"))
  }

  @Test func `a text table is aligned by what a terminal shows, numbers to the right`() {
    let table = ExportTable(
      "name,age",
      rows: [
        [.text("Aslam"), .number(7)], [.text("漢字"), .number(100)], [.text("مُحَمَّد"), .number(1)],
        [.text("\u{1B}[2J\u{7}"), .empty],
      ])
    #expect(
      table.text == """
        name   age
        Aslam    7
        漢字   100
        مُحَمَّد\u{200E}     1
        \u{FFFD}[2J\u{FFFD}

        """)
    let lines = table.text.split(separator: "\n").dropLast()
    #expect(lines.allSatisfy { TextWidth.columns(of: String($0)) == 10 })
  }

  @Test(
    arguments: [
      "\u{E0041}", "\u{200E}", "\u{200F}", "\u{61C}", "\u{202E}", "\u{2066}", "\u{1B}", "\u{9B}",
      "\u{200B}",
      "\u{3164}",
    ] as [Unicode.Scalar])
  func `what is not seen, or acts, stands in no sentence on a terminal`(scalar: Unicode.Scalar) {
    #expect("out-A\(scalar)B\n".sentenceForTerminal == "out-A\u{FFFD}B\n")
  }

  @Test(arguments: ["میر\u{200C}محمد\tx\n", "José", "plain\n"])
  func `what is written in either script does`(text: String) {
    #expect(text.forTerminal == text && text.sentenceForTerminal == text)
  }
}
