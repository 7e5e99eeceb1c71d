// Conveniences of the pages, most of them of a notice's; everything it does can be done without it.
(() => {
  "use strict";
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    for (const box of document.querySelectorAll("input[name=q]")) if (!box.value) box.value = asked;
  }

  const said = document.createElement("p");
  said.className = "said";
  said.setAttribute("role", "status");
  document.body.append(said);
  let timer = 0;

  const say = (words) => {
    said.textContent = words;
    clearTimeout(timer);
    timer = setTimeout(() => { said.textContent = ""; }, 4000);
  };

  // The clipboard API is missing on plain http and in older browsers.
  const copyByHand = (text) => {
    const area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("readonly", "");
    area.className = "unseen";
    const before = document.activeElement;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (before) before.focus();
    return done;
  };

  const copy = async (text, words) => {
    let done = false;
    try {
      await navigator.clipboard.writeText(text);
      done = true;
    } catch {
      done = copyByHand(text);
    }
    say(done ? words : "Trình duyệt không cho sao chép: " + text);
  };

  for (const button of document.querySelectorAll(".copy button")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      if (button.className === "print") print();
      else copy(button.previousElementSibling.textContent.trim(), "Đã sao chép.");
    });
  }

  const permalink = document.querySelector("link[rel=canonical]");
  for (const link of permalink ? document.querySelectorAll(".anchor") : []) {
    link.title = "Sao chép liên kết đến mục này";
    if (!link.closest("h1, h2, h3, h4, h5, h6")) {
      // Within a heading the link is part of the heading's name, which needs not be said twice.
      const item = document.createRange();
      item.setStart(link.parentElement, 0);
      item.setEndBefore(link);
      const name = item.toString().trim().split(/\s+/).slice(0, 8).join(" ");
      link.setAttribute("aria-label", "Sao chép liên kết đến mục: " + name);
    } else link.setAttribute("aria-label", link.title);
    link.addEventListener("click", () => copy(permalink.href + link.hash, "Đã sao chép liên kết đến mục."));
  }

  // Browsers leave the last line of a paragraph of three alone on the next sheet; such short ones stay together, but for
  // the last, whose lines go with the signature.
  addEventListener("beforeprint", () => {
    for (const part of document.querySelectorAll(".text > p, .text > :is(ul, ol) li")) {
      const next = part.nextElementSibling;
      part.classList.toggle("whole", part.textContent.length < 260 && next !== null && next.className !== "footnotes");
    }
  });

  // Where there is room beside the text, the outline is there at once.
  const outline = document.getElementById("_muc-luc");
  if (outline) outline.open = matchMedia("(min-width: 64rem)").matches;
})();
