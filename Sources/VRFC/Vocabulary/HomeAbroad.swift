/// A home outside Pakistan, as far as it can be told from a list; the place itself, in somebody's
/// words, is part of who they are (``Identity/homePlace``).
package struct HomeAbroad: Codable, Hashable, Sendable {
  package var country: Nationality
  /// Nil: not known, or another country than Afghanistan.
  package var province: AfghanProvince?

  package init(country: Nationality, province: AfghanProvince? = nil) {
    self.country = country
    self.province = province
  }
}

/// The provinces of Afghanistan.
///
/// The 34 of ISO 3166-2:AF, as published lists of it give them, in order by name.
package enum AfghanProvince: String, Codable, CaseIterable, Hashable, Sendable {
  case badakhshan, badghis, baghlan, balkh, bamyan, daykundi, farah, faryab, ghazni, ghor, helmand
  case herat, jowzjan, kabul, kandahar, kapisa, khost, kunar, kunduz, laghman, logar, nangarhar
  case nimroz, nuristan, paktia, paktika, panjshir, parwan, samangan
  case sarePol = "sar-e-pol"
  case takhar, uruzgan, wardak, zabul

  /// For people to read.
  package var title: String {
    self == .sarePol ? "Sar-e Pol" : rawValue.prefix(1).uppercased() + rawValue.dropFirst()
  }
}
