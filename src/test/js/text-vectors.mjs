// Holds text.js to coded texts: node text-vectors.mjs FOLDER-OF-THE-MODULES FILE; a line has the bytes and the text, both in hex.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, file] = process.argv.slice(2);
const { decode } = await import(pathToFileURL(resolve(folder, "text.js")));

let held = 0, failed = 0;
for (const line of readFileSync(file, "utf8").split("\n")) {
  if (!line || line.startsWith("#")) continue;
  const [bytes, text] = line.split("\t").map((hex) => Buffer.from(hex, "hex"));
  const actual = decode(bytes);
  if (Buffer.from(actual, "utf8").equals(text)) held++;
  else if (++failed <= 20) console.log(`${line}\n  ${JSON.stringify(text.toString())}\n  but was\n  ${JSON.stringify(actual)}`);
}
console.log(`${held} held, ${failed} failed`);
process.exitCode = failed || !held ? 1 : 0;
