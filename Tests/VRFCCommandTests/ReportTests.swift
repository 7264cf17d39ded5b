import Foundation
import Testing

/// Reports and the exports behind them, through the real program.
struct ReportTests {
  @Test func `pages are printed with the log's head, in at most 80 columns, without a name`() throws
  {
    let transcript = try Transcript()
    _ = try transcript.checkIn(name: "Muhammad Aslam")
    for term in [["daily"], ["month"], ["quarter"], ["month", "2021-09"], ["quarter", "2021-Q3"]] {
      let page = try transcript.run(arguments: ["report"] + term).expect(status: 0)
      #expect(page.lines.allSatisfy { $0.count <= 80 })
      #expect(page.lines.last?.hasPrefix("log 2:") == true)
      #expect(page.output.contains("by b.munir, open") && !page.output.contains("Aslam"))
    }
  }

  @Test func `a page goes to a new file of its owner alone`() throws {
    let transcript = try Transcript()
    let file = transcript.folder.appending(path: "day.txt").path
    try transcript.run("report", "daily", "2021-09-30", "--output", file)
      .expect(status: 0, saying: "head 1:")
    let page = try String(contentsOfFile: file, encoding: .utf8)
    #expect(page.hasPrefix("DAILY REPORT") && page.contains("Thu 30 Sep 2021"))
    try transcript.run("report", "daily", "2021-09-30", "--output", file)
      .expect(status: 73, saying: "left as it is")
  }

  @Test(arguments: [
    ["daily", "30.9.2021"], ["daily", "2021-02-30"], ["month", "2021-13"], ["quarter", "Q3"],
  ])
  func `what is no day, month or quarter is told`(term: [String]) throws {
    let transcript = try Transcript()
    try transcript.run(arguments: ["report"] + term).expect(status: 65, saying: "write it like")
  }

  @Test func `occupancy and stays are exported by day and month in every format`() throws {
    let transcript = try Transcript()
    _ = try transcript.checkIn(name: "Muhammad Aslam")
    for (report, words) in [("occupancy", "vacant"), ("stays", "mean_nights")] {
      for (step, name) in [("day", "date"), ("month", "month")] {
        for format in ["csv", "hxl", "json"] {
          let counts = try transcript.run(
            "export", report, "--by", step, "--from", "2021-09-01", "--to", "2021-09-02",
            "--format", format
          ).expect(status: 0, saying: "head 2:")
          for word in [name, "opening", "closing", words, "2021-09"] {
            #expect(counts.output.contains(word), "\(report) \(step) \(format) \(word)")
          }
          #expect(counts.output.contains("#affected+ind") == (format == "hxl"))
        }
      }
    }
  }
}
