import VRFC

/// Who somebody is, from a file or standard input: nothing of it stands on a command line, which
/// others on the machine can read.
struct IdentityFile {
  private static let flag = "--identity"
  private static let fields = RegistrationField.all.filter(\.isOfIdentity).map(\.code)
  private static let keys = fields.map { String($0.flag.dropFirst(2)) }

  private var values: [String: String] = [:]

  init(_ path: String) throws {
    let text = try QueryFile.read(path, IdentityFile.flag)
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    where !line.allSatisfy({ $0 == " " || $0 == "\r" }) {
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let key = String(parts[0]).trimmed
      guard parts.count == 2, IdentityFile.keys.contains(key), values[key] == nil else {
        throw InputFault(
          IdentityFile.flag,
          "line \(number + 1): a line is one of "
            + IdentityFile.keys.map { "\($0)=…" }.joined(separator: ", ") + ", each once")
      }
      values[key] = String(parts[1]).trimmed
    }
  }

  /// What the file says, field by field.
  func typed() throws -> [RegistrationField.Code: String] {
    guard let name = values["name"], !name.isEmpty else {
      throw InputFault(IdentityFile.flag, "the name is missing: write a line name=…")
    }
    let told = zip(IdentityFile.fields, IdentityFile.keys).compactMap { field, key in
      values[key].map { (field, $0) }
    }
    return Dictionary(uniqueKeysWithValues: told)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
