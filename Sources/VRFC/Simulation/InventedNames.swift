import Foundation

/// A name that many people bear, in the spellings in which it is met.
struct NameSpellings: Sendable {
  /// Latin spellings, the usual one first.
  let latin: [String]
  let urdu: String

  /// - Parameter line: Latin spellings between bars, a tab, Urdu; nil for anything else.
  init?(line: Substring) {
    let fields = line.split(separator: "\t")
    guard fields.count == 2 else { return nil }
    latin = fields[0].split(separator: "|").map(String.init)
    urdu = String(fields[1]).precomposedStringWithCanonicalMapping
  }

  static func table(_ text: String) -> [NameSpellings] {
    text.split(separator: "\n").compactMap(NameSpellings.init(line:))
  }
}

/// The common names of which the people of a simulation are composed; none of them is anybody's.
enum InventedNames {
  /// What stands before many men's names, or is one.
  static let men = NameSpellings.table(
    """
    Muhammad|Mohammad|Mohd|Muhammed\tمحمد
    Ali\tعلی
    Ahmed|Ahmad\tاحمد
    Hassan|Hasan\tحسن
    Hussain|Hussein|Husain\tحسین
    Usman|Osman\tعثمان
    Umar|Omar|Umer\tعمر
    Bilal\tبلال
    Imran\tعمران
    Adnan\tعدنان
    Asif\tآصف
    Kashif\tکاشف
    Nadeem|Nadim\tندیم
    Naveed|Navid\tنوید
    Waqas|Waqaas\tوقاص
    Waseem|Wasim\tوسیم
    Shahzad|Shehzad\tشہزاد
    Faisal|Faysal\tفیصل
    Irfan\tعرفان
    Rizwan\tرضوان
    Zeeshan|Zishan\tذیشان
    Sajid\tساجد
    Majid\tماجد
    Tariq|Tarik\tطارق
    Khalid\tخالد
    Saleem|Salim\tسلیم
    Nasir\tناصر
    Yasir|Yasser\tیاسر
    Amir|Aamir\tعامر
    Arslan\tارسلان
    Hamza\tحمزہ
    Junaid|Junaed\tجنید
    Kamran\tکامران
    Luqman|Lukman\tلقمان
    Mudassar|Mudasar\tمدثر
    Qaiser|Qaisar\tقیصر
    Rashid|Rasheed\tراشد
    Sohail|Suhail\tسہیل
    Tanveer|Tanvir\tتنویر
    Yousaf|Yusuf|Yousuf\tیوسف
    Zafar\tظفر
    Ghulam|Gulam\tغلام
    Abdul\tعبدل
    Sher\tشیر
    Gul\tگل
    Noor|Nur\tنور
    Zahid\tزاہد
    Shafiq|Shafeeq\tشفیق
    Rafiq|Rafique\tرفیق
    Akbar\tاکبر
    """)

  static let women = NameSpellings.table(
    """
    Fatima|Fatimah\tفاطمہ
    Ayesha|Aisha|Aysha\tعائشہ
    Zainab|Zaynab\tزینب
    Maryam|Mariam\tمریم
    Khadija|Khadijah\tخدیجہ
    Saima\tصائمہ
    Nasreen|Nasrin\tنسرین
    Shazia\tشازیہ
    Rubina|Robina\tروبینہ
    Samina|Sameena\tثمینہ
    Bushra\tبشریٰ
    Nazia\tنازیہ
    Parveen|Parvin\tپروین
    Rukhsana|Ruksana\tرخسانہ
    Sadia\tسعدیہ
    Shabana\tشبانہ
    Tahira\tطاہرہ
    Yasmeen|Yasmin\tیاسمین
    Zubaida|Zubeda\tزبیدہ
    Kausar|Kosar\tکوثر
    Naseem\tنسیم
    Iqra\tاقرا
    Hina\tحنا
    Amna|Aamna\tآمنہ
    """)

  /// Second names of women.
  static let womenSecond = NameSpellings.table(
    """
    Bibi\tبی بی
    Begum\tبیگم
    Akhtar\tاختر
    Kausar\tکوثر
    Parveen|Parvin\tپروین
    Khatoon|Khatun\tخاتون
    """)

  /// Second names met everywhere.
  static let second = NameSpellings.table(
    """
    Ahmed|Ahmad\tاحمد
    Ali\tعلی
    Hussain|Hussein|Husain\tحسین
    Iqbal\tاقبال
    Akram\tاکرم
    Khan\tخان
    Shah\tشاہ
    Abbas\tعباس
    Raza|Riza\tرضا
    Akhtar\tاختر
    Aslam\tاسلم
    Ashraf\tاشرف
    Anwar|Anwer\tانور
    Javed|Javaid\tجاوید
    Mehmood|Mahmood|Mehmud\tمحمود
    Nawaz\tنواز
    Riaz\tریاض
    Sadiq|Sadeeq\tصادق
    Sharif|Shareef\tشریف
    Yaqoob|Yaqub\tیعقوب
    """)

  /// Second names met at home in one province.
  static let secondAtHome: [Province: [NameSpellings]] = [
    .punjab: NameSpellings.table(
      """
      Cheema\tچیمہ
      Gondal\tگوندل
      Warraich|Waraich\tوڑائچ
      Bhatti\tبھٹی
      Butt\tبٹ
      Tarar\tتارڑ
      Chaudhry|Choudhry|Chaudhary\tچوہدری
      Mughal\tمغل
      """),
    .khyberPakhtunkhwa: NameSpellings.table(
      """
      Khan\tخان
      Gul\tگل
      Yousafzai|Yusufzai\tیوسفزئی
      Mohmand|Momand\tمہمند
      Afridi|Afreedi\tآفریدی
      Zaman\tزمان
      """),
    .sindh: NameSpellings.table(
      """
      Soomro|Sumro\tسومرو
      Chandio\tچانڈیو
      Memon|Memun\tمیمن
      Qureshi|Quraishi\tقریشی
      """),
    .balochistan: NameSpellings.table(
      """
      Baloch|Baluch\tبلوچ
      Rind\tرند
      Mengal\tمینگل
      Kakar\tکاکڑ
      """),
    .azadJammuKashmir: NameSpellings.table(
      """
      Mir\tمیر
      Awan\tاعوان
      Abbasi\tعباسی
      """),
  ]
}

/// A person's name before it is written down: the same one is spelt in more than one way.
struct InventedName: Sendable {
  let parts: [NameSpellings]

  enum Script: Sendable {
    case latin, urdu
  }

  /// Written in the usual way.
  func written(_ script: Script) -> PersonName {
    let words = parts.map { part in
      switch script {
      case .latin: part.latin[0]
      case .urdu: part.urdu
      }
    }
    return PersonName(rawValue: words.joined(separator: " "))
  }

  /// Written by somebody else: every part in one of its Latin spellings.
  func respelt(_ generator: inout SeededGenerator) -> PersonName {
    PersonName(rawValue: parts.map { generator.pick($0.latin) }.joined(separator: " "))
  }

  static func man(of province: Province?, _ generator: inout SeededGenerator) -> InventedName {
    let given = generator.pick(InventedNames.men)
    if generator.happens(0.12) { return InventedName(parts: [given]) }
    if generator.happens(0.3) {
      let first = InventedNames.men[0]
      return InventedName(parts: [first, generator.pick(InventedNames.men)])
    }
    return InventedName(parts: [given, second(of: province, &generator)])
  }

  static func woman(_ generator: inout SeededGenerator) -> InventedName {
    let given = generator.pick(InventedNames.women)
    guard generator.happens(0.8) else { return InventedName(parts: [given]) }
    return InventedName(parts: [given, generator.pick(InventedNames.womenSecond)])
  }

  private static func second(
    of province: Province?, _ generator: inout SeededGenerator
  ) -> NameSpellings {
    if let province, let atHome = InventedNames.secondAtHome[province], generator.happens(0.4) {
      return generator.pick(atHome)
    }
    return generator.pick(InventedNames.second)
  }
}
