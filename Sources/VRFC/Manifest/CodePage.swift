/// The code pages in which spreadsheets on older machines write a list: a byte a letter.
///
/// By the tables that Python's codecs were generated with from the Unicode Consortium's
/// (`MAPPINGS/VENDORS/MICSFT/WINDOWS`).
struct CodePage {
  let name: String
  /// The characters of the bytes from 0x80 on; nil: the byte is none.
  private let upper: [Unicode.Scalar?]

  /// Urdu, Persian and Arabic beside English.
  static let arabic = CodePage(
    "Windows-1256",
    """
    20AC 067E 201A 0192 201E 2026 2020 2021 02C6 2030 0679 2039 0152 0686 0698 0688
    06AF 2018 2019 201C 201D 2022 2013 2014 06A9 2122 0691 203A 0153 200C 200D 06BA
    00A0 060C 00A2 00A3 00A4 00A5 00A6 00A7 00A8 00A9 06BE 00AB 00AC 00AD 00AE 00AF
    00B0 00B1 00B2 00B3 00B4 00B5 00B6 00B7 00B8 00B9 061B 00BB 00BC 00BD 00BE 061F
    06C1 0621 0622 0623 0624 0625 0626 0627 0628 0629 062A 062B 062C 062D 062E 062F
    0630 0631 0632 0633 0634 0635 0636 00D7 0637 0638 0639 063A 0640 0641 0642 0643
    00E0 0644 00E2 0645 0646 0647 0648 00E7 00E8 00E9 00EA 00EB 0649 064A 00EE 00EF
    064B 064C 064D 064E 00F4 064F 0650 00F7 0651 00F9 0652 00FB 00FC 200E 200F 06D2
    """)
  /// Western European letters.
  static let latin = CodePage(
    "Windows-1252",
    """
    20AC FFFD 201A 0192 201E 2026 2020 2021 02C6 2030 0160 2039 0152 FFFD 017D FFFD
    FFFD 2018 2019 201C 201D 2022 2013 2014 02DC 2122 0161 203A 0153 FFFD 017E 0178
    00A0 00A1 00A2 00A3 00A4 00A5 00A6 00A7 00A8 00A9 00AA 00AB 00AC 00AD 00AE 00AF
    00B0 00B1 00B2 00B3 00B4 00B5 00B6 00B7 00B8 00B9 00BA 00BB 00BC 00BD 00BE 00BF
    00C0 00C1 00C2 00C3 00C4 00C5 00C6 00C7 00C8 00C9 00CA 00CB 00CC 00CD 00CE 00CF
    00D0 00D1 00D2 00D3 00D4 00D5 00D6 00D7 00D8 00D9 00DA 00DB 00DC 00DD 00DE 00DF
    00E0 00E1 00E2 00E3 00E4 00E5 00E6 00E7 00E8 00E9 00EA 00EB 00EC 00ED 00EE 00EF
    00F0 00F1 00F2 00F3 00F4 00F5 00F6 00F7 00F8 00F9 00FA 00FB 00FC 00FD 00FE 00FF
    """)

  private init(_ name: String, _ table: String) {
    self.name = name
    upper = table.split(whereSeparator: \.isWhitespace).map { code in
      UInt32(code, radix: 16).flatMap(Unicode.Scalar.init).flatMap { $0 == "\u{FFFD}" ? nil : $0 }
    }
  }

  /// The page in which a text is most likely written: with letters of Urdu side by side in the one,
  /// else the other.
  static func likely(_ bytes: [UInt8]) -> CodePage {
    var (side, longest) = (0, 0)
    for byte in bytes {
      let isArabic = arabic.scalar(byte).map { (0x0600...0x06FF).contains($0.value) } ?? false
      side = isArabic ? side + 1 : 0
      longest = max(longest, side)
    }
    return longest >= 3 ? arabic : latin
  }

  /// - Returns: nil where a byte is no character of the page.
  func text(_ bytes: [UInt8]) -> String? {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      guard let scalar = scalar(byte) else { return nil }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  private func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80]
  }
}
