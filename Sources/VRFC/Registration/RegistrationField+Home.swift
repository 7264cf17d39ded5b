/// Where somebody is at home: in Pakistan by the list of districts, in Afghanistan by its
/// provinces, elsewhere a country and the place in their own words.
extension RegistrationField {
  static let province = RegistrationField(
    code: .province, label: { say("Province") }, hint: { say("a province") }, emptiness: .unknown,
    isOnForm: false,
    reading: { typed, context, change in
      switch change.homeCountry(by: context) {
      case .pakistan, .stateless, .unknown:
        change.province = .to(try Province(typed: typed))
      case .afghanistan:
        change.setHome(.init(country: .afghanistan, province: try AfghanProvince(typed: typed)))
      case let country:
        change.setHome(.init(country: country), place: try Note(typed: typed))
      }
      return []
    },
    emptying: { $0.province = .empty },
    shown: { _, facts in facts.province?.title ?? facts.home?.province?.title ?? "" },
    parts: [.fact(\.province) { say("province") }])

  static let district = RegistrationField(
    code: .district, label: { say("District") }, hint: { say("a district, or its beginning") },
    emptiness: .unknown, isShortAnswer: true,
    completions: { typed, places, nationality, limit in
      if nationality == .afghanistan {
        if (try? AfghanProvince(typed: typed)) != nil { return [] }
        return AfghanProvince.completions(for: typed, limit: limit).map {
          FieldCompletion(text: $0.title, words: $0.title)
        }
      }
      guard nationality.isToldByDistrict, (try? places.district(typed)) == nil else { return [] }
      return places.completions(for: typed, limit: limit).map {
        FieldCompletion(text: $0.name, words: "\($0.name), \($0.province.title)")
      }
    },
    reading: { typed, context, change in
      try change.readDistrict(typed, context)
      return []
    },
    emptying: { ($0.district, $0.home, $0.homePlace) = (.empty, .empty, .empty) },
    shown: { identity, facts in
      if let district = facts.district { return district.description }
      guard let home = facts.home else { return "" }
      let country =
        home.country == facts.nationality || home.country == .afghanistan ? nil : home.country.name
      return [identity?.homePlace?.rawValue, home.province?.title, country].compactMap { $0 }
        .joined(separator: ", ")
    },
    parts: [
      .fact(\.district) { say("district") }, .fact(\.home) { say("home abroad") },
      .identity(\.homePlace) { say("place of the home") },
    ])
}

extension Nationality {
  static let afghanistan = Nationality(rawValue: "AFG")

  /// Whether a home is one of the districts of Pakistan, for all that is said.
  package var isToldByDistrict: Bool { isPakistan || self == .stateless || self == .unknown }
}

extension RegistrationChange {
  /// The province that was read, wherever it lies.
  package var provinceWords: String? {
    if case .to(let province) = province { return province.title }
    if case .to(let home) = home { return home.province?.title }
    return nil
  }

  /// The nationality with which a home is told.
  fileprivate func homeCountry(by context: FieldContext) -> Nationality {
    nationality ?? context.nationality ?? .pakistan
  }

  fileprivate mutating func setHome(_ home: HomeAbroad, place: Note? = nil) {
    (province, district) = (.empty, .empty)
    self.home = .to(home)
    homePlace = place.map { .to($0) } ?? .empty
  }

  /// Reads a district of Pakistan, a province of Afghanistan, a place in the one that is said, or a
  /// place elsewhere.
  fileprivate mutating func readDistrict(_ typed: String, _ context: FieldContext) throws {
    let country = homeCountry(by: context)
    if country.isToldByDistrict { return try readOwnDistrict(typed, context) }
    guard country == .afghanistan else {
      let place = try Note(typed: said(of: home).map { typed + ", " + $0 } ?? typed)
      return setHome(.init(country: country), place: place)
    }
    if case .to(let said) = home, said.province != nil {
      return setHome(said, place: try Note(typed: typed))
    }
    try readAfghan(typed, context)
  }

  private mutating func readOwnDistrict(_ typed: String, _ context: FieldContext) throws {
    var stated: Province?
    if case .to(let said) = province { stated = said }
    let found = try context.places.district(typed, in: stated)
    (district, province) = (.to(DistrictName(found.name)), .to(found.province))
    (home, homePlace) = (.empty, .empty)
  }

  /// `Herat`, `Injil, Herat`, or a district of Pakistan, where many were born.
  private mutating func readAfghan(_ typed: String, _ context: FieldContext) throws {
    let parts = typed.split(separator: ",").map(String.init)
    do throws(AfghanProvinceFault) {
      let province = try AfghanProvince(typed: parts.last ?? "")
      let place = parts.dropLast().joined(separator: ",").withoutOuterSpaces
      setHome(
        .init(country: .afghanistan, province: province),
        place: place.isEmpty ? nil : try? Note(typed: place))
    } catch {
      guard (try? context.places.district(typed)) != nil else { throw error }
      try readOwnDistrict(typed, context)
    }
  }

  /// The place that the province's column named.
  private func said(of home: Setting<HomeAbroad>?) -> String? {
    guard case .to(let place) = homePlace else { return nil }
    return place.rawValue
  }
}
