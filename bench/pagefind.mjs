// The search of a built site beside Pagefind over the same pages, in the same browser:
// node bench/pagefind.mjs SITE [FOLDER]. FOLDER is where "npm install pagefind@1.6.0 @pagefind/linux-x64@1.6.0" was run
// (default: here); without it or without a browser that part is left out, and said. Every query starts on a new page with
// nothing fetched.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { KINDS } from "./queries.mjs";

const [site, modules = "."] = process.argv.slice(2);
if (!site || !fs.existsSync(path.join(site, "search", "manifest.json"))) {
  console.error("usage: node bench/pagefind.mjs SITE [FOLDER]");
  process.exit(2);
}
const CHROMIUM = ["chromium", "chromium-browser", "google-chrome"].find((name) => spawnSync(name, ["--version"]).status === 0);
if (!CHROMIUM) {
  console.log("no browser is installed: nothing measured");
  process.exit(0);
}
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "pagefind-")), peerIndex = path.join(scratch, "pagefind");

/** Notices alone, as in our own index; the districts of the corpus have a hyphen, lists have none. */
function indexWithPagefind() {
  const binary = path.join(modules, "node_modules", "@pagefind", "linux-x64", "bin", "pagefind_extended");
  if (!fs.existsSync(binary)) {
    console.log("Pagefind is not installed (npm install pagefind): left out");
    return false;
  }
  const start = performance.now();
  const run = spawnSync(binary, ["--site", site, "--glob", "*-*/20*/*/*-*.html", "--root-selector", "main", "--output-path", peerIndex]);
  if (run.status !== 0) {
    console.log("Pagefind failed: left out\n" + run.stderr);
    return false;
  }
  console.log(`Pagefind: indexed in ${((performance.now() - start) / 1000).toFixed(1)} s, ${(sizeOf(peerIndex) / 1e6).toFixed(1)} MB`);
  return true;
}

function sizeOf(folder) {
  return fs.readdirSync(folder, { withFileTypes: true })
    .reduce((sum, e) => sum + (e.isDirectory() ? sizeOf(path.join(folder, e.name)) : fs.statSync(path.join(folder, e.name)).size), 0);
}

const ENGINES = {
  "công khai": `const { open } = await import("/search/search.js");
    const { hits } = await (await open("/search/")).search(query, { verifyMost: 150 });
    return hits.map((hit) => hit.url);`,
  Pagefind: `const engine = await import("/pagefind/pagefind.js");
    const { results } = await engine.search(query);
    return (await Promise.all(results.slice(0, 10).map((r) => r.data()))).map((r) => r.url);`,
};
const queries = Object.entries(KINDS).flatMap(([kind, list]) => list.map(([query, meant]) => ({ kind, query, meant })));
const turns = [];
const TYPES = { ".js": "text/javascript", ".html": "text/html", ".json": "application/json" };

function page(turn) {
  return `<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><script type="module">
    const query = ${JSON.stringify(turn.query)}, search = async () => { ${ENGINES[turn.engine]} };
    const start = performance.now();
    let urls = [], error = "";
    try { urls = await search(); } catch (e) { error = String(e); }
    await fetch("/done", { method: "POST", body: JSON.stringify({ urls, error, ms: performance.now() - start }) });
    location.href = "/turn?" + Math.random();
    </script></html>`;
}

/** Asks everything once; the answers stand in the turns afterwards. */
function ask() {
  let current = -1;
  return new Promise((done) => {
    const server = http.createServer((request, response) => {
      const at = new URL(request.url, "http://localhost").pathname;
      response.setHeader("Cache-Control", "no-store");
      if (at === "/turn") {
        if (++current >= turns.length) { response.end(); server.close(); server.closeAllConnections(); done(); return; }
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.end(page(turns[current]));
      } else if (at === "/done") {
        let body = "";
        request.on("data", (part) => (body += part)).on("end", () => {
          Object.assign(turns[current], JSON.parse(body));
          response.end();
        });
      } else {
        const file = path.join(at.startsWith("/pagefind/") ? scratch : site, decodeURIComponent(at));
        if (!fs.existsSync(file)) { response.statusCode = 404; response.end(); return; }
        const whole = fs.readFileSync(file), range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range || "");
        const bytes = range ? whole.subarray(+range[1], +range[2] + 1) : whole;
        if (range) {
          response.statusCode = 206;
          response.setHeader("Content-Range", `bytes ${range[1]}-${+range[1] + bytes.length - 1}/${whole.length}`);
        }
        if (turns[current]) turns[current].bytes += bytes.length;
        response.setHeader("Content-Type", TYPES[path.extname(file)] || "application/octet-stream");
        response.end(bytes);
      }
    });
    server.listen(0, "localhost", () => {
      const browser = spawn(CHROMIUM, ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--user-data-dir=" + path.join(scratch, "profile"), `http://localhost:${server.address().port}/turn`], { stdio: "ignore" });
      server.on("close", () => browser.kill());
    });
  });
}

const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();
const texts = new Map();

function textOf(url) {
  const file = path.join(site, decodeURIComponent(url));
  if (!texts.has(file)) {
    const html = fs.readFileSync(file, "utf8"), main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
    const number = /"legislationIdentifier":"([^"]*)"/.exec(html)?.[1] || "";
    texts.set(file, { text: ` ${fold(main.replace(/<[^>]*>/g, " "))} `, number: fold(number).replace(/^0+/, "") });
  }
  return texts.get(file);
}

/** Whether a page is what the query was meant for: the paper of the number, or a text with the words together. */
function isMeant(url, { kind, meant }) {
  const { text, number } = textOf(url), wanted = fold(meant);
  return kind.endsWith("number") ? number === wanted || number.startsWith(wanted + " ") : text.includes(` ${wanted} `);
}

const median = (list) => list.sort((a, b) => a - b)[Math.floor((list.length - 1) / 2)];
const engines = Object.keys(ENGINES).filter((name) => name !== "Pagefind" || indexWithPagefind());
for (const engine of engines) for (const query of queries) turns.push({ ...query, engine, bytes: 0 });
await ask();
console.log("| queries | " + engines.map((name) => `${name}: success@10 | KB, median | ms, median`).join(" | ") + " |");
console.log("|---|" + engines.map(() => "---|---|---|").join(""));
for (const kind of [...Object.keys(KINDS), "all"]) {
  const cells = engines.map((engine) => {
    const own = turns.filter((t) => t.engine === engine && (kind === "all" || t.kind === kind));
    const good = own.filter((t) => t.urls.some((url) => isMeant(url, t))).length;
    return `${good} of ${own.length} | ${(median(own.map((t) => t.bytes)) / 1024).toFixed(0)} | ${median(own.map((t) => t.ms)).toFixed(0)}`;
  });
  console.log(`| ${kind} | ${cells.join(" | ")} |`);
}
for (const t of turns) if (t.error) console.log(`${t.engine}, ${t.query}: ${t.error}`);
try { fs.rmSync(scratch, { recursive: true, force: true }); } catch { /* the browser may still be writing there */ }
