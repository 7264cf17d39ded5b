extension Nationality {
  /// Those who come through this gate most, by how many come: they are proposed first.
  static let commonest = [
    "PAK", "AFG", "BGD", "IRN", "IND", "LKA", "MMR", "NPL", "IRQ", "SYR", "YEM", "SOM", "TUR",
  ]

  /// English names of the countries that returnees here come from, pass through or go to.
  static let names: [String: String] = [
    "PAK": "Pakistan", "AFG": "Afghanistan", "IRN": "Iran", "BGD": "Bangladesh",
    "IND": "India", "IRQ": "Iraq", "TUR": "Türkiye", "TJK": "Tajikistan",
    "UZB": "Uzbekistan", "TKM": "Turkmenistan", "KGZ": "Kyrgyzstan", "KAZ": "Kazakhstan",
    "AZE": "Azerbaijan", "ARM": "Armenia", "SYR": "Syria", "YEM": "Yemen", "OMN": "Oman",
    "ARE": "United Arab Emirates", "QAT": "Qatar", "BHR": "Bahrain", "KWT": "Kuwait",
    "SAU": "Saudi Arabia", "LBN": "Lebanon", "JOR": "Jordan", "EGY": "Egypt", "SDN": "Sudan",
    "SOM": "Somalia", "ETH": "Ethiopia", "ERI": "Eritrea", "NGA": "Nigeria", "GHA": "Ghana",
    "CMR": "Cameroon", "MAR": "Morocco", "DZA": "Algeria", "TUN": "Tunisia", "LBY": "Libya",
    "LKA": "Sri Lanka", "NPL": "Nepal", "MMR": "Myanmar", "CHN": "China", "IDN": "Indonesia",
    "MYS": "Malaysia", "PHL": "Philippines", "THA": "Thailand", "VNM": "Vietnam",
    "GRC": "Greece", "ITA": "Italy", "DEU": "Germany", "GBR": "United Kingdom",
    "USA": "United States", "NOR": "Norway", "RUS": "Russia", "UKR": "Ukraine",
    "XXA": "Stateless", "XXX": "Unknown",
  ]

  /// What the people of those most often met here are called, and their countries in Urdu.
  static let people: [String: String] = [
    "pakistani": "PAK", "پاکستانی": "PAK", "پاکستان": "PAK",
    "afghan": "AFG", "afghani": "AFG", "افغان": "AFG", "افغانی": "AFG", "افغانستان": "AFG",
    "iranian": "IRN", "irani": "IRN", "ایرانی": "IRN", "ایران": "IRN",
    "indian": "IND", "bangladeshi": "BGD", "iraqi": "IRQ", "turkish": "TUR", "turkey": "TUR",
    "tajik": "TJK", "uzbek": "UZB", "burmese": "MMR", "sri lankan": "LKA", "nepali": "NPL",
    "somali": "SOM", "nigerian": "NGA", "syrian": "SYR", "yemeni": "YEM",
  ]
}
