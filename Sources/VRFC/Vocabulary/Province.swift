/// The provinces and territories of Pakistan, in the order in which reports count them.
package enum Province: String, Hashable, Sendable, Codable, CaseIterable {
  case punjab, sindh
  case khyberPakhtunkhwa = "khyber_pakhtunkhwa"
  case balochistan, islamabad
  case gilgitBaltistan = "gilgit_baltistan"
  case azadJammuKashmir = "azad_jammu_kashmir"

  /// The column's name in exports.
  package var column: String { rawValue }

  /// For people to read.
  package var title: String {
    switch self {
    case .punjab: "Punjab"
    case .sindh: "Sindh"
    case .khyberPakhtunkhwa: "Khyber Pakhtunkhwa"
    case .balochistan: "Balochistan"
    case .islamabad: "Islamabad"
    case .gilgitBaltistan: "Gilgit-Baltistan"
    case .azadJammuKashmir: "Azad Jammu and Kashmir"
    }
  }

  /// Reads a typed name or a usual short form, in Latin or Urdu script, whatever its capitals,
  /// spaces and punctuation.
  package init(typed: String) throws(ProvinceFault) {
    let key = Folding.key(typed)
    if key.isEmpty { throw .empty }
    guard let province = Province.keys[key] else {
      throw .unknown(typed, suggestion: Province.nearest(key))
    }
    self = province
  }

  private static func nearest(_ key: String) -> Province? {
    let candidates = keys.filter { $0.key.utf8.count > 3 }
      .map { (province: $0.value, distance: EditDistance.between($0.key, key)) }
      .filter { $0.distance <= 3 }
    let order = { (province: Province) in allCases.firstIndex(of: province) ?? 0 }
    return candidates.min {
      ($0.distance, order($0.province)) < ($1.distance, order($1.province))
    }?.province
  }

  private static let keys: [String: Province] = {
    var keys: [String: Province] = [:]
    for province in allCases {
      for spelling in [province.title, province.rawValue] + province.otherSpellings {
        keys[Folding.key(spelling)] = province
      }
    }
    return keys
  }()

  private var otherSpellings: [String] {
    switch self {
    case .punjab: ["Panjab", "Pb", "پنجاب"]
    case .sindh: ["Sind", "سندھ"]
    case .khyberPakhtunkhwa:
      [
        "KP", "KPK", "NWFP", "FATA", "ex-FATA", "Khyber Pukhtunkhwa", "Khyber Pakhtoonkhwa",
        "Pakhtunkhwa", "خیبر پختونخوا", "کے پی",
      ]
    case .balochistan: ["Baluchistan", "بلوچستان"]
    case .islamabad:
      ["ICT", "ISB", "Islamabad Capital Territory", "Federal Capital", "اسلام آباد"]
    case .gilgitBaltistan: ["GB", "Northern Areas", "گلگت بلتستان"]
    case .azadJammuKashmir:
      [
        "AJK", "AJ&K", "Azad Kashmir", "Azad Jammu & Kashmir", "Kashmir", "آزاد کشمیر",
        "آزاد جموں و کشمیر",
      ]
    }
  }
}

/// Why a typed province is refused.
package enum ProvinceFault: Error, Hashable, Sendable, CustomStringConvertible {
  case empty
  case unknown(String, suggestion: Province?)

  package var description: String {
    switch self {
    case .empty: "The province is empty: write its name, or leave it out."
    case .unknown(let typed, let suggestion?):
      "\(typed.quoted) is not a province: did you mean \(suggestion.title)?"
    case .unknown(let typed, nil):
      "\(typed.quoted) is not a province: write "
        + "\(Province.allCases.map(\.title).alternatives)."
    }
  }
}
