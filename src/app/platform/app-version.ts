/** As `package.json` says; the build fills it in. */
export const appVersion: string = import.meta.env.APP_VERSION;
