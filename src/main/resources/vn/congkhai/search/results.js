// Shows what was found on the search page.
import {
  address, element, empty, entitle, fill, FILTERS, filters, finish, go, hint, list, more, PAGE_SIZE, pager, skip, status, trouble,
} from "./page.js";
import { parse } from "./query.js";
import { fold } from "./viet.js";

export const NO_WORDS = "Từ khóa chưa có chữ cái hoặc chữ số nào. Xin gõ từ hoặc số văn bản cần tìm.";

/** What people type of a name: of a body without what kind its area is and where. */
export const called = (label) => fold(label).replace(/^(huyen|quan|thi xa|thanh pho|xa|phuong|thi tran|dac khu) (?=[a-z])/, "").replace(/ \(.*/, "");

/** Whether something was typed and none of it is a word, as of quotation marks that are just being opened. */
export function isWordless(text) {
  const { clauses, phrases, excluded } = parse(text);
  return text.trim() !== "" && !clauses.length && !phrases.length && !excluded.length;
}

/** What the slugs of facets are called, by the table of notices: {district: {slug: name}, …}. */
export function labelsOf(documents) {
  const name = (facet, slug, label) => (facet === "month" ? "Tháng " + Number(slug.slice(5)) + "/" + slug.slice(0, 4) : label);
  return Object.fromEntries(FILTERS.map(([facet]) => [facet,
    Object.fromEntries(documents[facet + "s"].map(([slug, label]) => [slug, name(facet, slug, label)]))]));
}

function toResults(event) {
  event?.preventDefault();
  list.querySelector("a")?.focus();
}

skip.addEventListener("click", toResults);

// Paper shows neither the filters nor the way to other pages, and says what they say.
const paper = element("p", { className: "meta paper" });
more.after(paper);

// Browsers that load the page anew for who comes back know no height of it before there are results: the entry of the history keeps
// how far down it was read, and which result was followed.
let loaded = false;
addEventListener("pagehide", () => {
  history.replaceState({ top: scrollY, followed: [...list.querySelectorAll("a")].indexOf(document.activeElement) }, "");
});

function backToPlace() {
  const left = !loaded && history.state, followed = left && list.querySelectorAll("a")[left.followed];
  loaded = true;
  if (left?.top) scrollTo(0, left.top);
  if (followed && document.activeElement === document.body) followed.focus({ preventScroll: true });
}

/** A link to the search with something changed, and what happens once it is shown. */
export function link(changes, text, then = () => {}) {
  const made = element("a", { href: address({ page: 1, ...changes }), textContent: text });
  made.addEventListener("click", (e) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    go(changes).then(then);
  });
  return made;
}

/** What was found takes the place of what is shown; nearest: what is offered where that is nothing. */
export function render(result, wanted, labels, nearest) {
  fill(trouble);
  trouble.hidden = true;
  more.hidden = false;
  status.textContent = found(result, wanted.sort === "date" ? ", mới nhất trước" : "");
  entitle(named(wanted, labels));
  fillFilters(filters, result.facets, wanted, labels);
  fill(hint, ...correction(result, wanted.q), ...leftOut(wanted.q), ...formerly(wanted.q));
  list.start = (wanted.page - 1) * PAGE_SIZE + 1;
  fill(list, ...result.hits.map((hit) => row(hit, labels)));
  const last = Math.ceil(result.total / PAGE_SIZE);
  fill(paper, ...apart(chosen(wanted, labels, last).map((text) => element("span", { textContent: text }))));
  fill(pager, ...pages(last, wanted.page));
  skip.hidden = !result.total;
  empty.hidden = !skip.hidden;
  fill(empty, ...nearest);
  backToPlace();
}

/** What a title says of a search: its words, what is chosen, and the page where it is not the first. */
function named({ q, page, ...chosen }, labels) {
  const words = [...q.trim().replace(/\s+/g, " ")], most = 80, text = words.length > most ? words.slice(0, most).join("") + "…" : words.join("");
  const facets = FILTERS.filter(([name]) => chosen[name]).map(([name]) => labels[name][chosen[name]] || chosen[name]);
  return [text && `“${text}”`, ...facets, page > 1 && "trang " + page].filter(Boolean).join(", ");
}

/** What was chosen beside the words, and the page where there are several, each with what it is called. */
function chosen(wanted, labels, last) {
  const facets = FILTERS.filter(([name]) => wanted[name]).map(([name, label]) => `${label}: ${labels[name][wanted[name]] || wanted[name]}`);
  const days = [["from", "Từ ngày"], ["to", "Đến ngày"]].filter(([name]) => wanted[name])
    .map(([name, label]) => `${label}: ${wanted[name].split("-").reverse().join("/")}`);
  return [...facets, ...days, ...(last > 1 ? [pageOf(wanted.page, last)] : [])];
}

/**
 * How many were found; that they have but a part of the words, and which ones none of them has; order: which comes first, where
 * that was chosen.
 */
function found({ total, partial, approximate, missing }, order) {
  const count = (n, about = "khoảng ") => (approximate ? about : "") + n.toLocaleString("vi") + " văn bản";
  if (!total) return "Không có văn bản nào khớp.";
  if (!partial) return `Tìm thấy ${count(total)}${order}`;
  if (partial < total) return `Tìm thấy ${count(total)}${order}, trong đó ${count(partial)} chỉ có một phần các từ`;
  const without = missing?.length ? " (không có: " + missing.join(", ") + ")" : "";
  return `Không có văn bản nào có đủ các từ${without}. ${count(total, "Khoảng ")} có một phần${order}:`;
}

/** Which query is shown instead of the one that was typed, or what that may have been meant for. */
function correction({ didYouMean, corrected }, typed) {
  if (!didYouMean) return [];
  return corrected ? [`Đang hiện kết quả cho “${didYouMean}”. `, link({ verbatim: "1" }, `Tìm đúng “${typed}” như đã gõ`)]
    : ["Có phải ông, bà muốn tìm: ", link({ q: didYouMean }, didYouMean), "?"];
}

/** What is not shown because a minus stands before its word, which may have been a dash, and the way to all of it. */
function leftOut(typed) {
  const { excluded } = parse(typed);
  if (!excluded.length) return [];
  const without = excluded.map((words) => `“${words.map((w) => w.surface).join(" ")}”`).join(", ");
  const all = link({ q: typed.replace(/(^|\s)-(?=[^\s\-\u2013])/g, "$1") }, "Tìm cả những văn bản đó, không tính dấu trừ");
  return [element("span", { textContent: `Không hiện văn bản có ${without}, vì có dấu trừ ở trước. ` }), all, ". "];
}

/** Where a commune of today is asked for by its name: the lists of the bodies whose area it has, which the page names. */
function formerly(typed) {
  const text = " " + fold(typed).replace(/[^a-z0-9]+/g, " ") + " ";
  return [...document.querySelectorAll(".area")].flatMap((area) => {
    const body = area.querySelector("a"), names = [...area.querySelectorAll("span")].map((name) => name.textContent);
    const asked = names.find((name) => called(name) !== called(body.textContent) && text.includes(" " + called(name) + " "));
    if (!asked) return [];
    const list = element("a", { href: body.href, textContent: body.textContent });
    return [element("span", { textContent: `Địa bàn ${asked} trước đây thuộc ` }), list, ". "];
  });
}

/** What must be known of a notice before it is read, by the bits of its standing: Standing in the package vn.congkhai.search.document. */
const TAGS = [[16, "Bản thảo"], [8, "Đã thu hồi"], [4, "Đã được thay thế"], [2, "Đã được đính chính"]], SUMMARY = 1;

/** With blanks between, for whoever reads or copies the page without its styles. */
const apart = (parts) => parts.flatMap((part) => [part, " "]);

function row(hit, labels) {
  const excerpt = element("p", { className: "sum" });
  excerpt.innerHTML = hit.excerpt; // escaped by the module, which adds nothing but mark
  const tags = TAGS.filter(([bit]) => hit.standing & bit).flatMap(([, text]) => [element("b", { className: "tag", textContent: text }), " "]);
  const facts = [hit.standing & SUMMARY && "Bản tóm tắt", hit.number || "Không ghi số", dateText(hit.date), labels.district[hit.district], labels.type[hit.type], hit.signer && labels.signer[hit.signer]];
  return element("li", {},
    element("h2", {}, element("a", { href: hit.url, textContent: hit.title })),
    element("p", { className: "meta" }, ...tags, ...apart(facts.filter(Boolean).map((fact) => element("span", { textContent: fact })))), excerpt);
}

/** Days under ten and the months one and two take a zero, as papers write them. */
function dateText(iso) {
  const [year, month, day] = iso.split("-").map(Number), zero = (n, below) => (n < below ? "0" + n : n);
  return day ? `${zero(day, 10)}/${zero(month, 3)}/${year}` : `Tháng ${month}/${year}`;
}

/** Whether a year has its first digits only, as 0202 on the way to 2023: browsers tell of each of them. */
const isHalfTyped = ({ type, value }) => type === "date" && value !== "" && value < "1945";

function buildFilters(form) {
  const field = (name, label, control) => {
    control.name = name;
    form.append(element("label", {}, element("span", { textContent: label }), control));
  };
  for (const [name, label] of FILTERS) field(name, label, element("select"));
  field("from", "Từ ngày", element("input", { type: "date" }));
  field("to", "Đến ngày", element("input", { type: "date" }));
  field("sort", "Sắp xếp", element("select", {}, element("option", { value: "", textContent: "Phù hợp nhất" }), element("option", { value: "date", textContent: "Mới nhất" })));
  form.addEventListener("change", ({ target }) => {
    if (!isHalfTyped(target)) go({ [target.name]: target.value }, { step: target.name });
  });
  form.addEventListener("pointerdown", finish);
  form.addEventListener("focusout", ({ target }) => {
    finish();
    if (isHalfTyped(target)) target.value = new URLSearchParams(location.search).get(target.name) || "";
  });
  form.addEventListener("submit", (e) => e.preventDefault());
}

/** Puts the counts into the choices of the filters, and what is chosen. */
function fillFilters(form, facets, wanted, labels) {
  if (!form.elements.length) buildFilters(form);
  const controls = [...form.elements], fields = form.elements;
  for (const [name] of FILTERS) {
    const counts = Object.entries(facets[name]).filter(([slug]) => labels[name][slug]);
    counts.sort(name === "month" ? (a, b) => (a[0] < b[0] ? 1 : -1) : (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (wanted[name] && !facets[name][wanted[name]]) counts.unshift([wanted[name], 0]);
    const options = counts.map(([slug, n]) => element("option", { value: slug, textContent: `${labels[name][slug] || slug} (${n})` }));
    fill(fields[name], element("option", { value: "", textContent: "Tất cả" }), ...options);
  }
  for (const control of controls) {
    const value = wanted[control.name];
    if (control.value !== value && !(control === document.activeElement && isHalfTyped(control))) control.value = value;
  }
  const chosen = controls.filter(({ name }) => wanted[name]).length;
  form.closest("details").firstChild.textContent = "Lọc và sắp xếp" + (chosen ? ` (đang chọn ${chosen})` : "");
}

const pageOf = (page, last) => `Trang ${page} / ${last.toLocaleString("vi")}`;

/** The way to the pages before and after this one. */
function pages(last, page) {
  if (last < 2) return [];
  const shown = [element("span", { textContent: pageOf(page, last) })];
  if (page > 1) shown.unshift(link({ page: page - 1 }, "‹ Trang trước", toResults));
  if (page < last) shown.push(link({ page: page + 1 }, "Trang sau ›", toResults));
  return apart(shown);
}
