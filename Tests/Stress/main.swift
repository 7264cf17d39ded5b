import Foundation
import Glibc

// swift build && swift run Stress [SECONDS [SEED]]
// Runs the `vrfc` that was built beside it, several at once on one open centre, kills them at
// random moments, and holds what they answered against the log. A minute unless told otherwise;
// the seed is printed, and gives the same acts again, though never the same moments.
// TMPDIR: on the disk that is to be tried. What went wrong is left there.

let arguments = Array(CommandLine.arguments.dropFirst())
let seconds = arguments.first.flatMap(Int.init) ?? 60
let seed = arguments.dropFirst().first.flatMap(UInt64.init) ?? UInt64(time(nil))
do {
  let complaints = try Stress(seconds: seconds, seed: seed).run()
  for complaint in complaints { say("FAULT: \(complaint)") }
  exit(complaints.isEmpty ? 0 : 1)
} catch {
  say("stress: \(error)")
  exit(2)
}
