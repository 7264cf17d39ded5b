import ArgumentParser
import VRFC

struct MealsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meals", abstract: "Meals: ordered, delivered and served, sitting by sitting.",
    subcommands: [Order.self, Deliver.self, Serve.self, Status.self])

  struct Order: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Orders a sitting; prints the slip for the kitchen, which names nobody.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var act: ActOptions
    @OptionGroup var meal: MealOptions
    @Option(help: "Portions; else as many as are eligible.") var count: Int?

    func run() throws {
      let order = OrderMeal(try meal.key(), count: count)
      let desk = try centre.openDesk()
      let outcome = try centre.perform(order, act, on: desk)
      for case .meal(.ordered(let ordered)) in outcome.events {
        let slip = KitchenSlip(
          ordered.order, for: ordered.meal, of: desk.centre, head: desk.head.short)
        Console.write(slip.text)
      }
    }
  }

  struct Deliver: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Records what the partner brought; what comes later is added.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var act: ActOptions
    @OptionGroup var meal: MealOptions
    @Option(help: "Portions; 0: nothing came.") var count: Int

    func run() throws {
      let deliver = DeliverMeal(try meal.key(), count: count)
      let outcome = try centre.perform(deliver, act, on: try centre.openDesk())
      for event in outcome.events { Console.say(event.words) }
    }
  }

  struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Records who was served: by stay, counted by head, or everybody here.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var act: ActOptions
    @OptionGroup var meal: MealOptions
    @Option(
      parsing: .upToNextOption,
      help: ArgumentHelp("One stay or several, like 2021/08461.", valueName: "stay"))
    var stay: [String] = []
    @Option(help: "Portions, counted by head.") var count: Int?
    @Flag(help: "Everybody here who is entitled and was not served.") var allPresent = false

    mutating func validate() throws {
      let ways = (stay.isEmpty ? 0 : 1) + (count == nil ? 0 : 1) + (allPresent ? 1 : 0)
      guard ways == 1 else {
        throw ValidationError("give one of --stay, --count and --all-present")
      }
    }

    func run() throws {
      let serve = ServeMeal(try meal.key(), try portions())
      let outcome = try centre.perform(serve, act, on: try centre.openDesk())
      for event in outcome.events { Console.say(event.words) }
    }

    private func portions() throws -> ServeMeal.Portions {
      if let count { return .count(count) }
      return allPresent ? .allPresent : .stays(try stay.map { try Typed.stay($0) })
    }
  }

  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The sittings of a day: eligible, ordered, delivered, served, and what is left.")

    @OptionGroup var centre: CentreOptions
    @Argument(help: "Like 2021-09-30; else today.") var day: String?
    @Option(help: "table, csv or json.") var format = ListFormat.table

    func run() throws {
      let asked = try day.map { try Typed.day("DAY", $0) }
      let desk = try centre.openDesk()
      let report = try desk.meals(of: asked ?? desk.centre.moment.day)
      Console.write(report.list.text(as: format))
      Console.note("head \(report.head.short)")
    }
  }
}

/// Which meal is meant.
struct MealOptions: ParsableArguments {
  @Argument(help: "Like 2021-09-30.") var day: String
  @Argument(help: "breakfast, lunch or dinner; in Ramadan suhoor or iftar.") var sitting: String

  func key() throws(InputFault) -> MealKey {
    let day = try Typed.day("DAY", day)
    let sitting = try typed("SITTING", sitting) { (text) throws(SittingFault) in
      try Sitting(typed: text)
    }
    return MealKey(day: day, sitting: sitting)
  }
}

struct RamadanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ramadan", abstract: "Ramadan as the duty officer declares it; never computed.",
    subcommands: [Declare.self, End.self])

  struct Declare: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The first day of fasting.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "Like 2022-04-03.") var day: String

    func run() throws {
      let declare = DeclareRamadan(from: try Typed.day("DAY", day))
      let outcome = try centre.perform(declare, act, on: try centre.openDesk())
      for event in outcome.events { Console.say(event.words) }
    }
  }

  struct End: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The last day of fasting.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "Like 2022-05-02.") var day: String

    func run() throws {
      let end = EndRamadan(last: try Typed.day("DAY", day))
      let outcome = try centre.perform(end, act, on: try centre.openDesk())
      for event in outcome.events { Console.say(event.words) }
    }
  }
}
