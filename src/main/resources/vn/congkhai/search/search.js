// Searches the portal's notices: open(base) reads the manifest, search(query, options) fetches what the query needs.
import { part, Reader, SearchError } from "./reader.js";
import { parse } from "./query.js";
import { mayBeTyped } from "./viet-query.js";
import { STOP_WORDS } from "./viet.js";

export { SearchError };

const K1 = 1.2, B = 0.75;
// In this order of force; what else counts stays below the step between two of them.
const NUMBER = 6000, PHRASE_AS_WRITTEN = 4000, PHRASE = 3000, ALL_WORDS = 2000, SOME_WORDS = 1000;
const LABELS = { district: "districts", type: "types", signer: "signers", month: "months" }, FACETS = Object.keys(LABELS);
const AT_ONCE = 12;

/** A searcher over the index below an address that ends with a slash. */
export async function open(base) {
  const reader = new Reader(new URL(base, globalThis.location?.href).href);
  await reader.openManifest();
  return new Searcher(reader);
}

class Searcher {
  constructor(reader) { this.reader = reader; }

  /**
   * Options: district, type, signer (slugs), month (2023-09), from, to (2023-09-25), sort ("date"), page, pageSize; typing:
   * the last word may be unfinished; verifyMost: how many pieces of text a quoted phrase may cost, then total is approximate.
   */
  async search(text, options = {}) {
    const start = performance.now();
    part("excerpt.js").catch(() => {}); // on its way while the postings are
    const documents = await this.reader.documents();
    let found = await this.rank(text, options), didYouMean;
    if (!found.count && !options.exact) {
      const { correct } = await part("spell.js");
      didYouMean = await correct(this, text);
      if (didYouMean) found = await this.rank(didYouMean, { ...options, typing: false });
      if (!found.count) found = await this.rank(text, { ...options, some: true });
    } else if (found.best < PHRASE && !options.exact && !options.typing) {
      const { correct } = await part("spell.js");
      didYouMean = await correct(this, text);
    }
    const { total, docs, facets } = this.select(found, documents, options);
    const hits = await Promise.all(docs.map((doc) => this.hit(doc, found, documents)));
    const result = { total, tookMs: performance.now() - start, hits, facets };
    if (found.approximate) result.approximate = true;
    if (didYouMean) result.didYouMean = didYouMean;
    return result;
  }

  /** Scores by document, 0 for what is not found, of the text as typed and of what its keys may stand for. */
  async rank(text, options) {
    const found = await this.evaluate(parse(text, options), options);
    const typed = !options.exact && mayBeTyped(text) && (await part("typed.js")).decodeTyped(text);
    if (!typed) return found;
    const other = await this.evaluate(parse(typed, options), options);
    if (!found.count) return other;
    for (let doc = 0; doc < other.scores.length; doc++) {
      const score = other.scores[doc] - (found.best >= PHRASE ? ALL_WORDS : 0);
      if (score <= found.scores[doc]) continue;
      if (!found.scores[doc]) found.count++;
      found.scores[doc] = score;
      found.other ||= new Map();
      found.other.set(doc, other);
    }
    return found;
  }

  async evaluate(query, options) {
    const [documents, terms] = await Promise.all([this.reader.documents(), this.terms(query, options)]);
    const scores = new Float64Array(this.reader.manifest.notices);
    const found = { query, terms, scores, count: 0, best: 0 };
    const matches = await this.matches(query, terms, found, options);
    const scored = this.scored(query, terms);
    const bm25 = bm25Of(scored, documents, scores.length);
    const number = query.sequence.length <= 4 ? NUMBER : 500;
    const steps = phraseSteps(query, terms, scores.length);
    const head = headShare(scored, scores.length), limit = options.rank === "bm25";
    for (let doc = 0; doc < scores.length; doc++) {
      if (!matches[doc]) continue;
      let score = 1 + 300 * (bm25[doc] / (bm25[doc] + 10)) + doc / scores.length;
      if (limit) score = bm25[doc] + 1e-9;
      else {
        score += options.some ? SOME_WORDS * matches[doc] : steps.score[doc] || ALL_WORDS;
        score += 200 * steps.near[doc] + (head[doc] >= 0.999 ? 350 : 150 * head[doc]);
        if (terms.own[doc]) score += number;
      }
      scores[doc] = score;
      found.count++;
      found.best = Math.max(found.best, score);
    }
    return found;
  }

  /** Fetches the postings of everything the query may use. */
  async terms(query, options) {
    const words = new Map(), pairs = new Map(), wanted = [];
    const want = (map, term, whole) => {
      if (map.has(term) && !whole) return;
      map.set(term, null);
      wanted.push(this.reader.postings(term, whole).then((postings) => map.set(term, postings)));
    };
    const together = (list, whole) => list.forEach((w, i) => {
      if (list.length === 1) want(words, w.word, whole);
      else if (i) want(pairs, list[i - 1].word + " " + w.word, whole);
    });
    query.clauses.forEach((clause) => {
      clause.words.forEach((w) => want(words, w.word));
      clause.others.forEach((other) => together(other));
    });
    runs(query.sequence).forEach((run) => together(run));
    if (query.sequence.length === 1) together(query.sequence, true);
    [...query.phrases, ...query.excluded].forEach((phrase) => together(phrase, phrase.length !== 2));
    const own = new Uint8Array(this.reader.manifest.notices);
    for (const w of query.sequence) {
      if (w.kind === "document" || (w.kind === "number" && query.sequence.length <= 4)) {
        wanted.push(this.reader.postings("#" + w.word).then((p) => p && p.docs.forEach((doc) => (own[doc] = 1))));
      }
    }
    await Promise.all(wanted);
    const last = query.sequence[query.sequence.length - 1];
    if (options.typing && last?.kind === "syllable" && !words.get(last.word)) await (await part("typing.js")).complete(this.reader, query, last, words);
    return { words, pairs, own };
  }

  /** 1 for each document that has all the query asks for; with options.some the share of it that it has. */
  async matches(query, terms, found, options) {
    const size = found.scores.length, sets = query.clauses.map((clause) => clauseSet(clause, terms, size));
    for (const phrase of query.phrases) sets.push(await this.phraseSet(phrase, terms, size, found, options));
    const matches = new Float32Array(size);
    if (!sets.length) matches.fill(1);
    for (const set of sets) for (let doc = 0; doc < size; doc++) if (set[doc]) matches[doc] += 1 / sets.length;
    for (let doc = 0; doc < size; doc++) if (matches[doc] < (options.some ? 0.5 : 0.999)) matches[doc] = 0;
    for (const phrase of query.excluded) {
      const set = phrase.length > 2 ? await this.phraseSet(phrase, terms, size, found, options)
        : phrase.length > 1 ? together(phrase, terms, size, true) : clauseSet({ words: phrase, others: [] }, terms, size);
      for (let doc = 0; doc < size; doc++) if (set[doc]) matches[doc] = 0;
    }
    return matches;
  }

  /** Exactly the documents that have the phrase; what the pairs of its words leave open is read in the text. */
  async phraseSet(phrase, terms, size, found, { verifyMost = Infinity } = {}) {
    if (phrase.length === 1) return wordSet(phrase[0], terms, size);
    const candidates = together(phrase, terms, size, true);
    if (phrase.length === 2 && !candidates.unsure) return candidates;
    const docs = [];
    for (let doc = 0; doc < size; doc++) if (candidates[doc]) docs.push(doc);
    if (docs.length > verifyMost) {
      found.approximate = true;
      return candidates;
    }
    const documents = await this.reader.documents(), { hasPhrase } = await part("excerpt.js");
    for (let i = 0; i < docs.length; i += AT_ONCE) {
      await Promise.all(docs.slice(i, i + AT_ONCE).map(async (doc) => {
        const pieceAt = (place) => this.reader.piece(pieceName(doc, documents), place);
        if (!(await hasPhrase(pieceAt, candidates[doc], phrase))) candidates[doc] = 0;
      }));
    }
    return candidates;
  }

  /** The terms that BM25 counts: pairs, and words that are not in very many notices. */
  scored(query, terms) {
    const list = new Map();
    const add = (term, postings, factor) => { if (postings?.frequencies) list.set(term, { term, postings, factor }); };
    for (const w of [...query.sequence, ...query.phrases.flat()]) {
      add(w.word, terms.words.get(w.word), STOP_WORDS.has(w.surface) ? 0.3 : 1);
    }
    for (const words of [...runs(query.sequence), ...query.phrases]) {
      for (let i = 1; i < words.length; i++) {
        const term = words[i - 1].word + " " + words[i].word;
        add(term, terms.pairs.get(term), 1);
      }
    }
    return [...list.values()];
  }

  select(found, documents, options) {
    const { scores } = found, size = scores.length, pageSize = options.pageSize ?? 10, most = (options.page ?? 1) * pageSize;
    const filters = FACETS.map((name) => filterOf(name, options[name], documents));
    const inRange = rangeOf(options, documents), counts = FACETS.map(() => new Map());
    const byDate = options.sort === "date" || !(found.query.sequence.length + found.query.phrases.length);
    let top = [], total = 0;
    for (let doc = 0; doc < size; doc++) {
      if (!scores[doc] || !inRange(doc)) continue;
      let failed = -1, fails = 0;
      for (let f = 0; f < filters.length; f++) if (filters[f] !== null && documents[FACETS[f]][doc] !== filters[f]) { failed = f; fails++; }
      if (fails > 1) continue;
      for (let f = 0; f < FACETS.length; f++) {
        if (fails && f !== failed) continue;
        const value = documents[FACETS[f]][doc];
        counts[f].set(value, (counts[f].get(value) || 0) + 1);
      }
      if (fails) continue;
      total++;
      const key = byDate ? doc + 1 : scores[doc];
      if (top.length >= most * 2) top = best(top, most);
      if (top.least === undefined || top.length < most || key > top.least) top.push({ doc, key });
    }
    const facets = {};
    FACETS.forEach((name, f) => {
      facets[name] = Object.fromEntries([...counts[f]].map(([value, n]) => [documents[LABELS[name]][value][0], n]));
    });
    return { total, facets, docs: best(top, most).slice(most - pageSize).map((entry) => entry.doc) };
  }

  async hit(doc, found, documents) {
    const shown = found.other?.get(doc) || found, query = shown.query;
    const place = placeOf(doc, shown, this.scored(query, shown.terms));
    const [piece, { excerpt }] = await Promise.all([this.reader.piece(pieceName(doc, documents), place), part("excerpt.js")]);
    const month = documents.months[documents.month[doc]][0], district = documents.districts[documents.district[doc]];
    const wanted = [...query.sequence, ...query.phrases.flat(), ...query.clauses.flatMap((c) => c.others.flat())];
    const together = [...query.phrases, ...query.clauses.flatMap((c) => c.others.filter((o) => o.length > 1))];
    const address = `../${district[0]}/${month.replace("-", "/")}/${piece.slug}.html`;
    return {
      url: new URL(address, this.reader.base).pathname, number: piece.number, title: piece.title, date: piece.date,
      district: district[0], type: documents.types[documents.type[doc]][0], signer: documents.signers[documents.signer[doc]][0],
      excerpt: excerpt(piece.text, wanted, together), score: found.scores[doc],
    };
  }

  /** Notices whose number or title the text may be the beginning of: [{text, url}]. */
  async suggest(text, limit = 5) {
    return (await part("typing.js")).suggest(this, text, limit);
  }

  /** What the slugs of facets are called: {district: {slug: name}, …}. */
  async labels() {
    const documents = await this.reader.documents();
    const name = (facet, [slug, label]) => (facet === "month" ? "Tháng " + Number(slug.slice(5)) + "/" + slug.slice(0, 4) : label);
    return Object.fromEntries(FACETS.map((facet) => [facet, Object.fromEntries(documents[LABELS[facet]].map((entry) => [entry[0], name(facet, entry)]))]));
  }
}

/** Words that follow each other: a number or date that stands as a whole parts them. */
function runs(sequence) {
  const found = [[]];
  for (const w of sequence) {
    if (w.kind === "document" || w.kind === "date") found.push([]);
    else found[found.length - 1].push(w);
  }
  return found.filter((run) => run.length > 1);
}

function clauseSet(clause, terms, size) {
  const set = new Uint8Array(size);
  for (const w of clause.words) terms.words.get(w.word)?.docs.forEach((doc) => set[doc]++);
  for (let doc = 0; doc < size; doc++) set[doc] = set[doc] >= clause.words.length ? 1 : 0;
  for (const other of clause.others) {
    if (other.length === 1) terms.words.get(other[0].word)?.docs.forEach((doc) => (set[doc] = 1));
    else together(other, terms, size, false).forEach((places, doc) => { if (places) set[doc] = 1; });
  }
  return set;
}

/** Bits of the variants that agree with how the words are typed; one bit stands for all unnamed ones. */
const UNNAMED = 1 << 23;
function agreeing(postings, words) {
  let bits = UNNAMED;
  postings.variants.forEach((variant, i) => {
    if (variant.split(" ").every((surface, k) => !words[k].marked || words[k].surface === surface)) bits |= 1 << i;
  });
  return bits;
}

const writtenIn = (postings, i) => (postings.written ? postings.written[i] ^ 1 : 1);

function wordSet(word, terms, size) {
  const set = new Uint8Array(size), postings = terms.words.get(word.word);
  const bits = word.marked && postings?.variants ? agreeing(postings, [word]) : -1;
  postings?.docs.forEach((doc, i) => { if (writtenIn(postings, i) & bits) set[doc] = 1; });
  return set;
}

/** For each document the places where all pairs of the words stand; exact: written as typed. */
function together(words, terms, size, exact) {
  const set = new Uint8Array(size).fill(255), now = new Uint8Array(size);
  for (let i = 1; i < words.length; i++) {
    const postings = terms.pairs.get(words[i - 1].word + " " + words[i].word), typed = [words[i - 1], words[i]];
    const bits = exact && postings && typed.some((w) => w.marked) ? agreeing(postings, typed) : -1;
    now.fill(0);
    postings?.docs.forEach((doc, k) => {
      const written = writtenIn(postings, k) & bits;
      if (written) now[doc] = postings.whole ? postings.places[k] : 255;
      if (bits !== -1 && written === UNNAMED) set.unsure = true;
    });
    for (let doc = 0; doc < size; doc++) set[doc] &= now[doc];
  }
  return set;
}

/** How far the words of the query stand together: the step in the order of force, and the share of pairs in one place. */
function phraseSteps(query, terms, size) {
  const score = new Float64Array(size), near = new Float32Array(size), lists = runs(query.sequence);
  const single = query.sequence.length === 1 && query.sequence[0];
  if (single && single.kind !== "document" && single.kind !== "date") {
    wordSet({ ...single, marked: false }, terms, size).forEach((has, doc) => { if (has) score[doc] = PHRASE; });
    if (single.marked) wordSet(single, terms, size).forEach((has, doc) => { if (has) score[doc] = PHRASE_AS_WRITTEN; });
  }
  let pairs = 0;
  for (const list of lists) {
    pairs += list.length - 1;
    for (let i = 1; i < list.length; i++) {
      terms.pairs.get(list[i - 1].word + " " + list[i].word)?.docs.forEach((doc) => near[doc]++);
    }
  }
  if (pairs) for (let doc = 0; doc < size; doc++) near[doc] /= pairs;
  if (lists.length !== 1) return { score, near };
  const folded = together(lists[0], terms, size, false);
  for (let doc = 0; doc < size; doc++) if (folded[doc]) score[doc] = PHRASE;
  if (lists[0].some((w) => w.marked)) {
    const written = together(lists[0], terms, size, true);
    for (let doc = 0; doc < size; doc++) if (written[doc]) score[doc] = PHRASE_AS_WRITTEN;
  }
  return { score, near };
}

function bm25Of(scored, documents, size) {
  const sums = new Float64Array(size), { length, meanLength } = documents;
  for (const { postings, factor } of scored) {
    const { docs, frequencies } = postings, n = docs.length;
    const idf = factor * Math.log(1 + (size - n + 0.5) / (n + 0.5));
    for (let i = 0; i < n; i++) {
      const f = frequencies[i], doc = docs[i];
      sums[doc] += (idf * f) / (f + K1 * (1 - B + (B * length[doc]) / meanLength));
    }
  }
  return sums;
}

/** The share of the terms that stand in a notice's head. */
export function headShare(scored, size) {
  const share = new Float32Array(size);
  for (const { postings } of scored) {
    postings.docs.forEach((doc, i) => { if (postings.places[i] & 1) share[doc] += 1 / scored.length; });
  }
  return share;
}

/** The piece in which most terms of the query stand, the rarer ones first. */
function placeOf(doc, found, scored) {
  const weights = new Float32Array(8);
  const others = found.query.clauses.flatMap((c) => c.others.flatMap((o) => o.slice(1).map((w, i) => o[i].word + " " + w.word)));
  const all = [...scored, ...others.map((term) => ({ postings: found.terms.pairs.get(term) })).filter((t) => t.postings)];
  for (const { postings } of all) {
    const i = indexOf(postings.docs, doc);
    for (let place = 1; i >= 0 && place < 8; place++) if (postings.places[i] & (1 << place)) weights[place] += 1 / Math.log(2 + postings.docs.length);
  }
  let place = 1;
  for (let p = 2; p < 8; p++) if (weights[p] > weights[place]) place = p;
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

/** Where a notice's text stands: the newest month parts what is over into groups of halving sizes. */
function pieceName(doc, documents) {
  const m = documents.month[doc], [month, count, hashes] = documents.months[m], inMonth = doc - documents.first[m];
  let group = inMonth >> 7, left = count - (group << 7), at = inMonth & 127;
  if (m === documents.months.length - 1) {
    for (let size = 64; left < 128 && size; size >>= 1) if (left & size) { if (at < size) break; at -= size; group++; }
  }
  return `${month}-${group}-${hashes.slice(group * 6, group * 6 + 6)}/${inMonth}`;
}

function filterOf(name, slug, documents) {
  if (!slug) return null;
  const list = documents[LABELS[name]];
  return list.findIndex(([s]) => s === slug);
}

function rangeOf({ from, to }, documents) {
  if (!from && !to) return () => true;
  return (doc) => {
    const month = documents.months[documents.month[doc]][0], day = documents.day[doc];
    const iso = (d) => month + "-" + String(d).padStart(2, "0");
    return (!from || iso(day || 31) >= from) && (!to || iso(day || 1) <= to);
  };
}

function best(entries, most) {
  const kept = entries.sort((a, b) => b.key - a.key || b.doc - a.doc).slice(0, most);
  kept.least = kept.length < most ? -1 : kept[most - 1].key;
  return kept;
}
