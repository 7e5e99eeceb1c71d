// The search page: filters, results and suggestions inside #_results; all of its state is in the address.
import { part } from "./reader.js";
import { open } from "./search.js";

const mount = document.getElementById("_results"), input = document.querySelector("main input[name=q]");
const base = new URL("./", import.meta.url).href;
const FILTERS = [["district", "Cơ quan"], ["type", "Loại văn bản"], ["signer", "Người ký"], ["month", "Tháng"]];
const PAGE_SIZE = 10, PAUSE = 160, VERIFY_MOST = 150;
const TROUBLES = {
  network: "Không tải được dữ liệu tìm kiếm. Xin kiểm tra kết nối mạng rồi thử lại.",
  missing: "Thiếu một phần dữ liệu tìm kiếm, có thể vì cổng vừa được cập nhật. Xin thử lại.",
  damaged: "Dữ liệu tìm kiếm tải về không trọn vẹn. Xin thử lại.",
  version: "Dữ liệu tìm kiếm đã sang phiên bản mới, khác với trang đang mở. Xin tải lại trang.",
  unsupported: "Trình duyệt này quá cũ, không mở được dữ liệu tìm kiếm. Xin cập nhật trình duyệt hoặc xem theo danh mục.",
};

export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const status = element("p", { id: "_status", className: "status" });
status.setAttribute("role", "status");
const trouble = element("div", { className: "banner strong", hidden: true });
trouble.setAttribute("role", "alert");
const hint = element("p", { className: "hint" });
const list = element("ol", { className: "rows found" });
const empty = element("div", { className: "empty", hidden: true });
const pager = element("nav", { className: "pager" });
pager.setAttribute("aria-label", "Các trang kết quả");
const titles = element("datalist", { id: "_goi-y" });
const filters = element("form", { className: "filters" });
filters.setAttribute("aria-label", "Lọc kết quả");
const fields = {};

function field(name, label, control) {
  fields[name] = control;
  control.name = name;
  filters.append(element("label", {}, element("span", { textContent: label }), control));
}

let searcher, labels, asked = 0, timer = 0;

/** What the address says. */
function state() {
  const said = new URLSearchParams(location.search), found = { q: said.get("q") || "", page: Math.max(1, parseInt(said.get("page"), 10) || 1) };
  for (const name of [...FILTERS.map(([n]) => n), "from", "to", "sort"]) found[name] = said.get(name) || "";
  return found;
}

function address(changes) {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...state(), ...changes })) {
    if (value && !(name === "page" && value === 1)) said.set(name, value);
  }
  const text = said.toString();
  return text ? "?" + text : location.pathname;
}

function go(changes, { push = true, typing = false } = {}) {
  const next = address({ page: 1, ...changes });
  if (next !== (location.search || location.pathname)) history[push ? "pushState" : "replaceState"](null, "", next);
  return show(typing);
}

async function show(typing = false) {
  const turn = ++asked, wanted = state(), asks = wanted.q.trim() || Object.entries(wanted).some(([k, v]) => v && !["q", "page", "sort"].includes(k));
  for (const box of document.querySelectorAll("input[name=q]")) if (box !== document.activeElement || !typing) box.value = wanted.q;
  if (!asks) return clear();
  try {
    mount.setAttribute("aria-busy", "true");
    searcher ||= await open(base);
    labels ||= await searcher.labels();
    const result = await searcher.search(wanted.q, { ...wanted, typing, pageSize: PAGE_SIZE, verifyMost: VERIFY_MOST });
    const nearest = result.total ? [] : (await part("advice.js")).advice(wanted, labels);
    if (turn !== asked) return;
    render(result, wanted, nearest);
    if (typing) suggest(wanted.q, turn);
  } catch (e) {
    if (turn === asked) fail(e);
  } finally {
    if (turn === asked) mount.removeAttribute("aria-busy");
  }
}

function clear() {
  status.textContent = "";
  for (const part of [list, pager, hint]) part.replaceChildren();
  trouble.hidden = empty.hidden = filters.hidden = true;
}

function render(result, wanted, nearest) {
  trouble.hidden = true;
  filters.hidden = false;
  status.textContent = result.total ? `Tìm thấy ${result.approximate ? "khoảng " : ""}${result.total.toLocaleString("vi")} văn bản` : "Không có văn bản nào khớp.";
  fillFilters(result.facets, wanted);
  hint.replaceChildren();
  if (result.didYouMean) {
    const link = element("a", { href: address({ q: result.didYouMean, page: 1 }), textContent: result.didYouMean });
    link.addEventListener("click", (e) => { e.preventDefault(); go({ q: result.didYouMean }); });
    hint.append("Có phải ông, bà muốn tìm: ", link, "?");
  }
  list.start = (wanted.page - 1) * PAGE_SIZE + 1;
  list.replaceChildren(...result.hits.map(row));
  paging(result.total, wanted.page);
  empty.hidden = result.total > 0;
  empty.replaceChildren(...nearest);
}

function row(hit) {
  const excerpt = element("p", { className: "sum" });
  excerpt.innerHTML = hit.excerpt; // escaped by the module, which adds nothing but mark
  const facts = [hit.number || "Chưa có số", dateText(hit.date), labels.district[hit.district], labels.type[hit.type], hit.signer && labels.signer[hit.signer]];
  return element("li", {},
    element("h2", {}, element("a", { href: hit.url, textContent: hit.title })),
    element("p", { className: "meta" }, ...facts.filter(Boolean).map((fact) => element("span", { textContent: fact }))), excerpt);
}

/** Days under ten and the months one and two take a zero, as papers write them. */
function dateText(iso) {
  const [year, month, day] = iso.split("-").map(Number), zero = (n, below) => (n < below ? "0" + n : n);
  return day ? `${zero(day, 10)}/${zero(month, 3)}/${year}` : `Tháng ${month}/${year}`;
}

function fillFilters(facets, wanted) {
  for (const [name] of FILTERS) {
    const counts = Object.entries(facets[name]).filter(([slug]) => labels[name][slug]);
    counts.sort(name === "month" ? (a, b) => (a[0] < b[0] ? 1 : -1) : (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (wanted[name] && !facets[name][wanted[name]]) counts.unshift([wanted[name], 0]);
    const options = counts.map(([slug, n]) => element("option", { value: slug, textContent: `${labels[name][slug] || slug} (${n})` }));
    fields[name].replaceChildren(element("option", { value: "", textContent: "Tất cả" }), ...options);
  }
  for (const name of Object.keys(fields)) fields[name].value = wanted[name];
}

function paging(total, page) {
  const last = Math.ceil(total / PAGE_SIZE);
  const link = (to, text) => {
    const a = element("a", { href: address({ page: to }), textContent: text });
    a.addEventListener("click", (e) => {
      if (e.ctrlKey || e.metaKey || e.shiftKey) return;
      e.preventDefault();
      go({ page: to }).then(() => list.querySelector("a")?.focus());
    });
    return a;
  };
  pager.replaceChildren();
  if (last < 2) return;
  if (page > 1) pager.append(link(page - 1, "‹ Trang trước"));
  pager.append(element("span", { textContent: `Trang ${page} / ${last.toLocaleString("vi")}` }));
  if (page < last) pager.append(link(page + 1, "Trang sau ›"));
}

async function suggest(text, turn) {
  if (text.trim().length < 2) return titles.replaceChildren();
  const found = await searcher.suggest(text);
  if (turn === asked) titles.replaceChildren(...found.map(({ text: value }) => element("option", { value })));
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
  trouble.replaceChildren(element("p", { textContent: TROUBLES[error.code] || TROUBLES.damaged }), element("p", {}, again, " ", lists));
  trouble.hidden = false;
}

function build() {
  for (const [name, label] of FILTERS) field(name, label, element("select"));
  field("from", "Từ ngày", element("input", { type: "date" }));
  field("to", "Đến ngày", element("input", { type: "date" }));
  field("sort", "Sắp xếp", element("select", {}, element("option", { value: "", textContent: "Phù hợp nhất" }), element("option", { value: "date", textContent: "Mới nhất" })));
  filters.hidden = true;
  filters.addEventListener("change", (e) => go({ [e.target.name]: e.target.value }));
  filters.addEventListener("submit", (e) => e.preventDefault());
  mount.replaceChildren(status, trouble, hint, filters, list, empty, pager, titles);
  input.setAttribute("list", titles.id);
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => go({ q: input.value }, { push: false, typing: true }), PAUSE);
  });
  input.form.addEventListener("submit", (e) => {
    e.preventDefault();
    clearTimeout(timer);
    go({ q: input.value });
  });
  addEventListener("popstate", () => show());
  show();
}

build();
