// Reads the texts of notices: cuts out what shows best why one was found, as safe HTML; looks for phrases.
import { PHRASE_AS_WRITTEN, runs } from "./ranking.js";
import { part } from "./reader.js";
import { piece as readPiece, textPlace } from "./text.js";
import { analyze, STOP_WORDS } from "./viet.js";

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
export const escape = (text) => text.replace(/[&<>"']/g, (c) => ENTITIES[c]);
const BEFORE = 12, AFTER = 38;
/**
 * What a token weighs: in a phrase, beside another that it was typed beside, as it was typed, and alone; of what is only
 * written another way a whole excerpt weighs less than one word as typed.
 */
const STANDS = 4, TOGETHER = 2, ONE = 1, ALONE = 0.3, OTHERWISE = 0.001;
/** Begins each line of what is not of the text: NoticeText in the package vn.congkhai.search.term. */
const APART = "\u001f";

/** Plain tokens with their places, and where lines break; composites too, for marking. */
function textTokens(text) {
  const plain = [], whole = [];
  let line = 0, last = 0;
  for (const t of analyze(text)) {
    if (t.kind === "document" || t.kind === "date") { whole.push(t); continue; }
    for (let i = last; i < t.start; i++) if (text[i] === "\n") line++;
    last = t.start;
    plain.push({ ...t, line });
  }
  return { plain, whole };
}

const tokensOf = (piece) => (piece.tokens = piece.tokens || textTokens(piece.text)).plain;
const agrees = (token, word) => !word.marked || token.surface === word.surface;
const same = (token, word) => token.folded === word.word && agrees(token, word);

/** Where a phrase stands word by word within a line: indexes of its first tokens. */
function findPhrase(plain, words) {
  const found = [];
  for (let i = 0; i + words.length <= plain.length; i++) {
    if (plain[i].line === plain[i + words.length - 1].line && words.every((w, k) => same(plain[i + k], w))) found.push(i);
  }
  return found;
}

/** Whether a phrase stands in one of these places of a notice. */
export async function hasPhrase(reader, notice, places, phrase) {
  for (let place = 1; place < 8; place++) {
    const head = place === 1 && places & 1;
    if (!head && !(places & (1 << place))) continue;
    const piece = await readPiece(reader, notice, place);
    if (head && findPhrase((piece.headTokens = piece.headTokens || textTokens(piece.head)).plain, phrase).length) return true;
    if (places & (1 << place) && findPhrase(tokensOf(piece), phrase).length) return true;
  }
  return false;
}

/**
 * The excerpt; wanted: words in their order, phrases: lists of words that must stand together to be marked; name: what the
 * paper was asked for by, whose words say nothing where they stand alone.
 */
export function excerpt(text, wanted, phrases, name = "") {
  const naming = new Set(analyze(name).map((t) => t.folded));
  const { plain, whole } = textTokens(text), weight = new Float32Array(plain.length), folded = new Map();
  wanted.forEach((w, k) => folded.set(w.word, [...(folded.get(w.word) || []), k]));
  plain.forEach((t, i) => {
    // words that differ in their marks alone, as tái and tại, may both be wanted, and one word twice
    for (const k of folded.get(t.folded) || []) {
      const w = wanted[k], next = wanted[k + 1], after = plain[i + 1], beside = next && after && after.folded === next.word;
      const typed = agrees(t, w), both = typed && beside && agrees(after, next);
      let found = typed ? ONE : OTHERWISE;
      if (beside) found += TOGETHER * (both ? ONE : OTHERWISE);
      if (!both && wanted.length > 1 && !(i && weight[i - 1] >= TOGETHER)) found *= ALONE;
      if (found >= ONE || !naming.has(w.word)) weight[i] = Math.max(weight[i], found);
    }
  });
  for (const phrase of phrases) {
    for (const at of findPhrase(plain, phrase)) for (let k = 0; k < phrase.length; k++) weight[at + k] = STANDS;
  }
  for (const t of whole) {
    if (!folded.has(t.folded)) continue;
    plain.forEach((p, i) => { if (p.start >= t.start && p.end <= t.end) weight[i] = STANDS; });
  }
  dropFunctionWords(plain, weight, wanted);
  return cut(text, plain, weight);
}

/** Function words that stand without another word of the query tell nothing, unless nothing else was asked for. */
function dropFunctionWords(plain, weight, wanted) {
  if (wanted.every((w) => STOP_WORDS.has(w.surface))) return;
  for (let from = 0, to; from < plain.length; from = to + 1) {
    let told = false;
    for (to = from; weight[to] > 0; to++) told = told || weight[to] >= STANDS || !STOP_WORDS.has(plain[to].surface);
    if (!told) weight.fill(0, from, to);
  }
}

/** What an excerpt is cut from, as a range of tokens: the text, or the line beside it that has more of what is marked. */
function stretch(text, plain, weight) {
  const apart = text.indexOf(APART), cuts = [0];
  plain.forEach((t, i) => { if (apart >= 0 && t.start > apart && (!i || t.line > plain[i - 1].line)) cuts.push(i); });
  cuts.push(plain.length);
  let chosen = [0, cuts[1] || plain.length], most = 0;
  for (let c = 1; c < cuts.length; c++) {
    const strongest = Math.min(STANDS, weight.subarray(cuts[c - 1], cuts[c]).reduce((a, b) => Math.max(a, b), 0));
    if (strongest > most) { most = strongest; chosen = [cuts[c - 1], cuts[c]]; }
  }
  return chosen;
}

/** Lines stay apart where no sentence ends, and those that are not of the text always. */
const plainLines = (text) => text.replace(/([.,:;!?]?) *\n(\u001f?)/g,
  (_, end, apart) => end + (end && !apart ? " " : " · ")).replace(/\u001f/g, " ");

function cut(text, plain, weight) {
  if (!plain.length) return escape(plainLines(text.slice(0, 240)));
  const [from, to] = stretch(text, plain, weight);
  let best = from, bestSum = -1, sum = 0;
  for (let i = from; i < to; i++) {
    sum += weight[i];
    if (i >= from + AFTER) sum -= weight[i - AFTER];
    if (sum > bestSum + 1e-6) { bestSum = sum; best = Math.max(from, i - AFTER + 1); }
  }
  let first = best;
  while (first < to - 1 && !weight[first] && first < best + AFTER) first++;
  if (bestSum <= 0) first = from;
  const start = Math.max(from, first - BEFORE), end = Math.min(to, start + BEFORE + AFTER);
  const most = Math.max(...weight.subarray(start, end)), least = [ONE, ALONE, 0].find((w) => most >= w);
  let html = start > from ? "… " : "", at = plain[start].start, open = false;
  for (let i = start; i < end; i++) {
    const marked = weight[i] > 0 && weight[i] >= least;
    const gap = escape(plainLines(text.slice(at, plain[i].start)));
    if (open && !marked) html += "</mark>" + gap;
    else html += marked && !open ? gap + "<mark>" : gap;
    open = marked;
    html += escape(text.slice(plain[i].start, plain[i].end));
    at = plain[i].end;
  }
  if (open) html += "</mark>";
  const rest = end < to ? " …" : escape(text.slice(at, at + 3).split("\n")[0]).trim();
  return html + rest;
}

/** What is shown of a document that was found. */
export async function hit(searcher, doc, found, documents) {
  const { reader } = searcher, shown = found.other?.get(doc) || found, { query, terms } = shown;
  const place = placeOf(doc, searcher.scored(query, terms, true)) || (await placeApart(reader, doc, shown)) || 1;
  const piece = await pieceAsTyped((p) => readPiece(reader, textPlace(doc, documents), p), place, doc, shown);
  const month = documents.months[documents.month[doc]][0], district = documents.districts[documents.district[doc]];
  const others = query.clauses.flatMap((c) => c.others), together = [...query.phrases, typedTogether(query), ...others].filter((p) => p.length > 1);
  // what an abbreviation stands for is marked as a whole: its words alone were not asked for
  const wanted = [...query.sequence, ...query.phrases.flat(), ...others.filter((p) => !p[1]).flat()];
  // the lines of the head behind the title, as NoticeText has them: the number as people call it, the type
  const name = terms.own[doc] > 1 ? piece.head.split("\n").slice(1, 3).join("\n") : "";
  const address = `../${district[0]}/${month.replace("-", "/")}/${piece.slug}.html`;
  return {
    url: new URL(address, reader.base).pathname, number: piece.number, title: piece.title, date: piece.date,
    district: district[0], type: documents.types[documents.type[doc]][0], signer: documents.signers[documents.signer[doc]][0],
    standing: documents.standing[doc], excerpt: excerpt(piece.text, wanted, together, name), score: found.scores[doc],
  };
}

/**
 * The piece that holds the words as they are typed, where the notice is known to have them so: the one that has them in any way,
 * or another.
 */
async function pieceAsTyped(read, place, doc, { query, terms, scores }) {
  const first = await read(place), words = typedTogether(query);
  if (!query.phrases[0] && (scores[doc] < PHRASE_AS_WRITTEN || terms.own[doc] || !words.some((w) => w.marked))) return first;
  const found = words.length > 1 ? words.slice(1).map((w, i) => terms.pairs.get(words[i].word + " " + w.word)) : [terms.words.get(words[0].word)];
  const places = found.reduce((set, p) => (p?.whole ? set & p.places[indexOf(p.docs, doc)] : set), 255);
  const others = Array.from({ length: first.last }, (_, i) => i + 1).filter((p) => p !== place && places & (1 << p));
  for (const p of [place, ...others]) {
    const piece = await read(p);
    if (findPhrase(tokensOf(piece), words).length) return piece;
  }
  return first;
}

const typedTogether = ({ phrases, sequence }) => phrases[0] || runs(sequence)[0] || sequence;

/** A place that only what stands apart of common terms tells. */
async function placeApart(reader, doc, { terms }) {
  const common = [...(terms.pairs.size ? terms.pairs : terms.words)].filter(([, p]) => p?.parts && !p.whole);
  return common.length ? (await part("apart.js")).findPlace(reader, common, doc) : 0;
}

/** The piece in which most terms of the query stand, the rarer ones first. */
function placeOf(doc, scored) {
  const weights = new Float32Array(8);
  for (const { postings } of scored) {
    const i = indexOf(postings.docs, doc);
    for (let place = 1; i >= 0 && place < 8; place++) if (postings.places[i] & (1 << place)) weights[place] += 1 / Math.log(2 + postings.count);
  }
  let place = 0;
  for (let p = 1; p < 8; p++) if (weights[p] > weights[place]) place = p;
  return place;
}

function indexOf(docs, doc) {
  let low = 0, high = docs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (docs[middle] === doc) return middle;
    if (docs[middle] < doc) low = middle + 1; else high = middle - 1;
  }
  return -1;
}
