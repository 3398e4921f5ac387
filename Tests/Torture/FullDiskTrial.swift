import Foundation

/// Changes on a file system that has no room left, or almost none.
enum FullDiskTrial {
  static func run(_ bench: Bench) throws -> [Figure] {
    let paper = bench.root.appending(path: "large.txt")
    try Data(String(repeating: "word ", count: 26_000).utf8).write(to: paper)
    return try [0, 4, 16, 64].flatMap { try figures(bench, free: $0, paper: paper.path) }
  }

  // A file system of its own that only this shell sees: the example, then a filler that leaves so much room.
  private static let mounted = """
    mkdir -p "$3"; mount -t tmpfs -o size=1024k none "$3" 2> /dev/null || { echo nomount; exit; }
    cp -R "$2/Workspaces" "$3/Workspaces"; export DOSSIER_ROOT="$3"
    ln -s "$2/Templates" "$3/Templates"
    "$1" mark \(Bench.slug) nationality ready --note 'before the disk was full' > /dev/null || exit
    head -c 4000000 /dev/zero > "$3/filler" 2> /dev/null
    truncate -s "-$(($5 * 1024))" "$3/filler"
    """
  // Where nothing can be mounted: no file may grow over that length.
  private static let limited = """
    mkdir -p "$3"; cp -R "$2/Workspaces" "$3/Workspaces"; export DOSSIER_ROOT="$3"
    ln -s "$2/Templates" "$3/Templates"
    "$1" mark \(Bench.slug) nationality ready --note 'before the disk was full' > /dev/null || exit
    trap '' XFSZ; small() { (ulimit -f "$free"; exec "$@"); }; free=$5
    """
  private static let trial = """
    record="$3/Workspaces/\(Bench.slug)/workspace.xml"; cp "$record" "$2/before.xml"
    small "$1" attach \(Bench.slug) degree-evidence "$4" > /dev/null 2>&1; a=$?
    cmp -s "$2/before.xml" "$record"; b=$?
    small "$1" mark \(Bench.slug) nationality waiting > /dev/null 2>&1; c=$?
    cmp -s "$2/before.xml" "$record"; d=$?
    rm -f "$3/filler"
    "$1" undo \(Bench.slug) > "$2/undo.txt" 2>&1; e=$?
    "$1" verify \(Bench.slug) > /dev/null 2>&1; f=$?
    left=$(find "$3" -name '.*.new' | wc -l)
    echo "$a $b $c $d $e $f $left"
    """

  private static func figures(_ bench: Bench, free: Int, paper: String) throws -> [Figure] {
    let place = bench.root.appending(path: "small-\(free)")
    defer { try? FileManager.default.removeItem(at: place) }
    func words(_ script: String, _ shell: [String]) throws -> [String] {
      try bench.run(
        "/usr/bin/env",
        shell + ["bash", "-c", script, "bash", bench.program, bench.root.path, place.path, paper, "\(free)"]
      ).output.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    let own = geteuid() == 0 ? ["unshare", "--mount"] : ["unshare", "--user", "--map-root-user", "--mount"]
    var way = "tmpfs"
    var found = try words(mounted + "\nsmall() { \"$@\"; }\n" + trial, own)
    if found.count != 7 {
      way = "no file system may be mounted here: a limit on the length of files instead"
      found = try words(limited + "\n" + trial, [])
    }
    guard found.count == 7 else {
      return [Figure("\(free) KiB free", "not shown", isGood: false, found.joined(separator: " "))]
    }
    // With room enough for a small change it may be made; then it is there, whole.
    let mark = found[2] == "74" ? found[3] == "0" : found[2] == "0" && found[3] == "1" && free == 64
    let isGood = found[0] == "74" && found[1] == "0" && mark && found[4] == "0" && found[5] == "0" && found[6] == "0"
    return [
      Figure(
        "\(free) KiB free", "attach exit \(found[0]), mark exit \(found[2])", isGood: isGood,
        "record \(found[1] == "0" ? "byte-identical" : "CHANGED"), undo with room exit \(found[4]), \(way)")
    ]
  }
}
