import Testing

@testable import VRFC

/// Each of these would end the program within the TOML parser, or is near one that would.
struct TOMLGuardTests {
  @Test(arguments: [
    ("[+", 1), ("a = 1\n[[[h]]]", 2), ("[", 1), ("[[", 1), ("[ \n", 1), ("\t[[[[", 1),
    ("[é]", 1), ("\n\n[.a]", 3), ("x [é]", 1), ("\u{FEFF}[[é", 1),
  ])
  func `a header without a name is refused`(toml: String, line: Int) throws {
    let fault = try #require(throws: ConfigurationFault.self) {
      try Configuration(toml: toml, file: "c.toml")
    }
    #expect(fault.line == line)
  }

  @Test(arguments: [
    "a = [}", "a = {]", "a = [{]}", "a = [\u{85}T", "é = 1", "a = 1979-05-27true",
    "a = 1979-05-27", "a = 07:3", "a = 7:30", "a = 07:30:00:00", "a = \u{7F}", "]", "}",
  ])
  func `what the parser cannot bear is refused before`(toml: String) {
    #expect(throws: TOMLGuard.Fault.self) { try TOMLGuard.check(toml) }
  }

  @Test(arguments: [
    "", "a = \"[+ é 1979-05-27 }\"", "a = '[}'", "# [+ é }\n", "a = \"\"\"\n[+ \\\"\"\" }\n\"\"\"",
    "a = '''\n[+\n}'''", "a = [\n  1,\n  [2],\n]", "[[a.b]] # é", "[ \"é\" ]",
    "['a']\nb = {c = [1]}",
    "a = 07:30:00", "a = -1.5e+3", "a-b = 1\r\n", "a = \"\\\"[\"",
  ])
  func `what is sound passes`(toml: String) throws {
    try TOMLGuard.check(toml)
  }

  @Test func `a name of twenty thousand parts is a sentence, and not the end of the program`() {
    let deep = Array(repeating: "a", count: 20_000).joined(separator: ".")
    for toml in ["\(deep) = 1", "[\(deep)]", "x = {\(deep) = 1}"] {
      #expect(throws: ConfigurationFault.self) { try Configuration(toml: toml, file: "c.toml") }
    }
  }

  @Test func `lines are counted across texts of several lines`() {
    let toml = "a = \"\"\"\n\n\"\"\"\nb = '''\n'''\n[+"
    #expect(throws: TOMLGuard.Fault.self) { try TOMLGuard.check(toml) }
    do throws(TOMLGuard.Fault) { try TOMLGuard.check(toml) } catch {
      #expect(error.line == 6)
    }
  }

  @Test func `what the parser quotes of the file is shown without its controls`() throws {
    let fault = try #require(throws: ConfigurationFault.self) {
      try Configuration(toml: "name=n\t", file: "c.toml")
    }
    #expect(fault.sentence.contains("<U+0009>"))
    #expect(!fault.sentence.contains("\t"))
  }

  @Test func `a key with an escape in it is named without the escape`() throws {
    let fault = try #require(throws: ConfigurationFault.self) {
      try Configuration(toml: "\"a\\u001B[2Jb\" = 1", file: "c.toml")
    }
    #expect(fault.description.contains("a<U+001B>[2Jb"))
    #expect(!fault.description.contains("\u{1B}"))
  }
}
