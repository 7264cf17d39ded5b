// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

// VRFC_FUZZING=1 swift build --product Fuzzing: our own code with libFuzzer's counters and the
// address sanitizer. What others wrote is built as ever, so that it is not compiled twice.
let isFuzzing = Context.environment["VRFC_FUZZING"] == "1"
let sanitizers = ["-sanitize=fuzzer,address"]
let watched = strict + (isFuzzing ? [.unsafeFlags(sanitizers + ["-O"])] : [])

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
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      resources: [.embedInCode("Configuration/Shipped")],
      swiftSettings: watched
    ),
    .target(name: "VRFCScreens", dependencies: ["VRFC"], swiftSettings: watched),
    .target(
      name: "CCurses",
      cSettings: [
        .define("_XOPEN_SOURCE", to: "700"), .define("_DEFAULT_SOURCE"),
        .define("NCURSES_WIDECHAR", to: "1"),
      ],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(name: "CProcess", cSettings: [.define("_DEFAULT_SOURCE")]),
    .target(
      name: "VRFCCurses", dependencies: ["CCurses", "VRFCScreens"], swiftSettings: strict),
    .executableTarget(
      name: "VRFCCommand",
      dependencies: [
        "VRFC", "VRFCScreens", "VRFCCurses", "CProcess",
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
      name: "VRFCScreensTests", dependencies: ["VRFC", "VRFCScreens", "VRFCCurses", "CCurses"],
      exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "VRFCCommandTests", dependencies: ["VRFC", "VRFCCommand"], exclude: ["Samples"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Stress", "VRFCCommand"], swiftSettings: strict),
    .testTarget(name: "HouseTests", swiftSettings: strict),
    .target(
      name: "FuzzProperties",
      dependencies: ["VRFC", "VRFCScreens", .product(name: "Crypto", package: "swift-crypto")],
      path: "Tests/Fuzzing/Properties", swiftSettings: watched),
    .testTarget(
      name: "FuzzingTests", dependencies: ["FuzzProperties"], path: "Tests/Fuzzing/Seeded",
      swiftSettings: strict),
  ]
)

if isFuzzing {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/Fuzzing/CLibFuzzer"),
    .executableTarget(
      name: "Fuzzing", dependencies: ["FuzzProperties", "CLibFuzzer"], path: "Tests/Fuzzing/Main",
      swiftSettings: watched,
      linkerSettings: [.unsafeFlags(sanitizers + ["-use-ld=lld"])]),
  ]
}
