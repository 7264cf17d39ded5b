import VRFC

// swift run -c release Benchmarks [FOLDER [check-in | keys]]
// FOLDER: where to measure, on the disk that a centre would use; else the current folder.
// check-in, keys: only that one.

let arguments = Array(CommandLine.arguments.dropFirst())
let parent = arguments.first ?? "."
let only = arguments.dropFirst().first
if only != "keys" {
  let small = try BenchmarkCentre(in: parent)
  print(try CheckInBenchmark(centre: small, rounds: 31).run())
  try small.remove()
}
if only != "check-in" {
  print(try KeysBenchmark(parent: parent, people: 300_000).run())
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
