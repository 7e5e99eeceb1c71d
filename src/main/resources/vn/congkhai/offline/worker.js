// Keeps what was read, for reading without a network. The network always comes first: what is kept is shown only when
// nothing newer can be had.
"use strict";

const CACHE = "congkhai-1 " + self.registration.scope;
const CORE = /*core*/[];
const MOST_KEPT = 300;
const KEPT_KINDS = ["document", "style", "script", "image", "font"];
// A gateway's answer in place of the site's.
const UNREACHABLE = [502, 503, 504];

const scope = new URL(self.registration.scope);
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
    event.respondWith(fromNetwork(request));
  }
});

// A page asks whether what it shows was kept, and since when.
self.addEventListener("message", (event) => {
  const port = event.ports[0];
  if (port && event.data && event.data.ask === "kept") {
    port.postMessage({ kept: shownFromCache.get(event.data.url) || null });
  }
});

const shownFromCache = new Map();

async function keepCore() {
  const cache = await caches.open(CACHE);
  // One file that cannot be had must not keep the others from being kept.
  await Promise.allSettled(["./", ...CORE].map((path) => cache.add(new Request(new URL(path, scope), { cache: "no-cache" }))));
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
    return false;
  }
  return KEPT_KINDS.includes(request.destination) || url.pathname.startsWith(searchFolder);
}

async function fromNetwork(request) {
  const key = keyOf(request);
  let response;
  try {
    response = await (request.destination === "document" ? newest(request) : fetch(request));
  } catch (unreachable) {
    return (await fromCache(key)) || offlineAnswer(request, unreachable);
  }
  if (UNREACHABLE.includes(response.status)) {
    return (await fromCache(key)) || response;
  }
  shownFromCache.delete(key);
  if (response.ok && !response.redirected && response.type === "basic") {
    const copy = response.clone();
    await keep(key, copy).catch(() => undefined); // a full disk does not keep the page from being read
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

async function keep(key, response) {
  const cache = await caches.open(CACHE);
  await cache.delete(key); // the newest stands last
  await cache.put(key, response);
  const keys = await cache.keys();
  const core = new Set(["./", ...CORE].map((path) => new URL(path, scope).href));
  const spare = keys.filter((request) => !core.has(request.url));
  await Promise.all(spare.slice(0, Math.max(0, spare.length - MOST_KEPT)).map((request) => cache.delete(request)));
}

async function fromCache(key) {
  const cache = await caches.open(CACHE);
  const folder = key.endsWith("/") ? key + "index.html" : key.replace(/\/index\.html$/, "/");
  const response = (await cache.match(key)) || (await cache.match(folder));
  if (response) {
    shownFromCache.set(key, response.headers.get("date") || "");
  }
  return response;
}

function offlineAnswer(request, unreachable) {
  if (request.destination !== "document") {
    throw unreachable;
  }
  const home = scope.pathname.replace(/[&"<>]/g, "");
  const page = `<!DOCTYPE html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Không có mạng</title>
<h1>Không có mạng</h1>
<p>Trang này chưa được mở lần nào trên máy này nên chưa có bản lưu. Khi có mạng, hãy tải lại trang.</p>
<p><a href="${home}">Về trang chủ</a></p>
</html>
`;
  return new Response(page, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
