import VRFC

// swift run -c release Benchmarks [FOLDER]
// FOLDER: where to measure, on the disk that a centre would use; else the current folder.

let parent = CommandLine.arguments.dropFirst().first ?? "."
let small = try BenchmarkCentre(in: parent)
print(try CheckInBenchmark(centre: small, rounds: 31).run())
try small.remove()
print(try ImportBenchmark(parent: parent).run())

let full = try BenchmarkCentre(in: parent)
try full.fill(arrivals: 8_461)
print(try FindBenchmark(centre: full).run())
print(try ArrivalsBenchmark(centre: full).run())
try full.fill(arrivals: 50_000)
print(try VerifyBenchmark(centre: full, rounds: 7).run())
try full.remove()
