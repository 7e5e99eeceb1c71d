// How notices answer a query, by the postings of its terms: which have all of a clause, how its words stand together, how much
// they weigh.

const K1 = 1.2, B = 0.75;
// In this order of force; what else counts stays below the step between two of them.
export const NUMBER = 6000, PHRASE_AS_WRITTEN = 4000, PHRASE = 3000, ALL_WORDS = 2000, SOME_WORDS = 1000;

/** Words that follow each other: a number or date that stands as a whole parts them. */
export function runs(sequence) {
  const found = [[]];
  for (const w of sequence) {
    if (w.whole) found.push([]);
    else found[found.length - 1].push(w);
  }
  return found.filter((run) => run.length > 1);
}

export function clauseSet(clause, terms, size) {
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
export function agreeing(postings, words) {
  let bits = UNNAMED;
  postings.variants.forEach((variant, i) => {
    if (variant.split(" ").every((surface, k) => !words[k].marked || words[k].surface === surface)) bits |= 1 << i;
  });
  return bits;
}

const writtenIn = (postings, i) => (postings.written ? postings.written[i] ^ 1 : 1);

export function wordSet(word, terms, size) {
  const set = new Uint8Array(size), postings = terms.words.get(word.word);
  const bits = word.marked && postings?.variants ? agreeing(postings, [word]) : -1;
  postings?.docs.forEach((doc, i) => { if (bits === -1 || writtenIn(postings, i) & bits) set[doc] = 1; });
  return set;
}

/** For each document the places where all pairs of the words stand; exact: written as typed. */
export function together(words, terms, size, exact) {
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
export function phraseSteps(query, terms, size) {
  const score = new Float64Array(size), near = new Float32Array(size), lists = runs(query.sequence);
  const single = query.sequence.length === 1 && query.sequence[0];
  const reach = (step, set) => set.forEach((has, doc) => { if (has) score[doc] = step; });
  if (single && !single.whole) {
    terms.words.get(single.word)?.docs.forEach((doc) => (score[doc] = PHRASE));
    if (single.marked) reach(PHRASE_AS_WRITTEN, wordSet(single, terms, size));
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
  reach(PHRASE, together(lists[0], terms, size, false));
  if (lists[0].some((w) => w.marked)) reach(PHRASE_AS_WRITTEN, together(lists[0], terms, size, true));
  return { score, near };
}

export function bm25Of(scored, documents, size) {
  const sums = new Float64Array(size), { length, meanLength } = documents;
  for (const { postings, factor } of scored) {
    const { docs, frequencies, count } = postings, idf = factor * Math.log(1 + (size - count + 0.5) / (count + 0.5));
    for (let i = 0; i < docs.length; i++) {
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
