// What a typed query asks for.
import { analyze } from "./viet.js";
import { abbreviate, expand, LONGEST_PHRASE, plainly } from "./viet-query.js";

const QUOTED = /(^|\s)(-?)["\u201c\u201d\u201e]([^"\u201c\u201d\u201e]*)(?:["\u201c\u201d\u201e]|$)/g;
const EXCLUDED = /(^|\s)-(?=[^\s\-\u2013])(\S+)/g;

/** Tokens of a text; a number of a paper or a date as a whole stands for its parts. */
function tokens(text) {
  const found = [];
  let covered = -1;
  for (const t of analyze(text)) {
    if (t.start < covered) continue;
    const whole = t.kind === "document" || t.kind === "date";
    if (whole) covered = t.end;
    found.push({ word: t.folded, surface: t.surface, marked: !whole && t.surface !== t.folded, kind: t.kind, whole, start: t.start, end: t.end });
  }
  return found;
}

/** Tokens for what must stand word by word: numbers and dates in their parts. */
export const plainTokens = (text) => plainly(text).map((t) => ({ word: t.folded, surface: t.surface, marked: t.surface !== t.folded, kind: t.kind }));

/** The phrases that mean the same as some words: what they abbreviate, hyphens or not, or how they are abbreviated. */
function alternatives(words) {
  const text = words.map((w) => w.surface).join(" ");
  return [...expand(text).flatMap((t) => [t, ...abbreviate(t)]), ...abbreviate(text)].map(plainTokens);
}

function clausesOf(words, expanding) {
  const clauses = [];
  for (let i = 0; i < words.length; i++) {
    let found = null;
    for (let n = expanding ? Math.min(LONGEST_PHRASE, words.length - i) : 0; n > 0 && !found; n--) {
      const run = words.slice(i, i + n);
      if (run.some((w) => w.whole)) continue;
      const others = alternatives(run);
      if (others.length) found = { words: run, others };
    }
    clauses.push(found || { words: [words[i]], others: [] });
    if (found) i += found.words.length - 1;
  }
  return clauses;
}

/**
 * {clauses, phrases, excluded, sequence, numbers}: all must hold, all must stand, none may stand; the words in their order; the
 * numbers of papers that stand in phrases.
 */
export function parse(text, { expand: expanding = true } = {}) {
  const phrases = [], excluded = [], numbers = [];
  let rest = text.normalize("NFC").replace(QUOTED, (all, before, minus, quoted) => {
    const words = plainTokens(quoted);
    if (words.length) (minus ? excluded : phrases).push(words);
    if (!minus) numbers.push(...tokens(quoted).filter((t) => t.kind === "document"));
    return " ";
  });
  rest = rest.replace(EXCLUDED, (all, before, word) => {
    const words = plainTokens(word);
    if (words.length) excluded.push(words);
    return " ";
  });
  rest = rest.trim();
  const sequence = tokens(rest);
  return { clauses: clausesOf(sequence, expanding), phrases, excluded, sequence, numbers, rest };
}
