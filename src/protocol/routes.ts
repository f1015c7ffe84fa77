/** Every path of the server. None holds an id, so that no proxy's log can: ids travel in bodies and in the token. */
export const apiRoutes = {
  health: "/api/health",
  nonce: "/api/nonce",
  tokens: "/api/tokens",
  spaces: "/api/spaces",
  space: "/api/space",
  spaceDeletion: "/api/space/deletion",
  access: "/api/access",
  accessRemoval: "/api/access/removal",
  records: "/api/records",
  recordReading: "/api/records/reading",
  heads: "/api/heads",
  wrapReading: "/api/wraps/reading",
  wrapWriting: "/api/wraps/writing",
  pairingWriting: "/api/pairing/writing",
  pairingReading: "/api/pairing/reading",
} as const;
