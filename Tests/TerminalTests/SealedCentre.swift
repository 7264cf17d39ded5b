import Foundation

/// A centre with staff accounts for the real program, beside a folder for whatever it may leave.
struct SealedCentre {
  static let passwords = [
    "n.manager": "correct horse battery gravel", "b.munir": "quiet lantern under stones",
  ]

  let folder: URL
  /// Where the program runs, and where its temporary files go.
  let litter: URL

  var path: String { folder.appendingPathComponent("centre").path }

  init() throws {
    folder = URL(fileURLWithPath: try OwnFolder.newPath("-sealed"))
    litter = folder.appendingPathComponent("litter")
    try FileManager.default.createDirectory(at: litter, withIntermediateDirectories: true)
    try run("n.manager", ["init"])
    let said = try run("n.manager", ["staff", "add", "b.munir", "--role", "reception"])
    let code = said.split(separator: "\n").first { $0.contains("-") && !$0.contains(" ") }
    try run("b.munir", ["residents"], secret: String(code ?? ""))
  }

  /// Runs a command as one of the staff.
  @discardableResult
  func run(_ name: String, _ command: [String], secret: String? = nil) throws -> String {
    let password = SealedCentre.passwords[name] ?? ""
    let (output, status) = try ChildProcess.run(
      try BuiltProgram.url.path, ["--centre", path] + command,
      environment: [
        "VRFC_USER": name, "TMPDIR": litter.path,
        "VRFC_PASSWORD_FILE": try write(secret ?? password, "\(name).secret"),
        "VRFC_NEW_PASSWORD_FILE": try write(password, "\(name).chosen"),
      ])
    guard status == 0 else { throw NotBuilt(description: "\(command): \(output)") }
    return output
  }

  /// A file that is its owner's alone.
  func write(_ text: String, _ name: String) throws -> String {
    let file = folder.appendingPathComponent(name)
    try Data((text + "\n").utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    return file.path
  }

  /// The screens of it, or a command.
  func terminal(command: String = "") throws -> Terminal {
    try Terminal(
      path, environment: ["TMPDIR": "'\(litter.path)'"], folder: litter.path, command: command)
  }

  /// Which files of the centre, or left by the program, hold a text: as it is, in the two orders of
  /// UTF-16, or within something in Base64.
  func files(holding text: String) throws -> [String] {
    let forms = SealedCentre.forms(of: text)
    var found: [String] = []
    for place in [path, litter.path] {
      for file in try FileManager.default.subpathsOfDirectory(atPath: place) {
        let bytes = FileManager.default.contents(atPath: place + "/" + file) ?? Data()
        if forms.contains(where: { bytes.range(of: $0) != nil }) { found.append(file) }
      }
    }
    return found
  }

  private static func forms(of text: String) -> [Data] {
    let plain = Data(text.utf8)
    // Three letters become four; what is shared with the letters around it is left out. Of a short
    // text so little is left that chance alone would write it.
    let within = (plain.count < 9 ? 0..<0 : 0..<3).map { before in
      let whole = (Data(repeating: 0, count: before) + plain).base64EncodedData()
      return whole.dropFirst(before == 0 ? 0 : before + 1).prefix((plain.count - 2) / 3 * 4)
    }
    let wide = [String.Encoding.utf16LittleEndian, .utf16BigEndian].compactMap {
      text.data(using: $0)
    }
    return [plain] + within.map { Data($0) } + wide
  }
}
