extension AfghanProvince {
  /// Reads a province of Afghanistan under a usual spelling, in Latin or Arabic script, or by its
  /// chief town.
  package init(typed: String) throws(AfghanProvinceFault) {
    let key = AfghanProvince.withoutSuffix(Folding.key(typed))
    if key.isEmpty { throw .empty }
    guard let province = AfghanProvince.keys[key] else {
      throw .unknown(typed, suggestion: AfghanProvince.nearest(key))
    }
    self = province
  }

  /// The provinces of which a spelling begins as typed, own names first.
  package static func completions(for typed: String, limit: Int) -> [AfghanProvince] {
    let key = Folding.key(typed)
    guard !key.isEmpty else { return [] }
    let named = allCases.filter { Folding.key($0.title).hasPrefix(key) }
    let others = allCases.filter { province in
      !named.contains(province)
        && province.otherSpellings.contains { Folding.key($0).hasPrefix(key) }
    }
    return Array((named + others).prefix(limit))
  }

  private static func nearest(_ key: String) -> AfghanProvince? {
    keys.filter { $0.key.utf8.count > 3 }
      .map { (province: $0.value, distance: EditDistance.between($0.key, key)) }
      .filter { $0.distance <= 2 }
      .min { ($0.distance, $0.province.rawValue) < ($1.distance, $1.province.rawValue) }?.province
  }

  /// "Herat Province" and "ولایت هرات" are Herat.
  private static func withoutSuffix(_ key: String) -> String {
    for word in ["province", "wilayat", "velayat", Folding.key("ولایت")] where key != word {
      if key.hasSuffix(word) { return String(key.dropLast(word.count)) }
      if key.hasPrefix(word) { return String(key.dropFirst(word.count)) }
    }
    return key
  }

  private static let keys: [String: AfghanProvince] = {
    var keys: [String: AfghanProvince] = [:]
    for province in allCases {
      for spelling in [province.title] + province.otherSpellings {
        keys[Folding.key(spelling)] = province
      }
    }
    return keys
  }()

  private var otherSpellings: [String] {
    switch self {
    case .badakhshan: ["Badakshan", "Faizabad", "Fayzabad", "بدخشان"]
    case .badghis: ["Badgis", "Qala-e-Naw", "Qala i Naw", "بادغیس"]
    case .baghlan: ["Bughlan", "Pul-e-Khumri", "Pol-e Khomri", "بغلان"]
    case .balkh: ["Mazar-i-Sharif", "Mazar-e-Sharif", "Mazar Sharif", "Mazar", "بلخ", "مزار شریف"]
    case .bamyan: ["Bamian", "Bamiyan", "بامیان"]
    case .daykundi: ["Daikundi", "Dai Kundi", "Daykondi", "Nili", "دایکندی", "دایکنډی"]
    case .farah: ["Fara", "فراه"]
    case .faryab: ["Fariab", "Maymana", "Maimana", "فاریاب"]
    case .ghazni: ["Ghaznee", "Gazni", "غزنی"]
    case .ghor: ["Ghowr", "Gor", "Chaghcharan", "Firozkoh", "غور"]
    case .helmand: ["Hilmand", "Hilmend", "Helmend", "Lashkargah", "Lashkar Gah", "هلمند"]
    case .herat: ["Hirat", "Heart", "Harat", "هرات"]
    case .jowzjan: ["Jawzjan", "Jauzjan", "Jozjan", "Sheberghan", "Shibirghan", "جوزجان"]
    case .kabul: ["Kabol", "Kaboul", "Cabul", "کابل"]
    case .kandahar: ["Qandahar", "Kandhar", "Kandahaar", "کندهار", "قندهار", "قندھار"]
    case .kapisa: ["Kapissa", "Mahmud-i-Raqi", "Mahmud Raqi", "کاپیسا"]
    case .khost: ["Khowst", "Khoost", "خوست"]
    case .kunar: ["Konar", "Kunarha", "Kunnar", "Asadabad", "کنر", "کونړ"]
    case .kunduz: ["Kundoz", "Kondoz", "Qunduz", "Konduz", "کندز", "قندوز"]
    case .laghman: ["Laghmaan", "Lagman", "Mihtarlam", "Mehtarlam", "لغمان"]
    case .logar: ["Lowgar", "Loghar", "Pul-e-Alam", "Pul-i-Alam", "لوگر"]
    case .nangarhar: ["Ningarhar", "Nangrahar", "Nangerhar", "Jalalabad", "ننگرهار", "جلال آباد"]
    case .nimroz: ["Nimruz", "Neemroz", "Nimroze", "Zaranj", "نیمروز", "نیمروژ"]
    case .nuristan: ["Nurestan", "Nooristan", "Parun", "نورستان"]
    case .paktia: ["Paktya", "Paktiya", "Paktiah", "Gardez", "پکتیا"]
    case .paktika: ["Paktica", "Paktikah", "Sharana", "Sharan", "پکتیکا"]
    case .panjshir: ["Panjsher", "Panjshayr", "Panjsheer", "Bazarak", "پنجشیر"]
    case .parwan: ["Parvan", "Charikar", "پروان"]
    case .samangan: ["Samanghan", "Aybak", "Aibak", "سمنگان"]
    case .sarePol: ["Sar-i-Pul", "Sar-e Pul", "Saripul", "Sari Pul", "Sarepol", "سرپل"]
    case .takhar: ["Takhaar", "Taloqan", "Taluqan", "تخار"]
    case .uruzgan: ["Oruzgan", "Urozgan", "Orozgan", "Tarinkot", "Tarin Kowt", "ارزگان", "روزگان"]
    case .wardak:
      ["Maidan Wardak", "Maydan Wardak", "Vardak", "Maidan Shahr", "وردک", "میدان وردک"]
    case .zabul: ["Zabol", "Zabal", "Qalat", "Kalat", "زابل"]
    }
  }
}

/// Why a typed province of Afghanistan is refused.
package enum AfghanProvinceFault: Error, Hashable, Sendable, CustomStringConvertible {
  case empty
  case unknown(String, suggestion: AfghanProvince?)

  package var description: String {
    switch self {
    case .empty: say("The province is empty: write its name, or leave it out.")
    case .unknown(let typed, let suggestion?):
      say("\(typed.quoted) is not a province of Afghanistan: did you mean \(suggestion.title)?")
    case .unknown(let typed, nil):
      say(
        """
        \(typed.quoted) is not a province of Afghanistan: write the province, for example Herat or \
        Nangarhar, or leave it out.
        """)
    }
  }
}
