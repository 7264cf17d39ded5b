/// What must hold of a reader, whatever bytes it is given. Tried on the seeds by the tests, and on
/// what libFuzzer makes of them by the fuzzer.
package enum Property: String, CaseIterable, Sendable {
  case log, record, people, manifest, configuration, keys, staffKeys, personKeys

  /// Hands the bytes to the reader and looks at what comes out.
  package func check(_ bytes: [UInt8]) throws(Broken) {
    switch self {
    case .log: try LogProperty.check(bytes)
    case .record: try RecordProperty.check(bytes)
    case .people: try PeopleProperty.check(bytes)
    case .manifest: try ManifestProperty.check(bytes)
    case .configuration: try ConfigurationProperty.check(bytes)
    case .keys: try KeysProperty.check(bytes)
    case .staffKeys: try StaffKeysProperty.check(bytes)
    case .personKeys: try PersonKeysProperty.check(bytes)
    }
  }
}

/// A property that does not hold.
package struct Broken: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}

func expect(_ holds: Bool, _ otherwise: @autoclosure () -> String) throws(Broken) {
  if !holds { throw Broken(otherwise()) }
}

extension String {
  /// Whether a terminal may act on a part of it.
  var holdsControl: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
