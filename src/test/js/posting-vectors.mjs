// Holds postings.js and text.js to shards as Java writes them: node posting-vectors.mjs FOLDER-OF-THE-MODULES FILE; a line
// has the bytes of a shard in hex, and what it says, as PostingCodeTest tells it.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, file] = process.argv.slice(2);
const { readShard } = await import(pathToFileURL(resolve(folder, "postings.js")));
const { namesOf } = await import(pathToFileURL(resolve(folder, "text.js")));

// UTF-16's units one by one: half a pair has no UTF-8
const hex = (name) => [...Array(name.length).keys()].map((i) => name.charCodeAt(i).toString(16).padStart(4, "0")).join("");
const entry = ([name, { docs, variants, whole, count, places, frequencies, written, parts }]) => [
  hex(name), variants.map(hex).join(","), docs.join(","), places ? places.join(",") : "", frequencies ? frequencies.join(",") : "",
  written ? Array.from(written, (bits) => bits ^ 1).join(",") : "", whole ? "" : `${count}:${parts.join(",")}`].join(" ");

let held = 0, failed = 0;
for (const line of readFileSync(file, "utf8").split("\n")) {
  if (!line || line.startsWith("#")) continue;
  const [bytes, expected] = line.split("\t");
  const shard = new Uint8Array(Buffer.from(bytes, "hex")), actual = [...readShard(shard, namesOf)].map(entry).join(";");
  let found = "";
  const at = held % shard.length;
  shard[at] ^= 1 << held % 8;
  try { readShard(shard, namesOf); found = `damage at ${at} not found out`; } catch { /* as it should */ }
  if (actual === expected && !found) held++;
  else if (++failed <= 20) console.log(`${bytes}\n  ${expected}\n  but was\n  ${actual} ${found}`);
}
console.log(`${held} held, ${failed} failed`);
process.exitCode = failed || !held ? 1 : 0;
