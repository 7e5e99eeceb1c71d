// Holds viet.js, viet-query.js and typed.js to vectors: node viet-vectors.mjs FOLDER-OF-THE-MODULES VECTORS.tsv...
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, ...files] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(resolve(folder, name)));
const viet = await load("viet.js");
const query = await load("viet-query.js");
const { decodeTyped } = await load("typed.js");

const notation = (t) => `${t.kind}:${t.surface}:${t.folded}:${t.start}-${t.end}#${t.position}`;
const operations = {
  lower: viet.lower,
  fold: viet.fold,
  match: viet.matchingForm,
  tokens: (text) => viet.analyze(text).map(notation).join(" "),
  typed: (text) => (query.mayBeTyped(text) ? decodeTyped(text) : null) ?? "-",
  expand: (text) => query.expand(text).join(","),
  abbreviate: (text) => query.abbreviate(text).join(","),
};
const unescape = (text) => text.replace(/\\u([0-9a-f]{4})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

let held = 0;
let failed = 0;
for (const file of files) {
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (!line.trim() || line.startsWith("#")) continue;
    const [operation, input, expected] = line.split("\t");
    const actual = operations[operation](unescape(input));
    if (actual === unescape(expected)) {
      held++;
    } else if (++failed <= 20) {
      console.log(`${line}\n  but was ${JSON.stringify(actual)}`);
    }
  }
}
console.log(`${held} held, ${failed} failed`);
process.exitCode = failed || !held ? 1 : 0;
