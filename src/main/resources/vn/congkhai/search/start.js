// Begins the search page: asks for everything at once, so that no file waits for the one that names it. Browsers run this when
// they have the page's styles, so that the page is seen first.
const here = new URL(import.meta.url), ask = (names) => names.forEach((name) => import(`./${name}.js${here.search}`).catch(() => {}));

/** Asks for what a search needs beside what the page has. */
export const prepare = () => ask(["newest", "text", "excerpt", "results"]);

/** The answer to who asked for the manifest here, if the address asks for something: nothing where none came. */
export const manifest = location.search ? fetch(new URL("manifest.json", here), { cache: "no-cache" }).catch(() => {}) : undefined;

ask(["page", "search", "reader", "viet", "query", "viet-query", "ranking", "postings"]);
if (manifest) prepare();
