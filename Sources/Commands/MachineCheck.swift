import Documents
import Glibc
import VacancyModel
import ZonedTime

/// What a machine needs so that everything of Dossier works, and what follows where it is missing.
struct MachineCheck {
  /// What is there, a line each.
  private(set) var found: [String] = []
  /// What is missing.
  private(set) var missing: [InspectionFinding] = []

  /// Looks at this machine.
  ///
  /// - Parameters:
  ///   - root: where workspaces are kept, or why there is no such place.
  ///   - searchPath: the folders of programs, parted by colons.
  static func run(root: Result<RootFolder, CommandFailure>, searchPath: String) async -> MachineCheck {
    var check = MachineCheck()
    check.lookAtRoot(root)
    check.lookAtProbe()
    check.lookAtOffice()
    await check.lookAtFonts()
    check.lookAtZones()
    check.lookAtLibraries()
    check.lookAtBrowser(searchPath)
    return check
  }

  private mutating func lack(_ id: String, _ severity: Severity, _ message: String, _ advice: String) {
    missing.append(InspectionFinding(id, severity, path: "", message, advice: advice))
  }

  private static func install(_ packages: String) -> String {
    "To install it:\nsudo apt-get install --no-install-recommends \(packages)"
  }

  private mutating func lookAtRoot(_ root: Result<RootFolder, CommandFailure>) {
    switch root {
    case .failure(let failure):
      lack("root", .error, failure.message, failure.advice.joined(separator: "\n"))
    case .success(let root):
      let existing = System.nearestFolder(root.workspaces)
      guard unsafe access(existing, W_OK | X_OK) == 0 else {
        return lack(
          "root-not-writable", .error,
          "'\(existing)' cannot be written by you: no workspace can be started or changed.",
          "Ask whoever owns it for permission, or name another place: --root FOLDER")
      }
      found.append("Workspaces: \(root.workspaces)")
      guard let free = System.freeBytes(existing) else { return }
      let size = free >= 10 << 30 ? "\(free >> 30) GiB" : "\(free >> 20) MiB"
      if free < 50 << 20 {
        lack(
          "space", .warning, "Only \(size) are free where the workspaces are: attaching a document may fail.",
          "Make room on that disk; nothing is lost when it is full.")
      } else {
        found.append("Free space: \(size)")
      }
    }
  }

  private mutating func lookAtProbe() {
    do throws(DocumentError) {
      _ = try Probe.installed()
      found.append("Reader of PDF and Word files")
    } catch {
      lack(
        "probe", .error,
        "The part of Dossier that reads PDF, Word and web files is missing: only plain text can be read.",
        "Install Dossier again:\nsudo make install")
    }
  }

  private mutating func lookAtOffice() {
    if LibreOffice.installed() == nil {
      lack(
        "libreoffice", .warning, "LibreOffice is missing: the pages of Word and OpenDocument files stay unknown.",
        MachineCheck.install("libreoffice-writer-nogui"))
    } else {
      found.append("LibreOffice")
    }
  }

  private mutating func lookAtFonts() async {
    let fonts = await LibreOfficeFonts.onThisMachine()
    let wanted = [
      ("Carlito", "Calibri", "fonts-crosextra-carlito"), ("Caladea", "Cambria", "fonts-crosextra-caladea"),
      ("Liberation Serif", "Times New Roman and Arial", "fonts-liberation"),
    ]
    for (font, twin, package) in wanted {
      if fonts.has(font) {
        found.append("Font \(font)")
      } else {
        lack(
          "font-\(package)", .warning,
          "The font \(font) is missing, which takes as much room as \(twin): page counts of Word files set in that may "
            + "be wrong.", MachineCheck.install(package))
      }
    }
  }

  private mutating func lookAtZones() {
    if TimeZoneRules(name: "Europe/Brussels") == nil || TimeZoneRules(name: "America/New_York") == nil {
      lack(
        "time-zones", .error,
        "The rules of time zones are missing: deadlines are counted in UTC, up to two hours later than in Brussels.",
        MachineCheck.install("tzdata libical3"))
    } else {
      found.append("Time zones")
    }
  }

  private mutating func lookAtLibraries() {
    if let library = unsafe dlopen("libxslt.so.1", RTLD_LAZY | RTLD_LOCAL) {
      unsafe dlclose(library)
      found.append("Stylesheets for web pages")
    } else {
      lack(
        "libxslt", .warning, "The library libxslt is missing: 'dossier export --html' does not work.",
        MachineCheck.install("libxslt1.1"))
    }
  }

  private mutating func lookAtBrowser(_ searchPath: String) {
    let names = [
      "firefox", "firefox-esr", "chromium", "chromium-browser", "google-chrome", "microsoft-edge", "epiphany", "falkon",
      "konqueror",
    ]
    let folders = searchPath.split(separator: ":").filter { $0.hasPrefix("/") }
    for folder in folders {
      for name in names where unsafe access("\(folder)/\(name)", X_OK) == 0 {
        return found.append("Browser for printing: \(name)")
      }
    }
    lack(
      "browser", .note, "There is no browser here: to print an exported page, open it on another machine.",
      MachineCheck.install("firefox-esr"))
  }
}
