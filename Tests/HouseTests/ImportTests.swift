import Testing

/// Who may import what: the walls of the house.
struct ImportTests {
  /// A room, by the beginning of its path, and the modules that its files may import. The longest
  /// beginning that fits counts.
  static let mayImport: [(room: String, modules: Set<String>)] = [
    ("Sources/VRFC/", ["Foundation"]),
    ("Sources/VRFC/Configuration/", ["Foundation", "TOMLKit"]),
    ("Sources/VRFC/Log/", ["Foundation", "Glibc", "Crypto"]),
    ("Sources/VRFC/Index/", ["Dispatch", "Foundation", "Glibc", "GRDB", "Synchronization"]),
    ("Sources/VRFC/Desk/", ["Crypto", "Dispatch", "Foundation", "Glibc", "Synchronization"]),
    ("Sources/VRFC/Manifest/", ["Foundation", "Glibc"]),
    ("Sources/VRFC/Export/", ["Foundation", "Glibc"]),
    ("Sources/VRFC/People/", ["Dispatch", "Foundation", "Synchronization"]),
    ("Sources/VRFC/Acts/", []),
    ("Sources/VRFC/Centre/", []),
    ("Sources/VRFC/Access/", ["Foundation"]),
    (
      "Sources/VRFC/Access/Keys/",
      ["Crypto", "CryptoExtras", "Foundation", "Glibc", "GRDB", "Synchronization"]
    ),
    ("Sources/VRFCScreens/", ["VRFC"]),
    ("Sources/VRFCCurses/", ["CCurses", "VRFCScreens"]),
    (
      "Sources/VRFCCommand/",
      [
        "ArgumentParser", "CProcess", "Foundation", "Glibc", "Synchronization", "VRFC",
        "VRFCCurses", "VRFCScreens",
      ]
    ),
  ]

  @Test func `every room imports only what it may`() throws {
    let files = try House.files(in: "Sources", ending: ["swift"])
    #expect(files.count > 100)
    for file in files {
      let allowed =
        Self.mayImport.filter { file.path.hasPrefix($0.room) }
        .max { $0.room.count < $1.room.count }?.modules ?? []
      for module in imports(of: file) {
        #expect(allowed.contains(module), "\(file.path) imports \(module)")
      }
    }
  }

  @Test func `only one file includes the curses header`() throws {
    let files = try House.files(in: "Sources", ending: ["c", "h", "swift"])
    let including = files.filter { file in
      file.lines.contains { $0.hasPrefix("#include <") && $0.contains("curses.h") }
    }
    #expect(including.map(\.path) == ["Sources/CCurses/CCurses.c"])
  }

  private func imports(of file: House.File) -> [String] {
    file.lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1 else {
        return nil
      }
      guard place == 0 || words[0].hasPrefix("@") || words[0] == "package" else { return nil }
      return String(words[place + 1].split(separator: ".")[0])
    }
  }
}
