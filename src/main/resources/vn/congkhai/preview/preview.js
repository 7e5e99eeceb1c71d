// Shows the newest state of the page that is looked at, and what keeps it from being built.
"use strict";

(() => {
  const script = document.currentScript;
  const print = script.dataset.print;
  const place = "congkhai-preview " + location.pathname;
  const words = {
    vi: {
      title: "Chưa dựng được trang: còn lỗi phải sửa",
      below: "Phía sau khung này là trang đã dựng lần trước. Sửa rồi lưu tệp, khung tự đóng.",
      nothing: "Chưa có trang nào để xem. Sửa rồi lưu tệp, trang sẽ hiện.",
      failure: "Chương trình gặp sự cố; nội dung đã soạn không bị thay đổi.",
      unfinished: "Bản thảo còn thiếu khóa nên chưa hiện được: ",
      warnings: "Nên xem lại: ",
      hide: "Ẩn",
    },
    en: {
      title: "The site was not built: there are errors to correct",
      below: "Behind this box is the page as it was last built. Correct and save the file, and the box closes by itself.",
      nothing: "There is no page to look at yet. Correct and save the file, and it will show.",
      failure: "The program failed; your content is unchanged.",
      unfinished: "Drafts that still lack a key and cannot be shown: ",
      warnings: "Worth a look: ",
      hide: "Hide",
    },
  };

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("preview.css", script.src);
  document.head.append(style);

  // The reader comes back to where the page was left.
  const kept = sessionStorage.getItem(place);
  if (kept !== null) {
    sessionStorage.removeItem(place);
    const back = () => scrollTo(0, Number(kept));
    back();
    addEventListener("load", back, { once: true });
  }

  const element = (name, text, parent) => {
    const made = document.createElement(name);
    made.textContent = text;
    parent.append(made);
    return made;
  };

  let box = null;
  let shown = "";
  let note = null;
  let advice = null;

  const hide = () => {
    if (box) box.remove();
    box = null;
  };

  const list = (problems, parent) => {
    for (const problem of problems) {
      const shown = element("div", "", parent);
      element("b", problem.where, shown);
      element("p", problem.what, shown);
      if (problem.excerpt) element("pre", problem.excerpt, shown);
      if (problem.mend) element("p", "→ " + problem.mend, shown);
    }
  };

  const overlay = (state) => {
    const say = words[state.lang];
    hide();
    box = document.createElement("section");
    box.className = "congkhai-faults";
    box.setAttribute("role", "alert");
    element("button", say.hide, box).addEventListener("click", hide);
    element("h2", state.failure ? say.failure : say.title, box);
    element("p", state.failure || (state.site ? say.below : say.nothing), box);
    list(state.errors, box);
    document.body.append(box);
  };

  const drafts = (state) => {
    if (note) note.remove();
    note = null;
    if (state.unfinished) {
      note = element("p", words[state.lang].unfinished + state.unfinished.join(", "), document.body);
      note.className = "congkhai-unfinished";
    }
  };

  // What the build passes and a reader of this page's own text should still look at; closed until it is asked for.
  const look = (state) => {
    const open = advice !== null && advice.open;
    if (advice) advice.remove();
    advice = null;
    if (state.warnings.length > 0) {
      advice = element("details", "", document.body);
      advice.className = "congkhai-advice";
      advice.open = open;
      element("summary", words[state.lang].warnings + state.warned, advice);
      list(state.warnings, advice);
    }
  };

  const take = (state) => {
    if (state.print !== print) {
      sessionStorage.setItem(place, String(scrollY));
      location.reload();
      return;
    }
    drafts(state);
    look(state);
    const faults = state.failure || state.errors.length > 0 ? JSON.stringify([state.errors, state.failure]) : "";
    if (faults !== shown) {
      shown = faults;
      if (faults) overlay(state);
      else hide();
    }
  };

  addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });

  // Tabs in the background give their connection back: browsers open only six to one server.
  let source = null;
  const listen = () => {
    if (document.hidden && source) {
      source.close();
      source = null;
    } else if (!document.hidden && !source) {
      source = new EventSource(new URL("events?" + location.pathname, script.src));
      source.onmessage = (event) => take(JSON.parse(event.data));
    }
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => {
    if (source) source.close();
    source = null;
  });
  addEventListener("pageshow", listen);
  listen();
})();
