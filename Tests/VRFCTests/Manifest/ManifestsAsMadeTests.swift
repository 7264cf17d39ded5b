import Testing

@testable import VRFC

/// Manifests as people make them, out of spreadsheets: what is guessed is said.
struct ManifestsAsMadeTests {
  private let reader = ManifestReader(on: Day(iso: "2021-09-30"))

  private func read(_ text: String) throws -> Manifest { try reader.read(Array(text.utf8)) }

  private func faults(_ text: String) -> [String] {
    do throws(ManifestFaults) {
      _ = try reader.read(Array(text.utf8))
      return []
    } catch {
      return error.faults.map(\.description)
    }
  }

  @Test func `rows without a single value are passed over, and do not count`() throws {
    let empty = String(repeating: ",,,\n", count: 3_000) + " , ,\u{A0},\n"
    let manifest = try read(
      "name,father_name,sex,age\n,,,\nAdil Khan,Wahid Khan,m,30\n" + empty)
    #expect(manifest.rows.map(\.line) == [3])
    #expect(manifest.notices.isEmpty)
    #expect(
      faults("name,sex,age\n,,\n,,\n")
        == ["The file has a header but no rows: add one for each person."])
  }

  @Test func `trailing columns without a name are passed over where they are empty`() throws {
    let manifest = try read("name,sex,age,,,,,\nAdil Khan,m,30,,,,,\nBano,f,20,, , ,,\n")
    #expect(manifest.rows.count == 2)
    #expect(try read("name,sex,age\nAdil Khan,m,30,,,,\n").rows.count == 1)
    #expect(try read("name,,sex,age\nAdil Khan,,m,30\n").rows.count == 1)
  }

  @Test(arguments: [
    ("3.41012E+12", "cnic"), ("3,41012E+12", "cnic"), ("3.41E+12", "cnic"), ("3E+9", "phone"),
    ("۳.۴۱E+12", "cnic"), ("3.0012e9", "phone"),
  ])
  func `a number that a spreadsheet rounded is called that`(typed: String, column: String) {
    let text = "name,sex,age,\(column)\nAdil Khan,m,30,\"\(typed)\"\n"
    let found = faults(text)
    #expect(found.count == 1)
    #expect(found.first?.contains("A spreadsheet rounded this number to") == true)
    #expect(found.first?.contains("format the column as text") == true)
  }

  @Test func `usual other names of columns and values are read, and said`() throws {
    let manifest = try read(
      """
      Sr No,Full Name,Father's Name,Gender,Date of Birth,Nationality
      1,Adil Khan,Wahid Khan,Male,1/1/1998,Pakistani
      2,Bano Bibi,Wahid Khan,FEMALE,4/3/2001,Pakistan
      """)
    #expect(manifest.rows.map(\.name.rawValue) == ["Adil Khan", "Bano Bibi"])
    #expect(manifest.rows.map(\.fatherName?.rawValue) == ["Wahid Khan", "Wahid Khan"])
    #expect(manifest.rows.map(\.sex) == [.male, .female])
    #expect(manifest.rows.map(\.age.rawValue) == [23, 20])
    #expect(manifest.rows.allSatisfy { $0.nationality.isPakistan })
    #expect(
      manifest.notices == [
        "Column 1, “Sr No”, is passed over.", "Column 2, “Full Name”, is read as name.",
        "Column 3, “Father's Name”, is read as father_name.",
        "Column 4, “Gender”, is read as sex.",
        "Column 5, “Date of Birth”, tells the age, as of the day of the arrival.",
      ])
  }

  @Test(arguments: [
    "FATHER/HUSBAND NAME", "Father’s Name", "father's name", "S/O", "ولدیت", "Father-Name",
  ])
  func `a father's column is known by its other names`(header: String) throws {
    let manifest = try read(
      "Name,\(header),M/F,Age (years),Mobile No.\nAdil,Wahid,M,30,03001234567")
    #expect(manifest.rows.first?.fatherName?.rawValue == "Wahid")
    #expect(manifest.rows.first?.phone != nil)
  }

  @Test func `an age stands in where a birth is empty, and either is named where it is wrong`()
    throws
  {
    let header = "name,sex,age,dob\n"
    #expect(try read(header + "A B,m,30,\nC D,f,,1/1/2000").rows.map(\.age.rawValue) == [30, 21])
    #expect(
      faults(header + "A B,m,30,29/2/2021") == [
        "line 2, column date_of_birth (4), “29/2/2021”: There is no 29 Feb 2021: correct the "
          + "date of birth, or write the age in years."
      ])
    #expect(faults(header + "A B,m,,").first?.contains("column age (3)") == true)
    #expect(faults("name,sex,dob\nA B,m,").first?.contains("column date_of_birth (3)") == true)
  }

  @Test(arguments: [";", "\t"])
  func `lists of other separators are read, and that is said`(separator: String) throws {
    let lines = [["name", "sex", "age", "flags"], ["Adil, Khan", "m", "30", "trauma"]]
    let text = lines.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
    let manifest = try read(text)
    #expect(manifest.rows.map(\.name.rawValue) == ["Adil, Khan"])
    #expect(manifest.notices.first?.hasPrefix("The columns are separated by") == true)
  }

  @Test(arguments: [true, false], [true, false])
  func `a list in UTF-16 is read`(isBigEndian: Bool, hasMark: Bool) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + "name,sex,age\nعادل خان,m,30\n"
    let bytes = text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    let manifest = try reader.read(bytes)
    #expect(manifest.rows.map(\.name.rawValue) == ["عادل خان"])
    #expect(manifest.notices == ["The file was read as UTF-16."])
  }

  @Test func `a list in a code page is read as the likely one, and that is said`() throws {
    let urdu: [UInt8] = [0xDA, 0xC7, 0xCF, 0xE1, 0x20, 0xCE, 0xC7, 0xE4]
    let manifest = try reader.read(Array("name,sex,age\n".utf8) + urdu + Array(",m,30".utf8))
    #expect(manifest.rows.map(\.name.rawValue) == ["عادل خان"])
    #expect(manifest.notices.first?.contains("Windows-1256") == true)
    let latin: [UInt8] = Array("name,sex,age\nJos".utf8) + [0xE9] + Array(" Aslam,m,30".utf8)
    let other = try reader.read(latin)
    #expect(other.rows.map(\.name.rawValue) == ["José Aslam"])
    #expect(other.notices.first?.contains("Windows-1252") == true)
  }

  @Test func `one person in two rows is named as a likely double`() throws {
    let manifest = try read(
      """
      name,father_name,sex,age,district
      Adil Khan,Wahid Khan,m,30,Gujrat
      Muhammad Qasim,Ghulam Nabi,m,22,Sialkot
      ADIL  khan,Wahid Khan,m,30,Gujrat
      Adil Khan,Wahid Khan,m,31,Gujrat
      Adil Khan,Karim Khan,m,30,Gujrat
      """)
    #expect(manifest.rows.map { $0.warnings.count } == [0, 0, 1, 0, 0])
    #expect(manifest.rows[2].warnings.first?.hasPrefix("Line 2 has the same name") == true)
  }
}
