import CCurses
import Foundation
import Testing

@testable import VRFCCurses
@testable import VRFCScreens

@Suite struct PaletteTests {
  private static let choices: [(Int, Background?, Palette)] = [
    (0, .dark, .none), (0, nil, .none), (8, nil, .none), (16, nil, .none), (8, .dark, .dark),
    (8, .light, .light), (16, .light, .light), (256, .dark, .dark), (256, .light, .middle),
    (256, nil, .middle), (16_777_216, nil, .middle),
  ]

  @Test(arguments: choices)
  func `colours are those that can be read on the background, as far as it is known`(
    colours: Int, background: Background?, palette: Palette
  ) {
    #expect(Palette(colours: colours, background: background) == palette)
  }

  /// The light of a colour of the cube that 256 colours hold, as the eye has it (WCAG 2.1).
  private func lightness(_ colour: Int) -> Double {
    let steps = [0.0, 95, 135, 175, 215, 255]
    let cube = colour - 16
    let parts = [cube / 36, cube / 6 % 6, cube % 6].map { linear(steps[$0] / 255) }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func linear(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }

  @Test(arguments: Hue.allCases)
  func `the colours for any background are read on white and on black`(hue: Hue) throws {
    let light = lightness(try #require(Palette.middle.colour(of: hue)))
    #expect(1.05 / (light + 0.05) >= 3.9, "on white")
    #expect((light + 0.05) / 0.05 >= 3.8, "on black")
  }

  @Test(arguments: [Palette.light, .middle])
  func `no text is yellow or cyan where the background may be light`(palette: Palette) {
    for hue in Hue.allCases {
      #expect(![3, 6, 11, 14].contains(palette.colour(of: hue)))
    }
  }

  @Test(arguments: Meaning.allCases)
  func `where the background is not known, few colours are none`(meaning: Meaning) {
    #expect(Int(meaning.style(in: .none)) < VRFC_PAIR)
  }
}
