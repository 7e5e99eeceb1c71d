// What is tried where no notice has all words, or none has them together: says it as papers do, guesses what a mistyped word
// was meant for, from the words of the portal, then looks for notices that have a part of the words.
import { parse } from "./query.js";
import { agreeing, clauseSet } from "./ranking.js";
import { Bytes, part } from "./reader.js";
import { expand } from "./viet-query.js";
import { fold, STOP_WORDS } from "./viet.js";
import { asWritten } from "./wording.js";

const MOST = 8;
/** Beginnings of syllables that sound alike in some part of the country, and are written for each other there. */
const ALIKE = [["tr", "ch"], ["s", "x"], ["l", "n"], ["d", "gi"], ["d", "r"], ["gi", "r"], ["v", "d"], ["v", "gi"]];
const soundsLike = (a, b) => ALIKE.some((two) => two.some((x, i) => a.startsWith(x) && b === two[1 - i] + a.slice(x.length)));

/** Whether one letter more, less, other, or two letters turned make b of a. */
function isNear(a, b) {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const rest = (x, y) => a.slice(i + x) === b.slice(i + y);
  return rest(1, 1) || rest(1, 0) || rest(0, 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(2, 2));
}

/**
 * What is shown instead of what was found, and what to say of it: didYouMean, what the text may have been meant for; corrected,
 * when that is what is shown; missing, the words that nothing shown has. Who is asked for by number stays.
 */
export async function secondLook(searcher, text, options, found) {
  const written = options.verbatim ? text : asWritten(text);
  if (fold(written) !== fold(text)) {
    const other = await searcher.rank(written, options);
    if (other.whole) return [other, { didYouMean: written, corrected: true }];
  }
  for (const otherwise of found.whole || options.verbatim ? [] : [await withoutCapitals(text), withoutApostrophes(text)]) {
    const other = otherwise !== text && (await searcher.rank(asWritten(otherwise), options));
    if (other.whole) return [other, { didYouMean: asWritten(otherwise), corrected: true }];
  }
  const { didYouMean, sure } = options.verbatim || (options.typing && found.count) ? {} : await correct(searcher, text);
  if (found.whole) return [found, { didYouMean }];
  if (sure && !found.count) {
    const other = await searcher.rank(didYouMean, { ...options, typing: false });
    if (other.whole) return [other, { didYouMean, corrected: true }];
  }
  const some = await searcher.rank(text, { ...options, some: true });
  return [some, { didYouMean, missing: missing(some) }];
}

/** The text with Telex or VNI keys decoded that were typed with the capitals locked; abbreviations stay as they are. */
async function withoutCapitals(text) {
  const { decodeTyped } = await part("typed.js");
  return text.replace(/\S+/g, (word) => (/^[A-Z][A-Z0-9]+$/.test(word) && !expand(word).length && decodeTyped(word.toLowerCase())) || word);
}

/** Names as they are also written: Hmông for H'Mông. What blanks.js does is the other way. */
const withoutApostrophes = (text) => text.replace(/(^|[^\p{L}])([bdhklmnprt])['`\u02bc\u2018\u2019](?=\p{L}{2})/giu, "$1$2");

function missing({ query: { clauses, rest }, terms, scores, other }) {
  if (other) return [];
  const isMissing = (clause) => !clauseSet(clause, terms, scores.length).some((has, doc) => has && scores[doc]);
  return clauses.filter(isMissing).flatMap(({ words }) => words).filter((w) => !STOP_WORDS.has(w.surface)).map((w) => rest.slice(w.start, w.end));
}

/**
 * Words of a number or its symbol, which are never mended: what hangs on digits, letters without a vowel, Roman numbers, and what
 * days, months and years are counted by.
 */
const isOfNumber = (rest, { word, start }) => /(^|\s)\d\S*$/.test(rest.slice(0, start)) || !/[aeiouy]/.test(word)
  || /^([ivx]+|ngay|thang|quy|nam)$/.test(word);

/** Whether a word may be several of which the blanks were left out: it stands nowhere as it was typed. */
const isRun = ({ word, kind, start, end }, words) =>
  kind === "syllable" && /^[a-z]{4,28}$/.test(word) && !words.has(word) && end - start === word.length;

/** The words of the portal, each with about how many notices have it. */
export function wordsOf(reader) {
  return reader.file(`words-${reader.manifest.words}.bin`, (bytes) => {
    const b = new Bytes(bytes), count = b.varint(), words = [];
    for (let i = 0, word = ""; i < count; i++) words.push((word = word.slice(0, b.varint()) + b.text()));
    return new Map(words.map((word) => [word, b.byte()]));
  });
}

/** The bit of ways of writing that have no name: ranking.js. */
const UNNAMED = 1 << 23;
/** Whether words stand somewhere with the marks with which they are typed. */
const isWritten = (postings, words) => !!postings && (!postings.variants || !words.some((w) => w.marked)
  || agreeing(postings, words) > UNNAMED || !!postings.written?.some((w) => (w ^ 1) & UNNAMED));

/** Where two words stand side by side; nothing where one of them is none. */
const together = (reader, a, b) => (a?.kind === "syllable" && b?.kind === "syllable" ? reader.postings(a.word + " " + b.word) : null);
const isAlone = (sequence, i) => sequence[i - 1]?.kind !== "syllable" && sequence[i + 1]?.kind !== "syllable";
const isSyllable = async ({ surface }) => (await part("typed.js")).isCanonicalSyllable(surface);

/** The places of the two rarest words that stand nowhere as they were typed, or beside no neighbour. */
async function doubtful({ reader, words, sequence, rest }) {
  const found = [];
  for (let i = 0; i < sequence.length; i++) {
    const word = sequence[i], alone = isAlone(sequence, i);
    if (word.kind !== "syllable" || !/^[a-z]{2,12}$/.test(word.word) || STOP_WORDS.has(word.surface) || isOfNumber(rest, word)) continue;
    const beside = await Promise.all([together(reader, sequence[i - 1], word), together(reader, word, sequence[i + 1])]);
    const stands = beside.some((p, right) => isWritten(p, sequence.slice(i - 1 + right, i + 1 + right)));
    if (!words.has(word.word) || (!alone && !stands)) found.push([words.get(word.word) || 0, i]);
  }
  return found.sort((a, b) => a[0] - b[0]).slice(0, 2).map(([, i]) => i);
}

/** The words of the portal that one may be meant for, those that sound alike first: word, about how many have it, whether alike. */
const nearTo = (typed, words) => [...words].map(([word, n]) => [word, n, soundsLike(typed, word)])
  .filter(([word, , alike]) => alike || isNear(typed, word)).sort((a, b) => b[2] - a[2] || b[1] - a[1]).slice(0, MOST);

/** Other words for the one at a place, as they are written beside its neighbours; beside: how many of these they stand with. */
async function others({ reader, words, sequence }, i) {
  const typed = sequence[i], left = sequence[i - 1], right = sequence[i + 1], alone = isAlone(sequence, i);
  const bare = sequence.every((w) => !w.marked);
  if (alone && (await isSyllable(typed))) return []; // khoản 2: nothing tells that it is not the word that is meant
  const known = words.has(typed.word) || (await isSyllable(typed)); // one notice alone may have it mistyped
  const least = known && isWritten(await reader.postings(typed.word), [typed]) ? 2 : 1;
  const tried = await Promise.all(nearTo(typed.word, words).map(async ([word, frequency, alike]) => {
    const other = { word, kind: "syllable" };
    const [before, behind] = await Promise.all([together(reader, left, other), together(reader, other, right)]);
    const score = (counts) => counts.length * 100 + alike * 50 + Math.log2(Math.min(...counts));
    return [...waysBeside([[before, 0, left], [behind, 1, right]], bare && word)].filter(([, counts]) => counts.length >= least)
      .map(([written, counts]) => ({ i, written, beside: counts.length, score: score(counts) }))
      .concat(alone ? { i, written: word, beside: 0, score: frequency } : []);
  }));
  return tried.flat();
}

/**
 * didYouMean: the text with blanks that were left out, or with one word mended, written as the portal has it beside what was typed;
 * sure: the word stands beside each of its neighbours so, or what was typed is no word. What the portal writes as it was typed is
 * only mended to what stands beside both neighbours. Nothing when nothing better is known.
 */
async function correct({ reader }, text) {
  const { sequence, phrases, rest } = parse(text, { expand: false });
  if (phrases.length || !sequence.length || sequence.length > 12) return {};
  const words = await wordsOf(reader), typed = { reader, words, sequence, rest };
  const runs = sequence.filter((w) => isRun(w, words));
  const parted = runs.length && (await (await part("blanks.js")).parted(reader, words, runs, rest));
  if (parted) return { didYouMean: parted, sure: true };
  let best;
  for (const i of await doubtful(typed)) {
    for (const other of await others(typed, i)) if (other.score > 0 && (!best || other.score > best.score)) best = other;
  }
  if (!best) return {};
  const { start, end } = sequence[best.i];
  const neighbours = [sequence[best.i - 1], sequence[best.i + 1]].filter((w) => w?.kind === "syllable" && words.has(w.word));
  return { didYouMean: rest.slice(0, start) + best.written + rest.slice(end), sure: best.beside >= neighbours.length || !(await isSyllable(sequence[best.i])) };
}

/**
 * How a word is written beside its neighbours as these were typed: for each way, how many notices have which pair; bare: the
 * way in which it is written where marks do not count.
 */
function waysBeside(pairs, bare) {
  const ways = new Map();
  for (const [postings, at, neighbour] of pairs) {
    const agreeing = (postings?.variants || []).map((v) => v.split(" ")).filter((v) => !neighbour.marked || v[at] === neighbour.surface);
    for (const way of new Set(agreeing.map((v) => bare || v[1 - at]))) ways.set(way, [...(ways.get(way) || []), postings.count]);
  }
  return ways;
}
