import Foundation
import Testing

/// The screens read from top to bottom, and an arrival asked for line by line.
struct PlainTests {
  @Test(arguments: ["today", "halls", "meals", "referrals"])
  func `a screen is printed without a terminal`(screen: String) throws {
    let transcript = try Transcript()
    _ = try transcript.checkIn(name: "Muhammad Aslam")
    let answer = try transcript.run("--plain", screen).expect(status: 0)
    #expect(answer.lines.first?.hasPrefix("VRFC Taftan, ") == true)
    #expect(answer.lines.last?.hasPrefix("as of record 2:") == true)
    #expect(answer.output.contains("Muhammad Aslam") == (screen == "halls"))
  }

  @Test func `an arrival is asked for line by line, from a file as from a keyboard`() throws {
    let transcript = try Transcript()
    let lines = "Muhammad Aslam\nGhulam Rasool\n\nold\n24\n\n\ngujranw\n\n\n\n\n.\n"
    let file = try transcript.write(lines, to: "answers.txt")
    let answer = try transcript.run(
      program: "/bin/sh",
      arguments: ["-c", "'\(Transcript.program.path)' --plain check-in < '\(file)'"]
    ).expect(status: 0)
    #expect(answer.output.contains("Sex [male]: "))
    #expect(answer.output.contains("saved 20") && answer.output.contains("in M-01"))
    #expect(try transcript.run("find", "Aslam").output.contains("Gujranwala"))
  }

  @Test func `a screen that is none is told with those there are`() throws {
    let transcript = try Transcript()
    try transcript.run("--plain", "reports").expect(status: 64, saying: "check-in")
  }
}
