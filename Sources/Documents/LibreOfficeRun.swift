import FoundationEssentials
import Glibc
import Subprocess
import Synchronization
import SystemPackage

/// One run of LibreOffice, on one file, in a folder of its own, without a network and for a limited time.
struct LibreOfficeRun {
  /// The most seconds of one run.
  static let seconds = 60
  /// The most memory of one run, in bytes.
  private static let memory = 4 << 30
  /// The largest file that a run may write, in bytes.
  private static let largestFile = 512 << 20

  private let program: LibreOffice
  private let folder: FilePath
  private let seconds: Int

  /// A run that keeps its files in a folder that exists, is empty, and is this person's only.
  init(_ program: LibreOffice, in folder: FilePath, seconds: Int = LibreOfficeRun.seconds) {
    self.program = program
    self.folder = folder
    self.seconds = seconds
  }

  /// The file in another format, `pdf` or `odt`.
  func convert(_ file: IncomingFile, _ format: DocumentFormat, to target: String) async throws(DocumentError) -> [UInt8]
  {
    let input = folder.appending("paper.\(format.rawValue)")
    let output = folder.appending("out/paper.\(target)")
    do {
      try FileManager.default.createDirectory(
        atPath: folder.appending("profile/user").string, withIntermediateDirectories: true)
      try Data(Self.settings.utf8).write(
        to: URL(filePath: folder.appending("profile/user/registrymodifications.xcu").string))
      try Data(file.bytes).write(to: URL(filePath: input.string))
    } catch {
      throw DocumentError(.unreadable, path: file.path, "there is no room to lay it out; free some disk space")
    }
    try await run(input, to: target, path: file.path)
    // It ends well even where it has converted nothing.
    guard let made = try? Data(contentsOf: URL(filePath: output.string)), !made.isEmpty,
      target != "pdf" || made.starts(with: Array("%PDF-".utf8))
    else {
      throw DocumentError(
        .unreadable, path: file.path, "LibreOffice cannot open it; save it again in the program that wrote it")
    }
    return Array(made)
  }

  private func run(_ input: FilePath, to target: String, path: String) async throws(DocumentError) {
    let command =
      await Self.confinement + [
        program.executable.string, "-env:UserInstallation=\(Self.url(folder.appending("profile")))", "--headless",
        "--norestore", "--nolockcheck", "--convert-to", target, "--outdir", folder.appending("out").string,
        input.string,
      ]
    var options = PlatformOptions()
    // A group of its own, so that all that it starts ends with it.
    options.processGroupID = 0
    do {
      let group = Mutex<pid_t?>(nil)
      let result = try await withTaskCancellationHandler {
        try await Subprocess.run(
          .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())),
          environment: Self.environment(folder), workingDirectory: folder, platformOptions: options, input: .none,
          output: .discarded, error: .discarded
        ) { execution in
          group.withLock { $0 = execution.processIdentifier.value }
          return Watch(process: -execution.processIdentifier.value, seconds: seconds)
        }
      } onCancel: {
        // What it has started would go on and write into a folder that is taken away.
        group.withLock { if let group = $0 { _ = kill(-group, SIGKILL) } }
      }
      result.closureResult.stop()
      guard !result.closureResult.hasBitten else {
        throw DocumentError(
          .timedOut, path: path, "LibreOffice took longer than \(seconds) seconds to lay it out; export it as PDF")
      }
    } catch let error as DocumentError {
      throw error
    } catch {
      throw DocumentError(.unreadable, path: path, "LibreOffice could not be started; export the paper as PDF")
    }
  }

  /// Temporary files stay in the folder, and nothing is fetched through a proxy, where there is one.
  private static func environment(_ folder: FilePath) -> Environment {
    let nowhere = "http://127.0.0.1:9"
    return .inherit.updating([
      "TMPDIR": folder.string, "LC_ALL": "C.UTF-8", "DISPLAY": nil, "WAYLAND_DISPLAY": nil,
      "DBUS_SESSION_BUS_ADDRESS": nil, "SAL_USE_VCLPLUGIN": "svp", "http_proxy": nowhere, "https_proxy": nowhere,
      "no_proxy": nil,
    ])
  }

  /// The programs that start it within limits, as far as this machine has them and allows them.
  private static var confinement: [String] {
    get async { await Confinement.shared.command }
  }

  /// Finds out once what this machine allows.
  private actor Confinement {
    static let shared = Confinement()
    private var found: [String]?

    var command: [String] {
      get async {
        if let found { return found }
        let limits = [
          "/usr/bin/prlimit", "--as=\(LibreOfficeRun.memory)", "--fsize=\(LibreOfficeRun.largestFile)", "--core=0",
          "--cpu=\(LibreOfficeRun.seconds * 2)",
        ]
        let network = ["/usr/bin/unshare", "--map-root-user", "--net"]
        var command: [String] = []
        for part in [limits, network] where await works(part) { command += part + ["--"] }
        found = command
        return command
      }
    }

    private func works(_ command: [String]) async -> Bool {
      let result = try? await Subprocess.run(
        .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst()) + ["--", "/bin/true"]),
        output: .discarded)
      return result?.terminationStatus.isSuccess ?? false
    }
  }

  private static func url(_ path: FilePath) -> String {
    var url = "file://"
    for byte in path.string.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "/-_.~".utf8.contains(byte)
      if isPlain {
        url.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        url += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return url
  }

  /// No macros, no links that are followed or brought up to date, no network.
  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    \(setting("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"))
    \(setting("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"))
    \(setting("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"))
    \(setting("Office.Writer/Content/Update", "Link", "2"))
    \(setting("Inet/Settings", "ooInetProxyType", "2"))
    \(setting("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"))
    \(setting("Inet/Settings", "ooInetHTTPProxyPort", "9"))
    \(setting("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"))
    \(setting("Inet/Settings", "ooInetHTTPSProxyPort", "9"))
    </oor:items>

    """

  private static func setting(_ path: String, _ name: String, _ value: String) -> String {
    "<item oor:path=\"/org.openoffice.\(path)\"><prop oor:name=\"\(name)\" oor:op=\"fuse\">"
      + "<value>\(value)</value></prop></item>"
  }
}
