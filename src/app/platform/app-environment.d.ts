/** Beside what Vite itself fills in. */
interface ImportMetaEnv {
  readonly APP_VERSION: string;
  /** Absent in tests, and empty where app and API share an origin. */
  readonly API_ORIGIN?: string;
}
