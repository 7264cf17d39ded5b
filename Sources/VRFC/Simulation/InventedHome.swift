/// Where an invented person comes from.
struct InventedHome: Hashable, Sendable {
  let nationality: Nationality
  let province: Province?
  let district: DistrictName?

  /// Chiefly the districts of Punjab from which most set out for Iran.
  static func drawn(_ generator: inout SeededGenerator) -> InventedHome {
    if generator.happens(0.025) {
      let nationality = Nationality(rawValue: generator.pick(weighted: abroad))
      return InventedHome(nationality: nationality, province: nil, district: nil)
    }
    let (province, district) = generator.pick(weighted: homes)
    let known = generator.fraction()
    return InventedHome(
      nationality: .pakistan, province: known < 0.015 ? nil : province,
      district: known < 0.05 ? nil : DistrictName(district))
  }

  private static let abroad = [
    ("AFG", 12), ("BGD", 5), ("IRN", 3), ("IND", 1), ("LKA", 1), ("MMR", 1),
  ]
  .map { (choice: $0.0, weight: $0.1) }

  /// Districts by their names in the list of places, and in how many of a thousand homes they are.
  static let homes: [(choice: (Province, String), weight: Int)] =
    [
      (Province.punjab, "Gujranwala", 132), (.punjab, "Gujrat", 118),
      (.punjab, "Mandi Bahauddin", 102), (.punjab, "Sialkot", 74), (.punjab, "Hafizabad", 52),
      (.punjab, "Sheikhupura", 33), (.punjab, "Narowal", 27), (.punjab, "Faisalabad", 30),
      (.punjab, "Sargodha", 25), (.punjab, "Lahore", 22), (.punjab, "Wazirabad", 18),
      (.punjab, "Rahim Yar Khan", 15), (.punjab, "Dera Ghazi Khan", 14), (.punjab, "Jhelum", 12),
      (.punjab, "Multan", 12), (.punjab, "Rawalpindi", 9),
      (.khyberPakhtunkhwa, "Bajaur", 38), (.khyberPakhtunkhwa, "Swabi", 24),
      (.khyberPakhtunkhwa, "Mardan", 18), (.khyberPakhtunkhwa, "Lower Dir", 15),
      (.khyberPakhtunkhwa, "Mohmand", 13), (.khyberPakhtunkhwa, "Peshawar", 12),
      (.khyberPakhtunkhwa, "Swat", 11), (.khyberPakhtunkhwa, "Charsadda", 9),
      (.sindh, "Karachi West", 14), (.sindh, "Larkana", 11), (.sindh, "Hyderabad", 9),
      (.sindh, "Sukkur", 8), (.sindh, "Karachi East", 8),
      (.balochistan, "Quetta", 19), (.balochistan, "Chagai", 12), (.balochistan, "Kech", 10),
      (.balochistan, "Panjgur", 8), (.balochistan, "Pishin", 8),
      (.azadJammuKashmir, "Bhimber", 14), (.azadJammuKashmir, "Mirpur", 10),
      (.azadJammuKashmir, "Kotli", 9), (.gilgitBaltistan, "Gilgit", 2),
      (.islamabad, "Islamabad", 3),
    ].map { (choice: ($0.0, $0.1), weight: $0.2) }
}

extension Province {
  /// With what the cards of a province begin.
  var cnicDigits: [String] {
    switch self {
    case .khyberPakhtunkhwa: ["1", "1", "1", "2"]
    case .punjab: ["3"]
    case .sindh: ["4"]
    case .balochistan: ["5"]
    case .islamabad: ["6"]
    case .gilgitBaltistan: ["7"]
    case .azadJammuKashmir: ["8"]
    }
  }
}
