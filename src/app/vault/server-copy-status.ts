/** What a server showed that cannot be right, or what devices sent that was not taken in. Nothing here was lost for it. */
export type ServerProblem = "rollback" | "behind" | "withheld" | "different" | "fork" | "refused-records";

/** How far what this device holds and what the server holds are the same. */
export type ServerCopyStatus =
  /** Everything stays on this device. */
  | { readonly type: "off" }
  /** The first push or the first pull is under way. */
  | { readonly type: "starting" }
  /** All of it is on the server. */
  | { readonly type: "in-step" }
  | {
      readonly type: "waiting";
      /** Records of which the server does not have the newest version. */
      readonly unsent: number;
      /** `calm`: will be sent within a quarter of an hour. `full`: the server has no more room for this participant. */
      readonly reason: "calm" | "sending" | "offline" | "busy" | "full";
    }
  /** The server says what this version of the app does not understand. */
  | { readonly type: "outdated"; readonly unsent: number }
  /** This device was removed from elsewhere, or everything at the server was deleted. What is here stays here. */
  | { readonly type: "removed" }
  | { readonly type: "suspicious"; readonly problem: ServerProblem; readonly unsent: number };
