// Shows the newest state of the page that is looked at, and what keeps it from being built.
"use strict";

(() => {
  const script = document.currentScript;
  const print = script.dataset.print;
  const place = "congkhai-preview-page " + location.pathname;
  const words = {
    vi: {
      title: "Chưa dựng được trang: còn lỗi phải sửa",
      below: "Phía sau khung này là trang đã dựng lần trước. Sửa rồi lưu tệp, khung tự đóng.",
      nothing: "Chưa có trang nào để xem. Sửa rồi lưu tệp, trang sẽ hiện.",
      failure: "Chương trình gặp sự cố; nội dung đã soạn không bị thay đổi.",
      unfinished: "Bản thảo còn thiếu khóa nên chưa hiện được: ",
      warnings: "Nên xem lại: ",
      hide: "Ẩn",
      stopped: "Bản xem trước đã dừng nên trang này có thể đã cũ. Chạy lại lệnh serve, trang sẽ tự cập nhật.",
    },
    en: {
      title: "The site was not built: there are errors to correct",
      below: "Behind this box is the page as it was last built. Correct and save the file, and the box closes by itself.",
      nothing: "There is no page to look at yet. Correct and save the file, and it will show.",
      failure: "The program failed; your content is unchanged.",
      unfinished: "Drafts that still lack a key and cannot be shown: ",
      warnings: "Worth a look: ",
      hide: "Hide",
      stopped: "The preview has ended, so that this page may be old. Start serve again, and the page follows by itself.",
    },
  };

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("preview.css", script.src);
  document.head.append(style);

  // The reader comes back to where the page was left, and to what was open beside it.
  const kept = JSON.parse(sessionStorage.getItem(place) || "{}");
  if ("y" in kept) {
    sessionStorage.removeItem(place);
    const back = () => scrollTo(0, kept.y);
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

  // The first thing of the page that Tab comes to. Only its heading is read out at once: there may be twenty faults below it.
  const overlay = (state) => {
    const say = words[state.lang];
    const focused = box !== null && box.contains(document.activeElement);
    hide();
    box = document.createElement("section");
    box.className = "congkhai-faults";
    box.lang = state.lang;
    const button = element("button", say.hide, box);
    button.addEventListener("click", hide);
    const heading = element("section", "", box);
    heading.setAttribute("role", "alert");
    element("h2", state.failure ? say.failure : say.title, heading);
    element("p", state.failure || (state.site ? say.below : say.nothing), heading);
    list(state.errors, box);
    document.body.prepend(box);
    if (focused) button.focus();
  };

  const notes = { unfinished: { says: "[]" }, advice: { says: "[]" } };

  const left = (name) => {
    const { details } = notes[name];
    return details ? { open: details.open, focused: details.contains(document.activeElement) } : kept[name];
  };

  // A note beside the page stays as its reader left it for as long as it says the same, and open or closed after that.
  const note = (name, state, things, summary, fill) => {
    const old = notes[name];
    const says = JSON.stringify(things);
    if (says === old.says) return;
    const was = left(name) || { open: name === "unfinished" && things.length <= 3 };
    if (old.details) old.details.remove();
    notes[name] = { says };
    if (things.length === 0) return;
    const details = element("details", "", document.body);
    notes[name].details = details;
    details.className = "congkhai-" + name;
    details.lang = state.lang;
    details.open = was.open;
    const head = element("summary", summary, details);
    fill(things, details);
    if (was.focused) head.focus({ preventScroll: true });
  };

  const drafts = (state) => {
    const names = state.unfinished || [];
    note("unfinished", state, names, words[state.lang].unfinished + names.length, (all, parent) => {
      for (const name of all) element("p", name, parent);
    });
  };

  // What the build passes and a reader of this page's own text should still look at; closed until it is asked for.
  const look = (state) => note("advice", state, state.warnings, words[state.lang].warnings + state.warned, list);

  const take = (state) => {
    if (state.print !== print) {
      sessionStorage.setItem(
        place, JSON.stringify({ y: scrollY, unfinished: left("unfinished"), advice: left("advice") }));
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

  // A page that nobody tells of saves any more must not pass for the newest.
  let lang = "vi";
  let stopped = null;
  let silence = 0;
  const heard = () => {
    clearTimeout(silence);
    silence = 0;
    if (stopped) stopped.remove();
    stopped = null;
  };
  const unheard = () => {
    stopped = element("p", words[lang].stopped, document.body);
    stopped.className = "congkhai-stopped";
    stopped.lang = lang;
    stopped.setAttribute("role", "status");
  };

  // Tabs in the background give their connection back: browsers open only six to one server.
  let source = null;
  const leave = () => {
    if (source) source.close();
    source = null;
    heard();
  };
  const listen = () => {
    if (document.hidden) leave();
    else if (!source) {
      source = new EventSource(new URL("events?" + location.pathname, script.src));
      source.onmessage = (event) => {
        const state = JSON.parse(event.data);
        lang = state.lang;
        heard();
        take(state);
      };
      source.onerror = () => {
        if (!silence && !stopped) silence = setTimeout(unheard, 2000);
      };
    }
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", leave);
  addEventListener("pageshow", listen);
  listen();
})();
