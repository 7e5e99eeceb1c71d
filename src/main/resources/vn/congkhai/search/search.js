// Searches the portal's notices: open(base) reads the manifest, search(query, options) fetches what the query needs.
import { parse } from "./query.js";
import { ALL_WORDS, bm25Of, clauseSet, headShare, NUMBER, PHRASE, PHRASE_AS_WRITTEN, phraseSteps, runs, SOME_WORDS, together } from "./ranking.js";
import { part, Reader } from "./reader.js";
import { mayBeTyped } from "./viet-query.js";
import { STOP_WORDS } from "./viet.js";

// Columns of the table of documents; what their values are called stands under the same name with an s.
const FACETS = ["district", "type", "signer", "month"];

/** A searcher over the index below an address that ends with a slash; early: its manifest, as Reader.openManifest has it. */
export async function open(base, early) {
  const reader = new Reader(new URL(base, globalThis.location?.href).href);
  await reader.openManifest(early);
  return new Searcher(reader);
}

class Searcher {
  constructor(reader) { this.reader = reader; }

  /**
   * Options: district, type, signer (slugs), month (2023-09), from, to (2023-09-25), sort ("date"), page, pageSize; typing:
   * the last word may be unfinished; verifyMost: how many pieces of text a quoted phrase may cost, then total is approximate;
   * level: how much of pairs is fetched at least, as Reader.postings has it; verbatim: no other word is tried; exact: nor less
   * than all of them.
   */
  async search(text, options = {}) {
    let found = await this.rank(text, options), more;
    if (!options.exact && (!found.whole || found.best < PHRASE)) {
      [found, more] = await (await part("spell.js")).secondLook(this, text, options, found);
    }
    const documents = await this.reader.documents();
    const { docs, ...counts } = this.select(found, documents, options);
    const hits = await Promise.all(docs.map((doc) => this.hit(doc, found, documents)));
    return { ...counts, ...more, hits, approximate: found.approximate };
  }

  /** Scores by document, 0 for what is not found, of the text as typed and of what its keys may stand for. */
  async rank(text, options) {
    const found = await this.evaluate(parse(text, options), options);
    const typed = !options.exact && mayBeTyped(text) && (await part("typed.js")).decodeTyped(text);
    if (!typed) return found;
    const other = await this.evaluate(parse(typed, options), options);
    if (!found.count || (!found.whole && other.whole)) return other;
    for (let doc = 0; doc < other.scores.length; doc++) {
      const score = other.scores[doc] - (found.best >= PHRASE ? ALL_WORDS : 0);
      if (score <= found.scores[doc]) continue;
      if (!found.scores[doc]) found.count++;
      found.scores[doc] = score;
      found.partial[doc] = other.partial[doc];
      found.other = found.other || new Map();
      found.other.set(doc, other);
    }
    return found;
  }

  async evaluate(query, options) {
    const [documents, terms] = await Promise.all([this.reader.documents(), this.terms(query, options)]);
    const scores = new Float64Array(this.reader.manifest.notices);
    const found = { query, terms, scores, partial: new Uint8Array(scores.length), count: 0, whole: 0, best: 0 };
    const matches = await this.matches(query, terms, found, options);
    const steps = await this.steps(query, terms, matches, documents, options);
    const all = this.scored(query, terms, true), bm25 = bm25Of(all, documents, scores.length);
    const head = headShare(query.clauses[1] ? this.scored(query, terms) : all, scores.length), limit = options.rank === "bm25";
    for (let doc = 0; doc < scores.length; doc++) {
      if (!matches[doc]) continue;
      let score = 1 + 300 * (bm25[doc] / (bm25[doc] + 10)) + doc / scores.length;
      if (limit) score = bm25[doc] + 1e-9;
      else {
        score += options.some ? SOME_WORDS * matches[doc] : steps.score[doc] || ALL_WORDS;
        score += 200 * steps.near[doc] + (head[doc] >= 0.999 ? 350 : 150 * head[doc]);
        if (!(documents.standing[doc] & 12)) score += 60; // neither withdrawn nor replaced: the bits of Standing.java
        if (terms.own[doc]) score += terms.own[doc] > 1 ? NUMBER : 80;
      }
      scores[doc] = score;
      found.count++;
      if (options.some || matches[doc] < 0.999) found.partial[doc] = 1; else found.whole++;
      found.best = Math.max(found.best, score);
    }
    return found;
  }

  /** How far the words stand together; who has them together most fills the page nearly always, else all who have are fetched. */
  async steps(query, terms, matches, documents, options) {
    const steps = phraseSteps(query, terms, matches.length), { sequence } = query, { filters, inRange } = filtersOf(options, documents);
    const partial = [...terms.pairs.values(), ...terms.words.values()].some((p) => p?.best || p?.unsure);
    if (!partial || options.some || options.sort === "date") return steps;
    const eligible = matches.map((m, doc) => (m && inRange(doc) && filters.every((f, n) => f === null || documents[FACETS[n]][doc] === f) ? 1 : 0));
    const goal = sequence.some((w) => w.marked) ? PHRASE_AS_WRITTEN : PHRASE, most = (options.page ?? 1) * (options.pageSize ?? 10);
    if (eligible.filter((e, doc) => e && steps.score[doc] >= goal).length >= most) return steps;
    await (await part("apart.js")).widen(this.reader, query, terms);
    return phraseSteps(query, terms, matches.length);
  }

  /**
   * Fetches the postings of everything the query may use. own: who is called by a number of the query; 3: by all of it, 2: by digits
   * alone or behind the word they are called by, 1: by digits that may count something else.
   */
  async terms(query, options) {
    const words = new Map(), pairs = new Map(), levels = new Map(), wanted = [];
    const want = (map, term, least) => {
      const level = least || map === pairs ? Math.max(least, options.level || 0) : 0;
      if (levels.get(term) >= level) return;
      levels.set(term, level);
      map.set(term, null);
      wanted.push(this.reader.postings(term, level).then((postings) => { if (levels.get(term) === level) map.set(term, postings); }));
    };
    const together = (list, level) => list.forEach((w, i) => {
      if (list.length === 1) want(words, w.word, level);
      else if (i) want(pairs, list[i - 1].word + " " + w.word, level);
    });
    query.clauses.forEach((clause) => {
      clause.words.forEach((w) => want(words, w.word, 0));
      clause.others.forEach((other) => together(other, other.length > 1 ? 1 : 0));
    });
    runs(query.sequence).forEach((run) => together(run, 0));
    if (query.sequence.length === 1) together(query.sequence, 1);
    [...query.phrases, ...query.excluded].forEach((phrase) => together(phrase, phrase.length === 2 || (phrase.length === 1 && !phrase[0].marked) ? 1 : 2));
    const own = new Uint8Array(this.reader.manifest.notices), sequence = [...query.sequence, ...query.numbers];
    sequence.forEach((w, i) => {
      const force = w.kind === "document" ? 3 : w.kind !== "number" || i > 8 ? 0 : i || !sequence[1] ? 2 : 1;
      const term = "#" + (force < 3 && i ? sequence[i - 1].word : "") + w.word;
      if (force) wanted.push(this.reader.postings(term).then((p) => p && p.docs.forEach((doc) => (own[doc] = force))));
    });
    await Promise.all(wanted);
    const last = query.sequence[query.sequence.length - 1];
    if (options.typing && last?.kind === "syllable" && !words.get(last.word)) await (await part("typing.js")).complete(this.reader, query, last, words);
    return { words, pairs, own };
  }

  /**
   * 1 for each document that has all the query asks for; with options.some, or where it has the number asked for and none that
   * has it has all, the share of it that it has.
   */
  async matches(query, terms, found, options) {
    const size = found.scores.length, sets = clausesFor(query, options).map((clause) => clauseSet(clause, terms, size));
    const phraseSet = async (phrase) => (await part("apart.js")).phraseSet(this.reader, phrase, terms, found, options);
    const matches = new Float32Array(size).fill(sets.length ? 0 : 1), share = 1 / sets.length;
    for (const set of sets) for (let doc = 0; doc < size; doc++) if (set[doc]) matches[doc] += share;
    const own = (doc) => terms.own[doc] > 2 && matches[doc] > 0, any = !options.exact && terms.own.some((o, doc) => own(doc));
    const kept = any && !terms.own.some((o, doc) => own(doc) && matches[doc] > 0.999);
    const least = !options.some ? 0.999 : any ? Math.max(0.6, 0.999 - share) : 0.5;
    for (let doc = 0; doc < size; doc++) if (matches[doc] < least && !(kept && own(doc))) matches[doc] = 0;
    const keep = (set, asked) => set.forEach((has, doc) => { if (!has === asked) matches[doc] = 0; });
    for (const phrase of query.phrases) keep(await phraseSet(phrase), true);
    for (const phrase of query.excluded) {
      const set = phrase.length > 2 ? await phraseSet(phrase)
        : phrase.length > 1 ? together(phrase, terms, size, true) : clauseSet({ words: phrase, others: [] }, terms, size);
      keep(set, false);
    }
    return matches;
  }

  /** The terms that BM25 counts: pairs, and words that are not in very many notices; all: those of abbreviated words, too. */
  scored(query, terms, all) {
    const list = new Map();
    const add = (term, postings, factor) => { if (postings?.frequencies) list.set(term, { term, postings, factor }); };
    for (const w of [...query.sequence, ...query.phrases.flat()]) {
      add(w.word, terms.words.get(w.word), STOP_WORDS.has(w.surface) ? 0.3 : 1);
    }
    for (const words of [...runs(query.sequence), ...query.phrases, ...(all ? query.clauses.flatMap((c) => c.others) : [])]) {
      for (let i = 1; i < words.length; i++) {
        const term = words[i - 1].word + " " + words[i].word;
        add(term, terms.pairs.get(term), 1);
      }
    }
    return [...list.values()];
  }

  select(found, documents, options) {
    const { scores } = found, size = scores.length, pageSize = options.pageSize ?? 10, most = (options.page ?? 1) * pageSize;
    const { filters, inRange } = filtersOf(options, documents), counts = FACETS.map(() => new Map());
    const byDate = options.sort === "date" || !(found.query.sequence.length + found.query.phrases.length);
    let top = [], total = 0, partial = 0;
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
      partial += found.partial[doc];
      const key = byDate ? doc + 1 : scores[doc];
      if (top.length >= most * 2) top = best(top, most);
      if (top.least === undefined || top.length < most || key > top.least) top.push({ doc, key });
    }
    const facets = {};
    FACETS.forEach((name, f) => {
      facets[name] = Object.fromEntries([...counts[f]].map(([value, n]) => [documents[name + "s"][value][0], n]));
    });
    return { total, partial, facets, docs: best(top, most).slice(most - pageSize).map((entry) => entry.doc) };
  }

  async hit(doc, found, documents) { return (await part("excerpt.js")).hit(this, doc, found, documents); }

  /** Notices whose number or title the text may be the beginning of: [{text, url}]. */
  async suggest(text, limit = 5) {
    return (await part("typing.js")).suggest(this, text, limit);
  }
}

/** What is looked for: where less than all is enough, function words count for nothing beside others. */
function clausesFor({ clauses }, { some }) {
  const weighty = clauses.filter(({ words }) => words.length > 1 || !STOP_WORDS.has(words[0].surface));
  return some && weighty.length ? weighty : clauses;
}

function filtersOf(options, documents) {
  const filters = FACETS.map((name) => (options[name] ? documents[name + "s"].findIndex(([slug]) => slug === options[name]) : null));
  return { filters, inRange: rangeOf(options, documents) };
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
