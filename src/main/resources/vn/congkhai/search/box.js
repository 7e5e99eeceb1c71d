// Puts the words of an address that leads nowhere into the search boxes that are still empty.
let words = "";
try {
  words = decodeURIComponent(location.pathname.split("/").pop().replace(/\.[a-z]+$/, "").replace(/%(?![0-9a-f]{2})/gi, ""));
} catch {} // bytes that are no text, as %ff
const text = words !== "404" && words !== "index" ? words.replace(/[-_+]+/g, " ").trim() : "";
if (text) for (const box of document.querySelectorAll("input[name=q]")) if (!box.value) box.value = text;
