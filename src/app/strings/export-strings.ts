import { download, exportFile, toolLogs } from "./nl/export.ts";

/** The sentences of the export; they load with its screen. */
export const exportStrings = { download, exportFile, toolLogs } as const;
