import Testing
import VRFC

/// The flags that commands declare, held against the table of a registration's fields.
struct FlagTests {
  @Test(arguments: ["check-in", "correct"])
  func `every field of a registration has its flag`(command: String) throws {
    let help = try Transcript().run(command, "--help").expect(status: 0).output
    for code in RegistrationField.Code.allCases {
      #expect(help.contains("\(code.flag) <"), "\(command) \(code.flag)")
    }
  }

  @Test func `a home abroad, an estimate and another nationality go in and out by command`() throws
  {
    let transcript = try Transcript()
    let arrival = try transcript.run(
      "check-in", "--name", "Gul Agha", "--sex", "m", "--age", "~70", "--nationality", "AFG",
      "--district", "Injil, Hirat"
    ).expect(status: 0)
    let stay = String(arrival.output.prefix { $0 != "\t" })
    let before = try transcript.run("residents", "--format", "csv").lines
    #expect(before[1].contains("Gul Agha,,male,70,AFG,Herat,Injil,"))
    try transcript.run("correct", stay, "--district", "Kunar").expect(status: 0)
    #expect(try transcript.run("residents", "--format", "csv").lines[1].contains("AFG,Kunar,,"))
    let corrected = try transcript.run("correct", stay, "--nationality", "PAK")
      .expect(status: 0)
    #expect(corrected.errors.contains("The home was told with the other nationality"))
    #expect(try transcript.run("residents", "--format", "csv").lines[1].contains("70,PAK,,,"))
  }
}
