import VRFC

// swift run -c release Benchmarks [FOLDER [PART [PEOPLE]]] PART: check-in, sealing, keys, names,
// letters or verify, and only that one; names and verify of so many people. FOLDER: where to
// measure, on the disk that a centre would use; else the current folder.

let arguments = Array(CommandLine.arguments.dropFirst())
let parent = arguments.first ?? "."
let only = arguments.dropFirst().first
let people = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 50_000
if only == nil || only == "check-in" {
  let small = try BenchmarkCentre(in: parent)
  print(try CheckInBenchmark(centre: small, rounds: 31).run())
  try small.remove()
}
if only == nil || only == "sealing" {
  let (open, sealed) = (try BenchmarkCentre(in: parent), try BenchmarkCentre(sealedIn: parent))
  print(try SealingBenchmark(open: open, sealed: sealed, rounds: 41).run())
  try open.remove()
  try sealed.remove()
}
if only == nil || only == "keys" {
  print(try KeysBenchmark(parent: parent, people: 300_000).run())
}
if only == nil || only == "names" {
  print(try SealedFindBenchmark(parent: parent, people: people, rounds: 5).run())
}
if only == nil || only == "letters" {
  print(try LetterBenchmark(stays: 350_000).run())
}
if only == "verify" {
  let full = try BenchmarkCentre(in: parent)
  try full.fill(arrivals: people)
  print(try VerifyBenchmark(centre: full, rounds: 7).run())
  try full.remove()
}
if only == nil {
  print(try ImportBenchmark(parent: parent).run())
  let full = try BenchmarkCentre(in: parent)
  try full.fill(arrivals: 8_461)
  print(try FindBenchmark(centre: full).run())
  print(try ArrivalsBenchmark(centre: full).run())
  try full.fill(arrivals: 50_000)
  print(try VerifyBenchmark(centre: full, rounds: 7).run())
  try full.remove()
}
