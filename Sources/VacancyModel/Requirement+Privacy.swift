extension Requirement {
  /// Whether its papers stay out of the workspace, which keeps status, level, issuer and dates only: health and clearance.
  package var keepsPapersOut: Bool {
    ["psc-evidence", "security-clearance", "psc-upgrade", "medical-file", "accommodation-request"].contains(id)
  }
}
