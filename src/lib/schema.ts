/** The gate to the schema library: every border parses with `v`, and nothing else imports valibot. */
export * as v from "valibot";
