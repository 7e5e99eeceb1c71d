// Keeps what was read, for reading without a network. The network always comes first: what is kept is shown only when
// nothing newer can be had.
"use strict";

const CACHE = "congkhai-1 " + self.registration.scope;
const CORE = /*core*/[];
const MOST_KEPT = 300;
// Parts of the search index are small and many; they must not drive out the pages that were read.
const MOST_PARTS = 600;
// A scan larger than this would be held in a phone's memory and take the room of hundreds of pages.
const LARGEST = 16 * 1024 * 1024;
// What a page that was never read offers instead.
const MOST_OFFERED = 12;
const KEPT_KINDS = ["document", "style", "script", "image", "font"];
// A gateway's answer in place of the site's.
const UNREACHABLE = [502, 503, 504];

const scope = new URL(self.registration.scope);
const core = new Set(["./", ...CORE].map((path) => new URL(path, scope).href));
const searchFolder = new URL("search/", scope).pathname;

self.addEventListener("install", (event) => {
  event.waitUntil(keepCore().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(removeOldCaches().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const request = event.request;
  if (isKept(request)) {
    event.respondWith(fromNetwork(request, event));
  }
});

// A page asks whether what it shows was kept, and since when.
self.addEventListener("message", (event) => {
  const port = event.ports[0];
  if (port && event.data && event.data.ask === "kept") {
    port.postMessage({ kept: shownFromCache.get(event.data.url) ?? null });
  }
});

const shownFromCache = new Map();

async function keepCore() {
  const cache = await caches.open(CACHE);
  // One file that cannot be had must not keep the others from being kept.
  await Promise.allSettled([...core].map((url) => cache.add(new Request(url, { cache: "no-cache" }))));
}

async function removeOldCaches() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("congkhai-") && name.endsWith(" " + scope.href) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

function isKept(request) {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) {
    return false;
  }
  if (request.headers.has("range")) {
    return url.pathname.startsWith(searchFolder) && rangeOf(request) !== null;
  }
  return KEPT_KINDS.includes(request.destination) || url.pathname.startsWith(searchFolder);
}

async function fromNetwork(request, event) {
  const key = keyOf(request);
  const stored = () => (request.headers.has("range") ? rangeFromCache(request.url, rangeOf(request)) : fromCache(key));
  let response;
  try {
    response = await (request.destination === "document" ? newest(request) : fetch(request));
  } catch (unreachable) {
    return (await stored()) || offlineAnswer(request, unreachable);
  }
  if (UNREACHABLE.includes(response.status)) {
    return (await stored()) || response;
  }
  shownFromCache.delete(key);
  const size = Number(response.headers.get("content-length"));
  if (response.ok && !response.redirected && response.type === "basic" && size <= LARGEST) {
    const copy = response.clone();
    event.waitUntil(received(request.url, key, copy).catch(() => undefined));
  } else if (response.status === 404 || response.status === 410) {
    await caches.open(CACHE).then((cache) => cache.delete(key));
  }
  return response;
}

// Asks the server even where the browser's own cache would answer for it. A request to navigate cannot be sent with
// other settings; it follows a redirection itself.
function newest(request) {
  return fetch(request.url, {
    cache: "no-cache",
    credentials: "same-origin",
    redirect: "manual",
    headers: { Accept: request.headers.get("accept") || "*/*" },
  });
}

// The search page is one page, whatever is asked of it.
function keyOf(request) {
  const url = new URL(request.url);
  url.hash = "";
  if (request.destination === "document") {
    url.search = "";
  }
  return url.href;
}

// Once all of it is there, one answer is kept after the other, and what is asked of the cache waits for that. No page
// waits to be shown until it is kept, and a full disk does not keep it from being read.
let keeping = Promise.resolve();

async function received(url, key, response) {
  const { status, headers } = response;
  const bytes = await response.arrayBuffer();
  keeping = keeping
    .then(() => (status === 206 ? keepPart(url, bytes, headers) : keep(key, new Response(bytes, { headers }))))
    .catch(() => undefined);
  await keeping;
}

async function keep(key, response) {
  const cache = await caches.open(CACHE);
  // takes the place of an older one and stands last; where the disk is full, the older one stays
  await cache.put(key, response);
  const keys = (await cache.keys()).filter((request) => !core.has(request.url));
  const isPart = (request) => new URL(request.url).pathname.startsWith(searchFolder);
  const spare = [
    ...keys.filter((request) => !isPart(request)).slice(0, -MOST_KEPT),
    ...keys.filter(isPart).slice(0, -MOST_PARTS),
  ];
  await Promise.all(spare.map((request) => cache.delete(request)));
}

// A cache does not take an answer that is a part of a file: it is kept as a whole one, under the address of the file with
// where the part stands. Index files with parts are named by what is in them, so that parts of one name fit together.
async function keepPart(url, bytes, headers) {
  const part = /^bytes (\d+)-(\d+)\/\d+$/.exec(headers.get("content-range") || "");
  if (part) {
    await keep(url + "?part=" + part[1] + "-" + part[2], new Response(bytes, { headers }));
  }
}

function rangeOf(request) {
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.get("range"));
  return range && { from: Number(range[1]), to: Number(range[2]) + 1 };
}

// The bytes asked for from the parts that were kept, whatever was asked when they came; or the file, if all of it is there.
async function rangeFromCache(url, range) {
  await keeping;
  const cache = await caches.open(CACHE);
  const whole = await cache.match(url);
  if (whole) {
    return whole;
  }
  const parts = (await cache.matchAll(url, { ignoreSearch: true })).map((response) => {
    const [from, last, size] = response.headers.get("content-range").match(/\d+/g).map(Number);
    return { response, from, to: last + 1, size };
  });
  const size = parts.length ? parts[0].size : 0;
  const end = Math.min(range.to, size);
  const bytes = new Uint8Array(Math.max(0, end - range.from));
  let at = range.from;
  while (at < end) {
    const next = parts.find((part) => part.from <= at && at < part.to);
    if (!next) {
      return undefined;
    }
    const to = Math.min(next.to, end);
    bytes.set(new Uint8Array(await next.response.clone().arrayBuffer()).subarray(at - next.from, to - next.from), at - range.from);
    at = to;
  }
  const headers = { "Content-Type": "application/octet-stream", "Content-Range": `bytes ${range.from}-${end - 1}/${size}` };
  return bytes.length ? new Response(bytes, { status: 206, headers }) : undefined;
}

async function fromCache(key) {
  await keeping;
  const cache = await caches.open(CACHE);
  const folder = key.endsWith("/") ? key + "index.html" : key.replace(/\/index\.html$/, "/");
  const response = (await cache.match(key)) || (await cache.match(folder));
  if (response) {
    shownFromCache.set(key, response.headers.get("date") || "");
  }
  return response;
}

async function offlineAnswer(request, unreachable) {
  if (request.destination !== "document") {
    throw unreachable;
  }
  const home = attribute(scope.pathname);
  const style = CORE.find((path) => path.startsWith("css/"));
  const read = await readBefore();
  const page = `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Không có mạng</title>
${style ? `<link rel="stylesheet" href="${home}${attribute(style)}">` : ""}
</head>
<body class="list">
<main>
<section class="hero">
<h1>Không có mạng</h1>
<p>Trang này chưa được mở lần nào trên máy này nên chưa có bản lưu. Khi có mạng, hãy tải lại trang.</p>
<p><a href="${home}">Về trang chủ</a></p>
</section>
${read.length ? `<h2>Đã đọc trên máy này, mở được khi không có mạng</h2>\n<ul class="rows">\n${read.join("\n")}\n</ul>` : ""}
</main>
</body>
</html>
`;
  return new Response(page, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

// Links to the pages that were read last, under the titles they have; a page that was read by its folder's address and by
// that of its file is one.
async function readBefore() {
  await keeping;
  const cache = await caches.open(CACHE);
  const isPage = ({ url }) => !core.has(url) && (url.endsWith(".html") || url.endsWith("/"));
  const told = new Set();
  const isUntold = ({ url }) => {
    const folder = url.replace(/\/index\.html$/, "/");
    return !told.has(folder) && told.add(folder);
  };
  const kept = (await cache.keys()).filter(isPage).reverse().filter(isUntold);
  const links = await Promise.all(kept.slice(0, MOST_OFFERED).map(async (request) => {
    const title = /<title>([^<]*)<\/title>/.exec(await (await cache.match(request)).text());
    return title && `<li><h3><a href="${attribute(request.url)}">${title[1].split(" | ")[0]}</a></h3></li>`;
  }));
  return links.filter(Boolean);
}

function attribute(text) {
  return text.replace(/[&"<>]/g, (sign) => "&#" + sign.charCodeAt(0) + ";");
}
