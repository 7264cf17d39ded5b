import VRFC

/// Finding among 8,461 people, three months of arrivals: reading them, and each query.
struct FindBenchmark {
  let centre: BenchmarkCentre

  func run() throws -> String {
    var register = Register()
    let reading = try seconds { register = try centre.desk.findRegister() }
    let queries = ["Muhammad Aslam", "Bashir Ahmed Khan", "Zarek", "34101-0001234-1", "Imran Shah"]
    var found = 0
    let searching = seconds {
      for query in queries { found += register.find(query, limit: 20).count }
    }
    return "find: \(register.count) people read in \(rounded(reading * 1000, 0)) ms, "
      + "\(rounded(searching * 1000 / Double(queries.count), 1)) ms a query (\(found) found)"
  }
}

/// A quarter's arrivals, counted out of the whole history.
struct ArrivalsBenchmark {
  let centre: BenchmarkCentre

  func run() throws -> String {
    let today = centre.desk.centre.moment.day
    let days = try ReportDays(from: today.adding(-91), to: today)
    var total = 0
    let time = try seconds {
      let report = try centre.desk.arrivals(days, by: .day, as: centre.officer)
      total = report.rows.reduce(0) { $0 + $1.total }
      _ = report.table.csv
    }
    return "arrivals: 92 days, \(total) arrivals in \(rounded(time * 1000, 1)) ms"
  }
}
