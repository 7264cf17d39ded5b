import Foundation
import Testing

@testable import VRFC

struct ManifestReaderTests {
  let reader = ManifestReader()

  private func sample(_ name: String) throws -> [UInt8] {
    let folder = try #require(Bundle.module.resourceURL)
    return try ManifestFile.read(path: folder.appending(path: "Samples/\(name)").path)
  }

  private func faults(_ text: String) -> [String] {
    do throws(ManifestFaults) {
      _ = try reader.read(Array(text.utf8))
      return []
    } catch {
      return error.faults.map(\.description)
    }
  }

  @Test func `a manifest of 107 is read whole`() throws {
    let manifest = try reader.read(sample("manifest-107.csv"))
    #expect(manifest.rows.count == 107)
    #expect(manifest.notices == [])
    #expect(manifest.rows.count { $0.sex == .female && !$0.age.isChild } == 9)
    #expect(manifest.rows.count { $0.age.isChild } == 12)
    for row in manifest.rows {
      let district = try row.district.map { try Places.shipped.district("\($0)") }
      #expect(district?.province == row.province)
    }
    #expect(manifest.rows.first?.name.rawValue == "Zainab Bibi")
    #expect(manifest.rows.first?.family == FamilyNumber(rawValue: 4))
    #expect(manifest.rows.last?.line == 108)
    #expect(manifest.rows.flatMap(\.needs).contains(.unaccompanied))
  }

  @Test func `a manifest in Urdu is read whole`() throws {
    let manifest = try reader.read(sample("manifest-25-urdu.csv"))
    #expect(manifest.rows.count == 25)
    #expect(manifest.notices == [])
    let joined = manifest.rows.filter { $0.name.rawValue.unicodeScalars.contains("\u{200C}") }
    #expect(joined.map(\.line) == [5])
    #expect(manifest.rows[5].age.rawValue == 32)
  }

  @Test func `every wrong cell of a bad manifest is named`() throws {
    let faults = try #require(throws: ManifestFaults.self) {
      try reader.read(sample("manifest-bad.csv"))
    }
    #expect(
      faults.faults.map(\.place) == [
        .cell(line: 3, column: "name", number: 1),
        .cell(line: 5, column: "sex", number: 3),
        .cell(line: 6, column: "age", number: 4),
        .cell(line: 7, column: "age", number: 4),
        .cell(line: 8, column: "cnic", number: 5),
        .cell(line: 10, column: "nationality", number: 6),
        .cell(line: 11, column: "district", number: 8),
        .cell(line: 13, column: "name", number: 1),
        .cell(line: 14, column: "name", number: 1),
        .cell(line: 16, column: "age", number: 4),
        .cell(line: 18, column: "name", number: 1),
        .cell(line: 21, column: "flags", number: 11),
      ])
    let text = faults.description
    #expect(
      text.hasPrefix(
        "line 3, column name (1): Nothing is written here: type a text that can be seen.\n"))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }

  @Test(arguments: [
    (
      "name,sex,age\nAli,m,-1",
      "line 2, column age (3): “-1” is below nought: write the age in whole years, 0 to 120."
    ),
    (
      "age,cnic,sex,name\n3,341011234567,m,Ali",
      "line 2, column cnic (2), “341011234567”: The CNIC has 12 digits, it must have 13 "
        + "(34101-1234567-1): check it."
    ),
    (
      "name,sex,age,province,district\nAli,m,3,Punjab,Dadu",
      "line 2, column district (5), “Dadu”: The district Dadu lies in Sindh, not in Punjab: "
        + "correct the one that is wrong."
    ),
    (
      "name,sex,age\nAli,m", "line 2: The row has 2 cells, the header 3: add the missing commas."
    ),
    (
      "name,sex,age\nAli,m,3,,x",
      "line 2: The row has 5 cells, the header 3: remove the surplus, or put a cell with a comma "
        + "in quotes."
    ),
    (
      "name,sex,age,\nAli,m,3,x",
      "line 2, column  (4), “x”: This column has no name in the header: name it, or empty the cell."
    ),
    (
      "name,sex,age\nAli,m,3\n\"Bilal,m,4\n",
      "line 3: The quotation mark at character 1 is never closed: close it."
    ),
    ("name,sex\nAli,m", "line 1: The column age is missing: add it."),
    (
      "name,sex,age,AGE\nA,m,3,4",
      "line 1, column AGE (4): The column age is there twice: remove one."
    ),
    (
      "name,sex,age,fathername\nA,m,3,B",
      "line 1, column fathername (4): The column “fathername” is not known: did you mean "
        + "father_name?"
    ),
    (
      "name|sex|age\nAli|m|3",
      "line 1: The columns are separated by bars: save the list as CSV with commas."
    ),
    ("", "The file is empty: export the list anew as CSV (UTF-8)."),
    ("\n\n", "The file is empty."),
    ("name,sex,age\n", "The file has a header but no rows: add one for each person."),
    ("name,sex,age\nA\u{0},m,3", "line 2: There is a NUL here: export the list anew as CSV."),
  ])
  func `a wrong manifest is refused with one sentence`(text: String, sentence: String) {
    #expect(faults(text) == [sentence])
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04], "This is an Excel or zip file: export it as CSV (UTF-8)."),
      ([0x1F, 0x8B, 0x08], "This is a file compressed with gzip: export it as CSV (UTF-8)."),
      ([0xD0, 0xCF, 0x11, 0xE0], "This is an old Excel file: export it as CSV (UTF-8)."),
      (
        [0xFF, 0xFE, 0x6E, 0x00, 0x00],
        "This is damaged text in UTF-16: export it as CSV (UTF-8)."
      ),
      (
        [0xFE, 0xFF, 0xD8, 0x00], "This is damaged text in UTF-16: export it as CSV (UTF-8)."
      ),
      (
        [0x61, 0x0A, 0x62, 0x81],
        "line 2: The text here is not valid UTF-8: export the list as CSV (UTF-8)."
      ),
    ] as [([UInt8], String)])
  func `what is not text is refused by what it is`(bytes: [UInt8], sentence: String) throws {
    let faults = try #require(throws: ManifestFaults.self) { try reader.read(bytes) }
    #expect(faults.description == sentence)
  }

  @Test func `every column that is wrong in the header is named`() {
    let found = faults("name,colour,,name\nA,b,c,d")
    #expect(found.count == 4)
    #expect(found[0].hasPrefix("line 1, column colour (2): The column “colour” is not known"))
    #expect(found[1].hasPrefix("line 1, column name (4): The column name is there twice"))
    #expect(found[2] == "line 1: The column sex is missing: add it.")
    #expect(found[3] == "line 1: The column age is missing: add it.")
  }

  @Test func `the byte-order mark and invisible characters are noticed`() throws {
    let text = "\u{FEFF}name,sex,age\r\nA\u{200B}li,m,3\r\n\r\n"
    let manifest = try reader.read(Array(text.utf8))
    #expect(manifest.rows.map(\.name.rawValue) == ["Ali"])
    #expect(
      manifest.notices == [
        "A byte-order mark at the beginning of the file was left out.",
        "line 2, column name (1): A zero-width space (U+200B) at character 2 was left out.",
      ])
  }

  @Test func `what is not said is not known, and a district says its province`() throws {
    let text = """
      Flags,District,Sex,Age,Name,CNIC,Phone,Nationality
      trauma; Elderly;trauma,Lyallpur,X,70,Noor,none,-,
      """
    let row = try #require(try reader.read(Array(text.utf8)).rows.first)
    #expect(row.province == .punjab)
    #expect(row.district?.description == "Faisalabad")
    #expect(row.needs == [.trauma, .elderly])
    #expect(row.nationality == .pakistan)
    #expect(row.cnic == nil && row.phone == nil && row.family == nil && row.fatherName == nil)
    #expect(row.warnings == [])
  }

  @Test func `disagreement is a warning and keeps nobody out`() throws {
    let text = """
      name,sex,age,cnic,province
      Zainab,f,30,34101-1234567-1,Sindh
      Bilal,m,30,3410112345671,
      """
    let rows = try reader.read(Array(text.utf8)).rows
    #expect(rows[0].warnings.count == 2)
    #expect(rows[1].warnings == ["The same CNIC stands on line 2."])
  }

  @Test func `two thousand rows are the most`() throws {
    let rows = String(repeating: "Ali,m,3\n", count: 2_000)
    let manifest = try reader.read(Array(("name,sex,age\n" + rows).utf8))
    #expect(manifest.rows.count == 2_000)
    #expect(
      faults("name,sex,age\n" + rows + "Ali,m,3\n")
        == ["line 2002: There are more than 2000 rows: split the file in two."])
  }
}
