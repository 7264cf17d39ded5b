import Glibc
import VRFC

/// The seconds that something takes on the wall clock.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let duration = try clock.measure(body)
  return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
}

/// The seconds that all threads of the process work meanwhile.
func secondsOfWork(_ body: () throws -> Void) rethrows -> Double {
  let start = clock()
  try body()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}

extension [Double] {
  var median: Double {
    let sorted = sorted()
    return isEmpty ? 0 : (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}

/// A number with so many decimal places.
func rounded(_ number: Double, _ places: Int) -> String {
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  let digits = padded(Int((number * scale).rounded()), places + 1)
  return places == 0 ? digits : "\(digits.dropLast(places)).\(digits.suffix(places))"
}
