import Glibc

/// `dossier-probe`: reads documents for `dossier` in a process of its own. It answers on standard output, one line for
/// each question on standard input, and ends with its input.
@main struct Main {
  static func main() {
    let output = Confinement.enter()
    var conversation = Conversation(input: 0, output: output)
    conversation.run()
    // Everything is answered; what fifty libraries would tidy up at an end goes with the process.
    _exit(0)
  }
}
