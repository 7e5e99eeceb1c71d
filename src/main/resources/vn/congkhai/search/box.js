// Puts what was looked for into the search boxes: the words of a query, or of an address that leads nowhere.
const asked = new URLSearchParams(location.search).get("q");
const lost = document.currentScript?.dataset.lost !== undefined;
const words = decodeURIComponent(location.pathname.split("/").pop().replace(/\.[a-z]+$/, "").replace(/%(?![0-9a-f]{2})/gi, ""));
const text = asked || (lost && words !== "404" && words !== "index" ? words.replace(/[-_+]+/g, " ").trim() : "");
if (text) for (const box of document.querySelectorAll("input[name=q]")) if (!box.value) box.value = text;
