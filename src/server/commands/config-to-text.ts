import { type Config, listSettings } from "../read-config.ts";

/** As it was read, for whoever hosts; what may be a secret is not shown. */
export function configToDutch(config: Config): readonly string[] {
  const { host, port, database, appFolder, publicOrigin, addressHeader, quota, pushServices } = config;
  const store =
    database.type === "sqlite"
      ? `SQLite in ${database.dataFolder}`
      : `PostgreSQL, met ${database.poolSize} verbindingen`;
  return [
    `Luistert op      ${host}, poort ${port}`,
    `Adres            ${publicOrigin ?? "alleen deze computer"}`,
    `Bewaart in       ${store}`,
    `App              ${appFolder}`,
    `Ruimte           ${quota / 1_048_576} MB per ruimte`,
    `Bezoekersadres   ${addressHeader ?? "niet ingesteld: achter een proxy telt dan niemand mee voor de limieten"}`,
    `Meldingen        ${pushServices === null ? "uit" : pushServices.join(", ")}`,
    `Tellingen        ${config.metricsPort === null ? "uit" : `poort ${config.metricsPort}, alleen deze computer`}`,
  ];
}

/** All of docs/configuration.md. */
export function referenceToMarkdown(): string {
  const rows = listSettings().map(({ name, meaning, rule, standard }) => {
    const told = [meaning, rule ?? ""].filter((part) => part !== "").join(" ");
    return `| \`${name}\` | ${standard === null ? "none" : `\`${standard}\``} | ${told} |`;
  });
  return `# Settings

Made by \`npm run docs:configuration\` from src/server/read-config.ts; a test keeps it fresh. Environment variables; an empty one counts as not set. Wrong values are all told at once, and never repeated. \`lll config\` shows what was read.

| variable | default | meaning |
|---|---|---|
${rows.join("\n")}`;
}
