// Registers the worker that keeps what was read, and says so when a page comes from what was kept.
"use strict";

(() => {
  if (!("serviceWorker" in navigator) || location.protocol === "file:") {
    return;
  }
  const root = new URL("../", document.currentScript.src);
  navigator.serviceWorker.register(new URL("sw.js", root), { scope: root.pathname, updateViaCache: "none" }).catch(() => {
    // Pages are read as well without it.
  });

  const worker = navigator.serviceWorker.controller;
  if (!worker) {
    return;
  }
  const page = new URL(location.href);
  page.hash = "";
  page.search = "";
  const channel = new MessageChannel();
  channel.port1.onmessage = (event) => {
    if (event.data.kept !== null) {
      show(event.data.kept);
    }
  };
  worker.postMessage({ ask: "kept", url: page.href }, [channel.port2]);

  function show(date) {
    const since = Date.parse(date);
    const day = Number.isNaN(since) ? "" : " ngày " + new Date(since).toLocaleDateString("vi-VN");
    const note = document.createElement("p");
    note.className = "banner offline";
    note.setAttribute("role", "status");
    note.textContent = "Không có mạng: đây là bản lưu" + day + " trên máy này. Trang có thể đã thay đổi.";
    (document.querySelector("main") || document.body).prepend(note);
  }
})();
