import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A place where only so much fits. It begins with room enough. */
export type SmallDisk = {
  readonly folder: string;
  /** Leaves so much room from now on. Gives what has to stand in front of a program that is to notice. */
  readonly leaveRoom: (bytes: number) => readonly string[];
  /** Gives room enough again, also to the program that is running. */
  readonly makeRoom: (runningId: number | null) => void;
  readonly remove: () => void;
};

export type DiskKind = { readonly name: string; readonly open: () => SmallDisk };

const roomEnough = 256 * 1_048_576;

/** A file system in memory of a limited size: the error is ENOSPC, as on a full disk. Only who may mount can have it. */
const fullDisk: DiskKind = {
  name: "a full disk (tmpfs, ENOSPC)",
  open: () => {
    const mountPoint = mkdtempSync(join(tmpdir(), "loslaten-disk-"));
    const resize = (bytes: number) => run("mount", "-o", `remount,size=${bytes}`, mountPoint);
    run("mount", "-t", "tmpfs", "-o", `size=${roomEnough}`, "loslaten-test", mountPoint);
    return {
      folder: join(mountPoint, "data"),
      leaveRoom: (bytes) => {
        const { blocks, bfree, bsize } = statfsSync(mountPoint);
        // A size of 0 would mean no limit.
        resize(Math.max(bsize, (blocks - bfree) * bsize + bytes));
        return [];
      },
      makeRoom: () => resize(roomEnough),
      remove: () => {
        run("umount", mountPoint);
        rmSync(mountPoint, { recursive: true });
      },
    };
  },
};

/** No file of the program may grow above the limit: the error is EFBIG, as with some quotas. Anybody can have it. */
const fileLimit: DiskKind = {
  name: "a limit on the size of files (RLIMIT_FSIZE, EFBIG)",
  open: () => {
    const parent = mkdtempSync(join(tmpdir(), "loslaten-limit-"));
    return {
      folder: join(parent, "data"),
      // The signal that comes with the error ends a process that does not ignore it.
      leaveRoom: (bytes) => ["sh", "-c", `trap '' XFSZ; exec prlimit --fsize=${bytes}:unlimited "$@"`, "sh"],
      makeRoom: (runningId) => {
        if (runningId !== null) run("prlimit", "--pid", String(runningId), "--fsize=unlimited");
      },
      remove: () => rmSync(parent, { recursive: true }),
    };
  },
};

export const diskKinds: readonly DiskKind[] = mayMount() ? [fullDisk, fileLimit] : [fileLimit];

function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "loslaten-disk-"));
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "loslaten-test", folder]);
  if (status === 0) run("umount", folder);
  rmSync(folder, { recursive: true });
  return status === 0;
}

function run(command: string, ...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr ?? error?.message}`);
}
