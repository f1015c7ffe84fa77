/** Beside what Vite itself fills in. */
interface ImportMetaEnv {
  readonly APP_VERSION: string;
}
