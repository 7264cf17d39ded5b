import VRFC

/// Any text as a configuration: it is read, or refused in one line that a terminal can show.
enum ConfigurationProperty {
  static func check(_ bytes: [UInt8]) throws(Broken) {
    guard let toml = String(validating: bytes, as: UTF8.self) else { return }
    let read: Configuration
    do throws(ConfigurationFault) {
      read = try Configuration(toml: toml, file: "centre.toml")
    } catch {
      try expect(!error.description.holdsControl, "a control character: \(error)")
      let lines = toml.utf8.count { $0 == 10 } + 1
      try expect((1...lines).contains(error.line ?? 1), "no such line: \(error)")
      return
    }
    try expect(!read.halls.isEmpty && !read.sittings.isEmpty, "there are no halls or sittings")
    try expect(Set(read.halls.map(\.id)).count == read.halls.count, "two halls have one id")
    let names = [read.name, read.partner] + read.gates + read.halls.map(\.name)
    try expect(!names.contains(where: \.holdsControl), "a name holds a control character")
  }
}
