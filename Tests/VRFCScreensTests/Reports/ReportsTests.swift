import Testing
@testable import VRFC

@testable import VRFCScreens

@Suite struct ReportsTests {
  private func desk(_ size: ScreenSize = .usual) throws -> FakeDesk {
    var desk = FakeDesk(try House(), size: size)
    desk.press(.character("7"))
    return desk
  }

  private func shows(_ words: String, _ desk: FakeDesk) -> Bool {
    desk.lines.contains { $0.contains(words) }
  }

  @Test func `the digit shows the month that goes on, a bar a hall and a row a day`() throws {
    let desk = try desk()
    #expect(shows("1 to 30 September 2021", desk) && shows("as of record 20579", desk))
    #expect(shows("hall M  ", desk) && shows("hall F  ", desk))
    #expect(desk.lines.contains { $0.contains("Thu 30 Sep ") && $0.contains("█") })
    let cursor = view(desk.model, glyphs: .unicode).cursor
    #expect(cursor?.row == desk.model.contentRows.lowerBound)
  }

  @Test func `the time is stepped with brackets, and what is to come is not shown`() throws {
    var desk = try desk()
    desk.press(.character("["), .character("["))
    #expect(shows("1 to 31 July 2021", desk))
    desk.press(.character("]"))
    #expect(shows("1 to 31 August 2021", desk))
    desk.press(.character("t"))
    #expect(shows("1 to 30 September 2021", desk))
    desk.press(.character("]"))
    #expect(shows("1 to 30 September 2021", desk) && desk.notice.contains("still to come"))
  }

  @Test func `a month becomes its quarter, that a day, and that its month`() throws {
    var desk = try desk()
    let titles = ["July to September 2021", "Thu 30 Sep 2021", "1 to 30 September 2021"]
    for title in titles {
      desk.press(.character("m"))
      #expect(shows(title, desk), "\(title)")
    }
  }

  @Test(arguments: ReportTopic.allCases)
  func `every topic is reached, forwards and backwards`(topic: ReportTopic) throws {
    var (on, back) = (try desk(), try desk())
    for _ in ReportTopic.allCases where on.model.reportAsk.topic != topic { on.press(.right) }
    for _ in ReportTopic.allCases where back.model.reportAsk.topic != topic {
      back.press(.character("h"))
    }
    #expect(on.lines == back.lines && on.model.reportAsk.topic == topic)
    #expect(shows("▸\(topic.title)", on))
  }

  @Test func `the last day is reached by paging, and a line is nowhere skipped`() throws {
    var desk = try desk()
    var seen: Set<String> = []
    desk.press(.home)
    for _ in 0..<4 {
      for line in desk.lines where line.contains(" Sep ") { seen.insert(String(line.prefix(11))) }
      desk.press(.pageDown)
    }
    #expect(seen.filter { $0.contains(" Sep") }.count >= 30)
    #expect(shows("Thu 30 Sep", desk) && !shows("Wed 1 Sep ", desk))
    desk.press(.home)
    #expect(shows("Wed 1 Sep", desk))
  }

  @Test func `an export asks for name and folder, and says where it was written`() throws {
    var desk = try desk()
    desk.press(.character("e"))
    #expect(shows("occupancy-2021-09.csv", desk) && shows("Folder", desk))
    let effects = desk.model.update(
      .key(.function(2), at: desk.house.centre.moment, arriving: .alone))
    guard case .exportReport(_, let text, let folder, let file) = effects.first else {
      Issue.record("nothing is written")
      return
    }
    #expect(text == "date,total\n" && folder == "." && file == "occupancy-2021-09.csv")
    desk.take(.loaded(.exported(.refused("it is there already"))))
    #expect(desk.model.dialog != nil && desk.notice == "not written: it is there already")
    desk.take(.loaded(.exported(.written("/home/b/occupancy-2021-09.csv"))))
    #expect(desk.model.dialog == nil && desk.notice == "written: /home/b/occupancy-2021-09.csv")
  }

  @Test func `only what has a course of time is drawn as a line of signs`() throws {
    var desk = try desk()
    #expect(shows("  0 to 76", desk) && shows("at 06:00, as of record 20579", desk))
    desk.press(.character("m"), .character("m"))
    #expect(shows("Thu 30 Sep 2021  at 06:00", desk) && !shows("  0 to ", desk))
    desk.press(.character("m"))
    for _ in ReportTopic.allCases where desk.model.reportAsk.topic != .referrals {
      desk.press(.right)
    }
    #expect(!shows("  0 to ", desk) && !shows("at 06:00", desk))
    #expect(desk.lines.contains { $0.contains("added total served") })
  }

  @Test func `a digit that stands for a height tells its scale, and whether it is a peak`() throws {
    var desk = try desk()
    #expect(view(desk.model, glyphs: .ascii).lines.contains { $0.contains("  9 is 76") })
    desk.press(.left, .character("m"))
    let lines = view(desk.model, glyphs: .ascii).lines
    #expect(lines.contains { $0.contains("  9 is ") && $0.contains(", each sign the peak of ") })
  }

  @Test func `a long refusal is read to its end`() throws {
    var desk = try desk()
    let words = (1...30).map { "word\($0)" }.joined(separator: " ")
    desk.take(.loaded(.report(.refused(words), for: desk.model.reportAsk)))
    for number in 1...30 { #expect(shows("word\(number)", desk)) }
  }

  @Test(arguments: ["", "../x", ".hidden", "a/b"])
  func `a file's name is a name`(name: String) throws {
    var desk = try desk()
    desk.press(.character("e"), .control("u"))
    desk.type(name)
    desk.press(.function(2))
    #expect(desk.model.dialog?.entries.first?.fault != nil)
  }

  @Test func `who may not see counts reads why, and is not asked again and again`() throws {
    var desk = try desk()
    let ask = desk.model.reportAsk
    desk.take(.loaded(.report(.refused("reception may not do this"), for: ask)))
    #expect(shows("reception may not do this", desk))
    let effects = desk.model.update(.tick(desk.house.centre.moment.adding(minutes: 60)))
    #expect(effects.isEmpty)
    desk.press(.character("e"))
    #expect(desk.model.dialog == nil)
  }

  @Test func `a report is not counted anew at every record that other desks write`() throws {
    var desk = try desk()
    func asksAgain(after seconds: Int) -> Bool {
      var centre = desk.house.centre
      let now = centre.moment
      centre.moment = Moment(
        milliseconds: now.milliseconds + Int64(seconds) * 1000, offset: now.offset)
      let head = LogHead(seq: 40 + seconds, hash: .beforeFirst, start: 0, end: 0)
      let effects = desk.model.update(.otherDesksActed(centre, head: head))
      return effects.contains { if case .loadReport = $0 { true } else { false } }
    }
    #expect(!asksAgain(after: 3))
    #expect(!asksAgain(after: 9))
    #expect(asksAgain(after: 11))
  }

  @Test func `sparks are digits where there are no signs for them, and the highest is the peak`() {
    for glyphs in [Glyphs.ascii, .console] {
      #expect((0...9).map { glyphs.spark($0, of: 9) }.joined() == "0123456789")
    }
    #expect(Glyphs.unicode.spark(0, of: 100) == "▁" && Glyphs.unicode.spark(100, of: 100) == "█")
    #expect(Glyphs.unicode.spark(0, of: 0) == "▁")
  }

  @Test(arguments: [ScreenSize(rows: 24, columns: 80), ScreenSize(rows: 60, columns: 200)])
  func `no bar is longer than its place, whatever the counts`(size: ScreenSize) throws {
    var desk = try desk(size)
    for _ in ReportTopic.allCases {
      for _ in 0..<3 {
        guard case .shown(let shown) = desk.model.reportAnswer else { break }
        if case .chart(let chart) = shown.content {
          let layout = ReportsLayout(chart: chart, columns: size.columns)
          #expect(layout.ends.last.map { $0 < size.columns } == true, "\(chart.columns)")
          for column in chart.columns.indices where chart.columns[column].style == .bar {
            #expect(layout.barWidth(column) > 2, "\(chart.columns[column])")
          }
        }
        desk.press(.character("m"))
      }
      desk.press(.right)
    }
  }
}
