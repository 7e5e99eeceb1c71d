// Measures the search of a built site: node bench/search.mjs SITE. Every query starts with nothing fetched but the first
// load, as a visitor's first query does. Bytes are those of the files; a server that compresses scripts sends fewer.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { KINDS } from "./queries.mjs";

const site = process.argv[2];
if (!site || !fs.existsSync(path.join(site, "search", "manifest.json"))) {
  console.error("usage: node bench/search.mjs SITE");
  process.exit(2);
}

// Node takes the scripts for modules only where a package.json says so.
const scripts = fs.mkdtempSync(path.join(os.tmpdir(), "search-"));
fs.writeFileSync(path.join(scripts, "package.json"), '{"type":"module"}');
for (const name of fs.readdirSync(path.join(site, "search"))) {
  if (!name.endsWith(".js")) continue;
  const script = fs.readFileSync(path.join(site, "search", name), "utf8");
  fs.writeFileSync(path.join(scripts, name), script.replace('import("./"+', 'globalThis.part("./"+'));
}
let moved = 0, requests = 0, parts = new Set();
const FIRST_LOAD = ["search.js", "ranking.js", "reader.js", "postings.js", "query.js", "viet.js", "viet-query.js", "page.js"];
// A part of the module is fetched once a visit, and what it imports.
function fetchScript(name) {
  if (parts.has(name) || FIRST_LOAD.includes(name)) return;
  parts.add(name);
  const script = fs.readFileSync(path.join(scripts, name));
  moved += script.length;
  requests++;
  for (const [, imported] of script.toString().matchAll(/from"\.\/([a-z-]+\.js)/g)) fetchScript(imported);
}
globalThis.part = (address) => {
  const [name, version] = address.slice(2).split("?");
  fetchScript(name);
  return import(pathToFileURL(path.join(scripts, name)).href + (version ? "?" + version : ""));
};
// With ranges, as nearly all servers have them, or without.
let ranges = true;
globalThis.fetch = async (url, { headers = {} } = {}) => {
  try {
    const bytes = fs.readFileSync(path.join(site, new URL(url).pathname)), asked = ranges && /^bytes=(\d+)-(\d+)$/.exec(headers.Range);
    const part = asked ? bytes.subarray(+asked[1], +asked[2] + 1) : bytes;
    moved += part.length;
    requests++;
    if (!asked) return new Response(bytes);
    return new Response(part, { status: 206, headers: { "Content-Range": `bytes ${asked[1]}-${+asked[1] + part.length - 1}/${bytes.length}` } });
  } catch {
    return new Response("", { status: 404 });
  }
};
const { open } = await import(pathToFileURL(path.join(scripts, "search.js")).href);

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
const row = (name, list) => {
  const kb = list.map((m) => m.bytes / 1024).sort((a, b) => a - b), ms = list.map((m) => m.ms).sort((a, b) => a - b);
  const files = list.map((m) => m.requests).sort((a, b) => a - b);
  console.log(`| ${name} | ${list.length} | ${at(kb, 0.5).toFixed(1)} | ${at(kb, 0.95).toFixed(1)} | ${at(files, 0.5)} | ${at(ms, 0.5).toFixed(0)} | ${at(ms, 0.95).toFixed(0)} |`);
};

async function measure(query) {
  const searcher = await open("http://site/search/");
  moved = requests = 0;
  parts = new Set();
  await searcher.search(query, { verifyMost: 150 });
  moved += fs.statSync(path.join(scripts, "results.js")).size; // what the page shows them with
  const bytes = moved, asked = requests + 1;
  // The second time everything is at hand: what is left is computing.
  const start = performance.now();
  await searcher.search(query, { verifyMost: 150 });
  return { bytes, requests: asked, ms: performance.now() - start };
}

function sizeOf(folder) {
  return fs.readdirSync(folder, { withFileTypes: true })
    .reduce((sum, e) => sum + (e.isDirectory() ? sizeOf(path.join(folder, e.name)) : fs.statSync(path.join(folder, e.name)).size), 0);
}

for (const [query] of Object.values(KINDS).flat()) await measure(query);
for (ranges of [true, false]) {
  const all = [];
  console.log(`${ranges ? "A server that knows ranges" : "\nA server that sends whole files"}:\n`);
  console.log("| queries | number | KB, median | KB, p95 | requests | ms, median | ms, p95 |\n|---|---|---|---|---|---|---|");
  for (const [kind, queries] of Object.entries(KINDS)) {
    const list = [];
    for (const [query] of queries) list.push(await measure(query));
    row(kind, list);
    all.push(...list);
  }
  row("all", all);
}
const search = path.join(site, "search"), texts = sizeOf(path.join(search, "t")), whole = sizeOf(search);
const first = [...FIRST_LOAD, "manifest.json"].reduce((sum, name) => sum + fs.statSync(path.join(search, name)).size, 0);
console.log(`\nFirst load ${(first / 1024).toFixed(1)} KB; index ${((whole - texts) / 1e6).toFixed(1)} MB, with texts ${(whole / 1e6).toFixed(1)} MB.`);
fs.rmSync(scripts, { recursive: true });
