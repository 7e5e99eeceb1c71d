// This portal keeps nothing for reading without a network. Where an earlier worker did, it and what it kept go away.
"use strict";

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil(retire());
});

async function retire() {
  const names = await caches.keys();
  const own = names.filter((name) => name.startsWith("congkhai-") && name.endsWith(" " + self.registration.scope));
  await Promise.all(own.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
