import Foundation
import Testing

struct ImportCommandTests {
  static let header =
    "name,father_name,sex,age,cnic,nationality,province,district,phone,family,flags\n"
  static let rows = """
    Ali,Din,m,20,,,,,,,
    بی بی زینب,Din,f,30,,,Punjab,Gujrat,,1,
    بچہ,,m,1,,,,,,1,

    """

  @Test func `a manifest is one record, and the same file twice is recorded once`() throws {
    let transcript = try Transcript()
    let file = try transcript.write(Self.header + Self.rows, to: "manifest.csv")
    let first = try transcript.run("import", file).expect(status: 0)
    #expect(first.lines.count == 3)
    #expect(first.lines[2].hasSuffix("\tF-01"), "the infant shares the mother's bed")
    let before = try transcript.logBytes()
    let second = try transcript.run("import", file).expect(
      status: 0, saying: "nothing was repeated")
    #expect(second.errors.contains("nothing was recorded anew; that record: 3 registered"))
    #expect(!first.errors.contains("anew"))
    #expect(second.output == first.output)
    #expect(try transcript.logBytes() == before)
    #expect(try transcript.run("log").lines.count == 2)
  }

  @Test func `an import that was undone can be made again`() throws {
    let transcript = try Transcript()
    let file = try transcript.write(Self.header + Self.rows, to: "manifest.csv")
    try transcript.run("import", file).expect(status: 0)
    try transcript.run("undo").expect(status: 0)
    try transcript.run("import", file).expect(status: 0)
    #expect(try transcript.run("residents", "--format", "csv").lines.count == 4)
  }

  @Test func `a dry run records nothing`() throws {
    let transcript = try Transcript()
    let file = try transcript.write(Self.header + Self.rows, to: "manifest.csv")
    let before = try transcript.logBytes()
    try transcript.run("import", file, "--dry-run").expect(status: 0, saying: "3 registered")
    #expect(try transcript.logBytes() == before)
  }

  @Test func `every wrong cell is named by line and column, and nothing is recorded`() throws {
    let transcript = try Transcript()
    let file = try transcript.write(
      Self.header + "Ali,Din,m,20,,,,,,,\n,Din,z,200,,,,,,,\nAli,,m,20,,ZZZ,,Atlantis,,,flying\n",
      to: "manifest.csv")
    let before = try transcript.logBytes()
    let answer = try transcript.run("import", file).expect(status: 65)
    for place in [
      "line 3, column name", "line 3, column sex", "line 3, column age",
      "line 4, column nationality", "line 4, column district", "line 4, column flags",
    ] {
      #expect(answer.errors.contains(place), "\(place)")
    }
    #expect(!answer.errors.contains("line 2"))
    #expect(try transcript.logBytes() == before)
  }

  @Test func `a number that is here already is refused with its line`() throws {
    let transcript = try Transcript()
    let row = "Ali,Din,m,20,34101-1234567-1,,,,,,\n"
    let first = try transcript.write(Self.header + row, to: "first.csv")
    try transcript.run("import", first).expect(status: 0)
    let second = try transcript.write(Self.header + "Umar,,m,30,,,,,,,\n" + row, to: "second.csv")
    try transcript.run("import", second)
      .expect(status: 1, saying: "line 3, column cnic: CNIC 34101-…-1 is here already")
  }

  @Test func `likely doubles are named with their line, in the dry run too`() throws {
    let transcript = try Transcript()
    let here = try transcript.write(
      Self.header + "Adil Khan,Wahid Khan,m,30,,,Punjab,Gujrat,,,\n", to: "here.csv")
    try transcript.run("import", here).expect(status: 0)
    let left = try transcript.write(
      Self.header + "Muhammad Qasim,Ghulam Nabi,m,22,,,Punjab,Sialkot,,,\n", to: "left.csv")
    let stay = try transcript.run("import", left).expect(status: 0).output.prefix { $0 != "\t" }
    try transcript.run("depart", String(stay), "--kind", "released").expect(status: 0)
    let list = try transcript.write(
      Self.header
        + """
        Adil Khan,Wahid Khan,m,30,,,Punjab,Gujrat,,,
        Muhammad Qasim,Ghulam Nabi,m,22,,,Punjab,Sialkot,,,
        Bashir,Karim,m,40,,,,,,,
        Bashir,Karim,m,40,,,,,,,

        """, to: "list.csv")
    for more in [["--dry-run"], []] {
      let answer = try transcript.run(arguments: ["import", list] + more).expect(status: 0)
      #expect(answer.errors.contains("note: line 2: likely P-000001, who is here as 2"))
      #expect(answer.errors.contains("note: line 3: likely P-000002, who left on"))
      #expect(answer.errors.contains("note: line 5: Line 4 has the same name"))
      #expect(!answer.errors.contains("line 4: likely"))
    }
  }

  @Test func `the same list for another batch is said plainly`() throws {
    let transcript = try Transcript()
    let batches = try (0..<2).map { _ in
      try transcript.run("batch", "--men", "5", "--women", "1", "--children", "1")
        .expect(status: 0).lines[0]
    }
    let file = try transcript.write(Self.header + Self.rows, to: "manifest.csv")
    try transcript.run("import", file, "--batch", batches[0]).expect(status: 0)
    let again = try transcript.run("import", file, "--batch", batches[1]).expect(status: 0)
    #expect(
      again.errors.contains(
        "this list was registered for batch \(batches[0]), not for batch \(batches[1])"))
  }

  @Test(arguments: ["~70", "70 years", "70?", "1956", "2/1/1956", "۷۰", "840 months"])
  func `an age is read alike on the command line, in a correction and in a manifest`(
    typed: String
  ) throws {
    let transcript = try Transcript()
    let person = ["check-in", "--name", "Adil", "--sex", "m", "--at", "2026-11-30T10:00"]
    let stay = try transcript.run(arguments: person + ["--age", typed]).expect(status: 0)
      .output.prefix { $0 != "\t" }
    #expect(try transcript.row(of: String(stay)).contains(",70,"))
    try transcript.run("correct", String(stay), "--age", "50").expect(status: 0)
    try transcript.run("correct", String(stay), "--age", typed).expect(status: 0)
    #expect(try transcript.row(of: String(stay)).contains(",70,"))
    let file = try transcript.write("name,sex,age\nBano,f,\(typed)\n", to: "manifest.csv")
    let row = try transcript.run("import", file, "--at", "2026-11-30T10:00").expect(status: 0)
      .output.prefix { $0 != "\t" }
    #expect(try transcript.row(of: String(row)).contains(",70,"))
  }

  @Test(arguments: [
    ("29/2/2021", "There is no 29 Feb 2021"), ("1/3/2100", "1 Mar 2100 is to come"),
  ])
  func `a birth that cannot be is named, whichever way it comes`(
    typed: String, saying: String
  ) throws {
    let transcript = try Transcript()
    try transcript.run("check-in", "--name", "Adil", "--sex", "m", "--age", typed)
      .expect(status: 65, saying: saying)
    let file = try transcript.write("name,sex,dob\nBano,f,\(typed)\n", to: "manifest.csv")
    try transcript.run("import", file).expect(status: 65, saying: saying)
  }

  @Test(arguments: [
    ("/dev/zero", Int32(65)), ("/dev", 65), ("/nowhere/at/all.csv", 66),
  ])
  func `what is no file is refused`(_ path: String, _ status: Int32) throws {
    try Transcript().run("import", path).expect(status: status)
  }

  @Test func `a batch is announced, counted down, and shown`() throws {
    let transcript = try Transcript()
    let batch = try transcript.run(
      "batch", "--men", "1", "--women", "1", "--children", "1", "--handed-back", "1"
    )
    batch.expect(status: 1, saying: "why")
    let number = try #require(
      try transcript.run("batch", "--men", "1", "--women", "1", "--children", "1").lines.first)
    #expect(number.hasSuffix("/1"))
    let file = try transcript.write(Self.header + Self.rows, to: "manifest.csv")
    try transcript.run("import", file, "--batch", number).expect(status: 0)
    try transcript.run("import", file, "--batch", "2000-01-01/9", "--id", UUID().uuidString)
      .expect(status: 1, saying: "no batch 2000-01-01/9")
  }
}
