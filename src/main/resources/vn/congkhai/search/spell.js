// Guesses what a mistyped word was meant for, from the words of the portal.
import { parse } from "./query.js";

const MOST = 8;

/** Whether one letter more, less, other, or two letters turned make b of a. */
function isNear(a, b) {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const rest = (x, y) => a.slice(i + x) === b.slice(i + y);
  return rest(1, 1) || rest(1, 0) || rest(0, 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(2, 2));
}

/** The text with one word mended, or undefined when nothing better is known. */
export async function correct(searcher, text) {
  const { reader } = searcher, { sequence, phrases, rest } = parse(text, { expand: false });
  if (phrases.length || !sequence.length || sequence.length > 12) return undefined;
  const words = await reader.words();
  const pair = (a, b) => (a && b && a.kind === "syllable" && b.kind === "syllable" ? reader.postings(a.word + " " + b.word) : null);
  const doubtful = [];
  for (let i = 0; i < sequence.length; i++) {
    const word = sequence[i];
    if (word.kind !== "syllable" || !/^[a-z]{2,12}$/.test(word.word)) continue;
    const beside = await Promise.all([pair(sequence[i - 1], word), pair(word, sequence[i + 1])]);
    const count = Math.max(0, ...beside.map((p) => p?.count || 0));
    if (!words.has(word.word) || (sequence.length > 1 && !count)) doubtful.push([words.get(word.word) || 0, i]);
  }
  let best;
  for (const [, i] of doubtful.sort((a, b) => a[0] - b[0]).slice(0, 2)) {
    const near = [...words].filter(([w]) => isNear(sequence[i].word, w)).sort((a, b) => b[1] - a[1]).slice(0, MOST);
    const tried = await Promise.all(near.map(async ([word, frequency]) => {
      const other = { word, kind: "syllable" };
      const beside = await Promise.all([pair(sequence[i - 1], other), pair(other, sequence[i + 1])]);
      const found = beside.filter((p) => p?.count);
      const count = Math.min(...found.map((p) => p.count), 1e9);
      return { i, word, shown: found[0], score: found.length ? found.length * 100 + Math.log2(count) : sequence.length > 1 ? 0 : frequency,
        left: found[0] === beside[0] ? 1 : 0 };
    }));
    for (const t of tried) if (t.score > 0 && (!best || t.score > best.score)) best = t;
  }
  return best && mend(rest, sequence, best);
}

function mend(rest, sequence, { i, word, shown, left }) {
  const written = shown?.variants?.[0].split(" ")[left] || word;
  const plain = sequence.every((w) => !w.marked) ? word : written;
  let at = 0, n = 0;
  return rest.replace(/[\p{L}\p{M}\p{Nd}]+/gu, (w) => (n++ === i ? plain : w));
}
