import CLibFuzzer
import FuzzProperties
import Glibc

// Fuzzing READER [libFuzzer's options] [CORPUS…]
// READER: log, people, manifest, configuration, keys, staffKeys or personKeys.

/// What is tried; libFuzzer's call back takes nothing along.
enum Chosen {
  static let property = CommandLine.arguments.dropFirst().first.flatMap(Property.init(rawValue:))
}

func say(_ sentence: String) {
  let line = Array("\(sentence)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
}

/// Under the name that libFuzzer's runtime asks for.
@_cdecl("LLVMFuzzerTestOneInput")
func tryOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    try Chosen.property?.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
  } catch {
    say("\(error)")
    abort()
  }
  return 0
}

guard Chosen.property != nil else {
  let names = Property.allCases.map(\.rawValue).joined(separator: ", ")
  say("Say what to try: \(names).")
  exit(64)
}
var arguments = CommandLine.unsafeArgv
var count = CommandLine.argc - 1
arguments += 1
arguments[0] = CommandLine.unsafeArgv[0]
var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments
exit(LLVMFuzzerRunDriver(&count, &list) { tryOne($0, $1) })
