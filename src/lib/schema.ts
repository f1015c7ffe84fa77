/** The gate to the schema library: every border parses with `v`, and nothing else imports valibot. */
// biome-ignore lint/performance/noNamespaceImport: the library is read as `v.object(…)`; the bundler still drops what is unused
export * as v from "valibot";
