import { makeRecords, recordToDocument } from "../make-records.ts";
import { doStep, measureList, recordCount, recordSeed } from "../measured-step.ts";
import { loadPeerPackage } from "../peer-packages.ts";
import type { Pouch, PouchConstructor } from "./packages.ts";

// One step of the bench with PouchDB's own client, on its default store. Nothing is encrypted, and nothing is synced to
// the disk of the client before it counts as stored.
const [step = "", url = "", _sharedFolder, folder = "", packages = ""] = process.argv.slice(2);
const PouchDB = loadPeerPackage<PouchConstructor>(packages, "pouchdb").defaults({ prefix: `${folder}/` });
const remote = `${url}/records`;

await doStep(step, { fill, pull, "cold-start": coldStart });

async function fill(): Promise<number> {
  const startMs = performance.now();
  await fetch(remote, { method: "PUT" });
  const documents = makeRecords(recordCount, recordSeed).map((record) => {
    const { id, content } = recordToDocument(record);
    return { _id: id, content };
  });
  for (let start = 0; start < documents.length; start += 1_000) {
    const answer = await fetch(`${remote}/_bulk_docs`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ docs: documents.slice(start, start + 1_000) }),
    });
    if (!answer.ok) throw new Error(`storing documents answered ${answer.status}`);
  }
  return performance.now() - startMs;
}

async function pull(): Promise<number> {
  const local = new PouchDB("records");
  const ms = await measureList(async () => {
    await local.replicate.from(remote);
    return readAll(local);
  });
  await local.close();
  return ms;
}

function coldStart(): Promise<number> {
  return measureList(() => readAll(new PouchDB("records")));
}

async function readAll(database: Pouch): Promise<readonly object[]> {
  const { rows } = await database.allDocs({ include_docs: true });
  return rows.flatMap(({ doc }) => doc ?? []);
}
