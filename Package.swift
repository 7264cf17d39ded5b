// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "vrfc",
  products: [
    .library(name: "VRFC", targets: ["VRFC"]),
    .executable(name: "vrfc", targets: ["VRFCCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", exact: "1.7.3"),
  ],
  targets: [
    .target(
      name: "VRFC",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      resources: [.embedInCode("Configuration/Shipped")],
      swiftSettings: strict
    ),
    .target(name: "VRFCScreens", dependencies: ["VRFC"], swiftSettings: strict),
    .target(
      name: "CCurses",
      cSettings: [
        .define("_XOPEN_SOURCE", to: "700"), .define("_DEFAULT_SOURCE"),
        .define("NCURSES_WIDECHAR", to: "1"),
      ],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(
      name: "VRFCCurses", dependencies: ["CCurses", "VRFCScreens"], swiftSettings: strict),
    .executableTarget(
      name: "VRFCCommand",
      dependencies: [
        "VRFC", "VRFCScreens", "VRFCCurses",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    // swift run -c release Benchmarks
    .executableTarget(
      name: "Benchmarks", dependencies: ["VRFC"], path: "Tests/Benchmarks",
      swiftSettings: strict),
    // swift build && swift run Stress [SECONDS [SEED]]
    .executableTarget(
      name: "Stress", dependencies: [.product(name: "Crypto", package: "swift-crypto")],
      path: "Tests/Stress", swiftSettings: strict),
    .testTarget(
      name: "VRFCTests",
      dependencies: ["VRFC", .product(name: "CustomDump", package: "swift-custom-dump")],
      resources: [.copy("Samples")],
      swiftSettings: strict),
    .testTarget(
      name: "VRFCScreensTests", dependencies: ["VRFC", "VRFCScreens"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "VRFCCommandTests", dependencies: ["VRFC", "VRFCCommand"], swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Stress", "VRFCCommand"], swiftSettings: strict),
    .testTarget(name: "HouseTests", swiftSettings: strict),
  ]
)
