// swift-tools-version:6.2
import PackageDescription

/// With `DOSSIER_FUZZ` set, as `scripts/fuzz` does, the package has the fuzzing targets instead of tests and programs.
let isFuzzing = Context.environment["DOSSIER_FUZZ"] != nil

// The settings of the house; DESIGN's reasons: Swift 6, explicit existentials, no leaking imports, every unsafe call marked.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A room of the house: a library target under `Sources/`.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a room: a target under `Tests/`.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies, swiftSettings: settings)
}

/// A C library of Debian: a module map and a shim, nothing else. Without `pkgConfig` it is loaded at run time, not linked.
func library(_ name: String, pkgConfig: String? = nil, debian package: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

let subprocess: [Target.Dependency] = [
  .product(name: "Subprocess", package: "swift-subprocess"),
  .product(name: "SystemPackage", package: "swift-system"),
]
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "dossier",
  products: [
    .executable(name: "dossier", targets: ["dossier"]),
    .executable(name: "dossier-probe", targets: ["DocumentProbe"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    library("CLibXML2", pkgConfig: "libxml-2.0", debian: "libxml2-dev"),
    library("CLibXSLT", debian: "libxslt1-dev"),
    library("CPoppler", debian: "libpoppler-glib-dev"),
    library("CQPDF", pkgConfig: "libqpdf", debian: "libqpdf-dev"),
    library("CZlib", debian: "zlib1g-dev"),
    library("CLibZip", debian: "libzip-dev"),
    library("CNettle", pkgConfig: "nettle", debian: "nettle-dev"),

    room("VacancyModel"),
    room("ContentHash", ["CNettle"]),
    room("ZonedTime", ["VacancyModel"]),
    room("Markup", ["CLibXML2", "CLibXSLT"]),
    room("Documents", ["ContentHash"] + subprocess),
    room("NoticeReading", ["VacancyModel", "Documents", "Markup"]),
    room("Planning", ["VacancyModel", "NoticeReading", "Markup"]),
    room("FormatChecking", ["VacancyModel", "Documents", "Markup"]),
    room("Eligibility", ["VacancyModel", "Markup"]),
    room("WorkspaceStore", ["VacancyModel", "ContentHash", "Markup"]),
    room("Readiness", ["VacancyModel"]),
    room("Rendering", ["VacancyModel", "Documents", "FormatChecking", "Readiness", "Markup"]),
    room(
      "Commands",
      [
        "VacancyModel", "ContentHash", "ZonedTime", "Markup", "Documents", "NoticeReading", "Planning",
        "FormatChecking", "Eligibility", "WorkspaceStore", "Readiness", "Rendering", argumentParser,
      ]),
    .executableTarget(name: "dossier", dependencies: ["Commands"], swiftSettings: settings),
    .executableTarget(
      name: "DocumentProbe",
      dependencies: ["VacancyModel", "Documents", "Markup", "CPoppler", "CQPDF", "CZlib", "CLibZip"],
      swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["VacancyModel"] + subprocess, path: "Tests/TestSupport",
      swiftSettings: settings),
    tests(of: "VacancyModel"),
    tests(of: "ContentHash"),
    tests(of: "ZonedTime", ["VacancyModel"]),
    tests(of: "Markup"),
    tests(of: "Documents", ["CQPDF"] + subprocess),
    tests(of: "NoticeReading", ["VacancyModel", "Documents"]),
    tests(of: "Planning", ["VacancyModel", "NoticeReading", "Documents"]),
    tests(of: "FormatChecking", ["VacancyModel", "Documents"]),
    tests(of: "Eligibility", ["VacancyModel"]),
    tests(of: "WorkspaceStore", ["VacancyModel", "ContentHash", "Markup", "WorkspaceRehearsal"]),
    .executableTarget(
      name: "WorkspaceRehearsal", dependencies: ["VacancyModel", "WorkspaceStore"], path: "Tests/WorkspaceRehearsal",
      swiftSettings: settings),
    .executableTarget(
      name: "Torture", dependencies: ["VacancyModel", "WorkspaceStore"], path: "Tests/Torture",
      swiftSettings: settings),
    tests(of: "Readiness", ["VacancyModel", "ZonedTime"]),
    tests(of: "Rendering", ["VacancyModel", "Documents", "FormatChecking", "Readiness", "Markup", "ZonedTime"]),
    tests(of: "Commands", ["VacancyModel"]),
    .testTarget(
      name: "CommandLineTests", dependencies: ["TestSupport"] + subprocess, swiftSettings: settings),
  ]
)

if isFuzzing {
  // The probe's readers as a library, and one program of all fuzzing targets, which libFuzzer's own `main` runs.
  let probe: [Target.Dependency] = ["VacancyModel", "Documents", "Markup", "CPoppler", "CQPDF", "CLibZip"]
  package.products = [.executable(name: "fuzz", targets: ["fuzz"])]
  package.targets.removeAll { $0.isTest || $0.type == .executable || $0.name == "TestSupport" }
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/Fuzz/CLibFuzzer"),
    .target(name: "DocumentProbe", dependencies: probe, exclude: ["Main.swift"], swiftSettings: settings),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "VacancyModel", "Markup", "Documents", "Planning", "FormatChecking", "WorkspaceStore", "Commands",
        "DocumentProbe", "CLibFuzzer",
      ], path: "Tests/Fuzz/Targets", swiftSettings: settings,
      // gold, which Swift links with by default, breaks on what the fuzzer adds.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"])]),
  ]
}
