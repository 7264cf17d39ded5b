// What is typed so far, of which there may be nothing yet to show: nil, until it can be read.

extension AfghanProvince {
  static func said(_ typed: String) -> AfghanProvince? { try? AfghanProvince(typed: typed) }
}

extension Sex {
  static func said(_ typed: String) -> Sex? { try? Sex(typed: typed) }
}

extension SaidAge {
  static func said(_ typed: String, on day: Day?) -> SaidAge? {
    try? SaidAge(typed: typed, on: day)
  }
}

extension Places {
  /// Whether a district of the list is spelled so.
  func knows(_ typed: String) -> Bool { (try? district(typed)) != nil }
}
