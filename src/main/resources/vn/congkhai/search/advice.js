// What the search page says when nothing was found: the lists the query or the filters come closest to.
import { element } from "./page.js";
import { called, link } from "./results.js";
import { fold } from "./viet.js";

/** The parts of the page; labels: what the slugs of facets are called. */
export function advice(wanted, labels) {
  const text = " " + fold(wanted.q) + " ", near = [], root = new URL("../", import.meta.url);
  const add = (folder, label) => near.push(element("li", {}, element("a", { href: new URL(folder + "/index.html", root).href, textContent: label })));
  for (const [name, folder] of [["district", ""], ["type", "loai/"], ["signer", "nguoi-ky/"]]) {
    for (const [slug, label] of Object.entries(labels[name])) {
      if (near.length < 6 && (slug === wanted[name] || text.includes(" " + called(label) + " "))) add(folder + slug, label);
    }
  }
  if (labels.month[wanted.month]) add("thang/" + wanted.month.replace("-", "/"), labels.month[wanted.month]);
  const narrowing = ["district", "type", "signer", "month", "from", "to"], narrowed = narrowing.some((name) => wanted[name]);
  const all = narrowed && wanted.q.trim() && link(Object.fromEntries(narrowing.map((name) => [name, ""])), `Bỏ mọi điều kiện lọc, tìm “${wanted.q.trim()}” trong tất cả văn bản`);
  add("thang", "Tất cả văn bản theo tháng");
  return [
    ...(all ? [element("p", {}, all)] : []),
    element("p", { textContent: "Xin thử ít từ hơn, kiểm tra lại số văn bản" + (narrowed ? ", bỏ bớt điều kiện lọc" : "") + " hoặc xem các danh mục:" }),
    element("ul", { className: "counts" }, ...near),
  ];
}
