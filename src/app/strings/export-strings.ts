import { download, exportFile } from "./nl/export.ts";

/** The sentences of the export; they load with its screen. */
export const exportStrings = { download, exportFile } as const;
