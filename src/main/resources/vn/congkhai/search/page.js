// The search page: filters, results and suggestions inside #_results; all of its state is in the address.
import { part } from "./reader.js";
import { open } from "./search.js";
import { manifest, prepare } from "./start.js";

const mount = document.getElementById("_results"), input = document.querySelector("main input[name=q]");
const base = new URL("./", import.meta.url).href;
export const FILTERS = [["district", "Cơ quan"], ["type", "Loại văn bản"], ["signer", "Người ký"], ["month", "Tháng"]];
export const PAGE_SIZE = 10;
const PAUSE = 160, VERIFY_MOST = 150, TITLE = document.title;
const TROUBLES = {
  network: "Không tải được dữ liệu tìm kiếm. Xin kiểm tra kết nối mạng rồi thử lại.",
  missing: "Thiếu một phần dữ liệu tìm kiếm, có thể vì cổng vừa được cập nhật. Xin thử lại.",
  damaged: "Dữ liệu tìm kiếm tải về không trọn vẹn. Xin thử lại.",
  version: "Dữ liệu tìm kiếm đã sang phiên bản mới, khác với trang đang mở. Xin tải lại trang.",
};

export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Old phones know no replaceChildren. */
export function fill(box, ...children) {
  box.textContent = "";
  box.append(...children);
}

// a way past the filters, for those who go by keys
export const skip = element("a", { className: "skip", href: "#_results", textContent: "Đến kết quả", hidden: true });
export const status = element("p", { id: "_status", className: "status" });
status.setAttribute("role", "status");
export const trouble = element("div", { className: "banner strong", hidden: true });
trouble.setAttribute("role", "alert");
export const hint = element("p", { className: "hint" });
hint.setAttribute("aria-live", "polite");
export const list = element("ol", { className: "rows found" });
export const empty = element("div", { className: "empty", hidden: true });
export const pager = element("nav", { className: "pager" });
pager.setAttribute("aria-label", "Các trang kết quả");
const titles = element("datalist", { id: "_goi-y" });
export const filters = element("form", { className: "filters" });
filters.setAttribute("aria-label", "Lọc kết quả");
// on a phone the results come first
export const more = element("details", { open: matchMedia("(min-width:48rem)").matches }, element("summary"), filters);

// searcher: a promise; early: the manifest until it is used; unfinished: the field whose keys still change the newest entry of
// the history
let searcher, early = manifest, asked = 0, timer = 0, unfinished = "";

/** Names the search in the title, by which tabs and the history are told apart. */
export const entitle = (search) => { document.title = (search && search + " – ") + TITLE; };

/** What the address says. */
function state() {
  const said = new URLSearchParams(location.search), found = { q: said.get("q") || "", page: Math.max(1, parseInt(said.get("page"), 10) || 1) };
  for (const name of [...FILTERS.map(([n]) => n), "from", "to", "sort", "verbatim"]) found[name] = said.get(name) || "";
  return found;
}

/** The address of this search with some of it changed; other words may be mended again. */
export function address(changes) {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...state(), ...("q" in changes && { verbatim: "" }), ...changes })) {
    if (value && !(name === "page" && value === 1)) said.set(name, value);
  }
  const text = said.toString();
  return text ? "?" + text : location.pathname;
}

/** What is done next is an entry of the history of its own. */
export const finish = () => { unfinished = ""; };

/** step: the field of which this is one key of several, which make one entry of the history; replace: none is made. */
export function go(changes, { step = "", replace = !!step && step === unfinished, typing = false } = {}) {
  const next = address({ page: 1, ...changes });
  if (next !== (location.search || location.pathname)) {
    history[replace ? "replaceState" : "pushState"](null, "", next);
    unfinished = step;
  }
  return show(typing);
}

/** The searcher, opened once; after a failure it is opened anew for the next who asks. */
function opened() {
  if (!searcher) {
    prepare();
    searcher = open(base, early).catch((e) => {
      searcher = undefined;
      throw e;
    });
    early = undefined;
  }
  return searcher;
}

async function show(typing = false) {
  const turn = ++asked, wanted = state(), asks = wanted.q.trim() || Object.entries(wanted).some(([k, v]) => v && !["q", "page", "sort", "verbatim"].includes(k));
  for (const box of document.querySelectorAll("input[name=q]")) if (box !== document.activeElement || !typing) box.value = wanted.q;
  try {
    if (!asks) return put(clear);
    mount.setAttribute("aria-busy", "true");
    const index = await opened(), options = { ...wanted, typing, pageSize: PAGE_SIZE, verifyMost: VERIFY_MOST };
    const [result, results, documents] = await Promise.all([
      index.search(wanted.q, options), part("results.js"), index.reader.documents()]);
    const labels = results.labelsOf(documents);
    const nearest = result.total ? [] : (await part("advice.js")).advice(wanted, labels);
    if (turn !== asked) return;
    if (results.isWordless(wanted.q)) return put(clear, results.NO_WORDS);
    const last = Math.max(1, Math.ceil(result.total / PAGE_SIZE));
    if (wanted.page > last) return go({ page: last }, { replace: true });
    put(results.render, result, wanted, labels, nearest);
    if (typing) suggest(index, wanted.q, turn);
  } catch (e) {
    if (turn === asked) put(fail, e);
  } finally {
    if (turn === asked) mount.removeAttribute("aria-busy");
  }
}

/** Puts something in place of what is shown; where that had the focus, what came in its place takes it. */
function put(how, ...what) {
  const held = document.activeElement;
  how(...what);
  if (!held.getClientRects().length) (mount.querySelector(".banner button, .found a, .empty a") || input).focus();
}

function clear(said = "") {
  status.textContent = said;
  entitle("");
  for (const shown of [list, pager, hint, trouble, empty]) fill(shown);
  skip.hidden = trouble.hidden = empty.hidden = more.hidden = true;
}

async function suggest(index, text, turn) {
  const found = await index.suggest(text);
  if (turn === asked) fill(titles, ...found.map(({ text: value }) => element("option", { value })));
}

function fail(error) {
  clear();
  const again = element("button", { type: "button", textContent: error.code === "version" ? "Tải lại trang" : "Thử lại" });
  again.addEventListener("click", () => {
    if (error.code === "version") return location.reload();
    searcher = undefined;
    show();
  });
  const lists = element("a", { href: "#_danh-muc", textContent: "Xem văn bản theo danh mục" });
  fill(trouble, element("p", { textContent: TROUBLES[error.code] || TROUBLES.damaged }), element("p", {}, again, " ", lists));
  trouble.hidden = false;
}

function build() {
  more.hidden = true;
  fill(mount, skip, status, trouble, hint, more, list, empty, pager, titles);
  input.setAttribute("list", titles.id);
  const enter = (typing) => {
    clearTimeout(timer);
    timer = 0;
    // an empty page is no search to come back to
    const replace = unfinished === "q" || !location.search;
    go({ q: input.value }, { step: "q", replace, typing });
    if (!typing) finish();
  };
  const prepared = () => opened().catch(() => {});
  if (document.activeElement === input) prepared();
  else input.addEventListener("focus", prepared, { once: true });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(enter, PAUSE, true);
  });
  input.addEventListener("blur", () => {
    if (timer) enter(true);
    finish();
  });
  input.form.addEventListener("submit", (e) => {
    e.preventDefault();
    enter(false);
  });
  addEventListener("popstate", () => {
    finish();
    show();
  });
  // what was typed before this was here
  if (input.value && input.value !== state().q) enter(true);
  else show();
}

build();
