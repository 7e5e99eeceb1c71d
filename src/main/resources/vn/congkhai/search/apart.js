// What stands apart of common terms, fetched where a query needs more of them than who has them or has them most.
import { Bits, digestsOf, docsOf, foundOf, writtenOf } from "./postings.js";
import { together, wordSet } from "./ranking.js";
import { Bytes, hex, part } from "./reader.js";
import { textPlace } from "./text.js";

/** Documents of a block, as a shift; texts that are read at once. */
const BLOCK = 12, AT_ONCE = 12;

/** The directory of what stands apart: hashes, a bit for each shard whether there is anything, lengths. */
const twin = (reader, d, size, own) => reader.file(`c/${d}-${hex(own.twin, 0)}.bin`, (bytes) => {
  const b = new Bytes(bytes), names = b.take((size >> 4) * 3), some = b.take(size >> 3);
  return { names, lengths: Array.from({ length: size }, (_, i) => ((some[i >> 3] >> (i & 7)) & 1 ? b.varint() : 0)) };
}, (bytes) => bytes);

/** Parts of a term, from one on and up to another; columnsOf: reads what they have besides documents. */
async function parts(reader, index, entry, first, end, columnsOf) {
  const { name, from } = await reader.place(index, (...directory) => twin(reader, ...directory)), at = (n) => entry.parts.slice(0, n).reduce((sum, length) => sum + length, from + entry.start);
  const begin = at(first), read = async () => {
    const bytes = await reader.range(name, begin, at(end));
    return entry.parts.slice(first, end).map((length, i) => {
      if (!length) return { docs: new Int32Array(0), ...NOTHING };
      const bits = new Bits(bytes.subarray(at(first + i) - begin, at(first + i + 1) - begin)), count = bits.gamma(), docs = docsOf(bits, count, bits.read(5));
      return { docs, ...columnsOf(bits, count), written: writtenOf(bits, count, entry.variants.length) };
    });
  };
  return begin === at(end) ? [] : reader.once(`${name} ${begin} ${end - first}`, name, read);
}

const wholly = ["places", "frequencies"], NOTHING = { places: [], frequencies: [] };

/** A term of which only a part stands in its shard, with all its documents; level 2: with all that is known of them. */
export function fuller(reader, index, entry, level) {
  return entry[level] || (entry[level] = (level > 1 ? whole(reader, index, entry) : allDocs(reader, index, entry)).then((fields) => ({ ...entry, ...fields }))
    .catch((e) => {
      entry[level] = undefined;
      throw e;
    }));
}

async function allDocs(reader, index, entry) {
  const [other] = await parts(reader, index, entry, 0, 1, entry.best ? () => NOTHING : digestsOf);
  const [set, best] = entry.best ? [other, entry] : [entry, other];
  const { docs } = set, places = new Uint8Array(docs.length), frequencies = new Uint8Array(docs.length).fill(1);
  // how a word is written where it is not among the best, is not known: in no way
  const unsure = !set.written && best.written && best.docs.length < docs.length, written = unsure ? new Int32Array(docs.length).fill(1) : set.written || best.written;
  for (let i = 0, k = 0; k < best.docs.length; i++) {
    if (docs[i] !== best.docs[k]) continue;
    places[i] = best.places[k];
    frequencies[i] = best.frequencies[k];
    if (unsure) written[i] = best.written[k];
    k++;
  }
  return { docs, places, frequencies, written, unsure };
}

async function whole(reader, index, entry) {
  const blocks = await parts(reader, index, entry, 1, entry.parts.length, foundOf), size = entry.count;
  const fields = { docs: new Int32Array(size), places: new Uint8Array(size), frequencies: new Uint8Array(size), whole: true };
  if (entry.variants.length > 1) fields.written = new Int32Array(size);
  let at = 0;
  blocks.forEach((block, b) => {
    fields.docs.set(block.docs.map((doc) => doc + (b << BLOCK)), at);
    for (const column of wholly) fields[column].set(block[column], at);
    if (block.written) fields.written.set(block.written, at);
    at += block.docs.length;
  });
  return fields;
}

/** A piece of a document in which one of these terms stands, the rarest first; 0 when few tries find none. */
export async function findPlace(reader, terms, doc) {
  for (const [term, entry] of terms.sort((a, b) => a[1].count - b[1].count).slice(0, 3)) {
    const n = (doc >> BLOCK) + 1, [block] = n < entry.parts.length ? await parts(reader, reader.index(term), entry, n, n + 1, foundOf) : [];
    const i = block ? block.docs.indexOf(doc & ((1 << BLOCK) - 1)) : -1, places = i < 0 ? 0 : block.places[i] & 254;
    if (places) return Math.log2(places & -places);
  }
  return 0;
}

/** Exactly the documents that have the phrase; what the pairs of its words leave open is read in the text. */
export async function phraseSet(reader, phrase, terms, found, { verifyMost = Infinity } = {}) {
  const size = found.scores.length;
  if (phrase.length === 1) return wordSet(phrase[0], terms, size);
  const candidates = together(phrase, terms, size, true);
  if (phrase.length === 2 && !candidates.unsure) return candidates;
  const docs = [];
  for (let doc = 0; doc < size; doc++) if (candidates[doc]) docs.push(doc);
  if (docs.length > verifyMost) {
    found.approximate = true;
    return candidates;
  }
  const documents = await reader.documents(), { hasPhrase } = await part("excerpt.js");
  for (let i = 0; i < docs.length; i += AT_ONCE) {
    await Promise.all(docs.slice(i, i + AT_ONCE).map(async (doc) => {
      if (!(await hasPhrase(reader, textPlace(doc, documents), candidates[doc], phrase))) candidates[doc] = 0;
    }));
  }
  return candidates;
}

/** Fetches all who have the pairs of a query; of a single word, how it is written in each. */
export async function widen(reader, { sequence }, { pairs, words }) {
  const more = (map, term, level) => reader.postings(term, level).then((postings) => map.set(term, postings));
  if (sequence.length > 1) await Promise.all([...pairs].filter(([, p]) => p?.best && p.docs.length < p.count).map(([term]) => more(pairs, term, 1)));
  else if (sequence[0]?.marked && words.get(sequence[0].word)?.unsure) await more(words, sequence[0].word, 2);
}
