// Reads the files of the index: the manifest, directories, shards, the document table, words and pieces of text.
// The format is written by the package vn.congkhai.search; a reader refuses any version but its own.
export const FORMAT_VERSION = 4;

/** Why the index cannot be read; code is network, missing, damaged, version or unsupported. */
export class SearchError extends Error {
  constructor(code, message) {
    super(message);
    this.name = "SearchError";
    this.code = code;
  }
}

/** A part of the module that not every page or query needs. */
export const part = (name) => import("./" + name + new URL(import.meta.url).search).catch(() => { throw new SearchError("network", name); });

const mix = (h) => {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};
function hashWord(word) {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return mix(h);
}
function hashTerm(term) {
  const space = term.indexOf(" ");
  return space < 0 ? hashWord(term) : mix((Math.imul(hashWord(term.slice(0, space)), 31) + hashWord(term.slice(space + 1))) | 0);
}

const utf8 = new TextDecoder();
export class Bytes {
  constructor(array) { this.array = array; this.at = 0; }
  byte() {
    if (this.at >= this.array.length) throw new RangeError("cut off");
    return this.array[this.at++];
  }
  varint() {
    let value = 0, shift = 0, byte;
    do { byte = this.byte(); value |= (byte & 127) << shift; shift += 7; } while (byte > 127);
    return value;
  }
  take(length) {
    if (this.at + length > this.array.length) throw new RangeError("cut off");
    return this.array.subarray(this.at, (this.at += length));
  }
  text() { return utf8.decode(this.take(this.varint())); }
}

export class Reader {
  constructor(base) {
    this.base = base;
    this.files = new Map();
    this.wholes = new Map();
  }

  async openManifest() {
    const manifest = await this.fetch("manifest.json", { cache: "no-cache" }).then(({ bytes }) => {
      try { return JSON.parse(utf8.decode(bytes)); } catch { throw new SearchError("damaged", "manifest.json"); }
    });
    if (manifest.version !== FORMAT_VERSION) throw new SearchError("version", String(manifest.version));
    if (typeof DecompressionStream === "undefined") throw new SearchError("unsupported", "DecompressionStream");
    this.hashes = Uint8Array.from(atob(manifest.directories), (c) => c.charCodeAt(0));
    this.manifest = manifest;
    return manifest;
  }

  async fetch(name, options) {
    let response, bytes;
    try {
      response = await fetch(this.base + name, options);
      bytes = new Uint8Array(await response.arrayBuffer());
    } catch { throw new SearchError("network", name); }
    if (response.status === 416) throw new RangeError(name);
    if (!response.ok) throw new SearchError(response.status === 404 ? "missing" : "network", name + " " + response.status);
    return { response, bytes };
  }

  /** Bytes of a file. A server that knows no ranges sends all of it, which is kept for what else is asked of it. */
  async range(name, from, to) {
    const known = this.wholes.get(name);
    if (known) return known.subarray(from, to);
    const { response, bytes } = await this.fetch(name, { headers: { Range: `bytes=${from}-${to - 1}` } });
    if (response.status !== 206) {
      this.wholes.set(name, bytes);
      return bytes.subarray(from, to);
    }
    if (!response.headers.get("Content-Range")?.startsWith(`bytes ${from}-${from + bytes.length - 1}/`)) throw new RangeError(name);
    return bytes;
  }

  /** What read makes of a file, once; again with the whole file, fetched anew, where the bytes are not what they should be. */
  once(key, name, read) {
    let known = this.files.get(key);
    if (!known) {
      known = Promise.resolve().then(read).catch(async (e) => {
        if (e instanceof SearchError) throw e;
        this.wholes.set(name, (await this.fetch(name, { cache: "reload" })).bytes);
        return read();
      }).catch((e) => {
        this.files.delete(key);
        this.wholes.delete(name);
        throw e instanceof SearchError ? e : new SearchError("damaged", name + ": " + e.message);
      });
      this.files.set(key, known);
    }
    return known;
  }

  /** A file that is read whole. */
  file(name, read, unpack = inflate) {
    return this.once(name, name, async () => read(await unpack(this.wholes.get(name) || (await this.fetch(name)).bytes)));
  }

  /** A directory, which says where shards stand: hashes of packs, the hash of its twin for what stands apart, lengths. */
  directory(d, size) {
    return this.file(`d/${d}-${hex(this.hashes, d)}.bin`, (bytes) => {
      const b = new Bytes(bytes);
      return { names: b.take((size >> 4) * 3), twin: b.take(3), lengths: Array.from({ length: size }, () => b.varint()) };
    }, (bytes) => bytes);
  }

  /** Where a shard stands, or what stands apart from it: of which file which bytes. */
  async place(index, apart) {
    const bits = this.manifest.bits, size = Math.min(2 ** bits, bits < 16 ? 128 : 256), d = Math.floor(index / size), at = index % size, own = await this.directory(d, size);
    const { names, lengths } = apart ? await apart(d, size, own) : own;
    let from = 0;
    for (let i = at & ~15; i < at; i++) from += lengths[i];
    return { name: `${apart ? "e" : "i"}/${index >> 4}-${hex(names, at >> 4)}.bin`, from, to: from + lengths[at] };
  }

  /** The shard of a term. */
  index(term) { return hashTerm(term) >>> (32 - this.manifest.bits); }

  hash(term) { return hashTerm(term); }

  async shard(index) {
    const { name, from, to } = await this.place(index);
    return from === to ? new Map() : this.once(index, name, () => this.range(name, from, to).then(inflate).then(readShard));
  }

  /**
   * Who has a term: {count, docs, places, frequencies, variants, written}. Of a common word only docs, of a common pair only
   * the best docs, with one place each and about how often. Level 1: all docs, the best as said; level 2: everything.
   */
  async postings(term, level = 0) {
    const older = this.entry(term, level);
    return this.manifest.newest ? (await part("newest.js")).withNewest(this, term, older) : older;
  }

  async entry(term, level) {
    const index = this.index(term), entry = (await this.shard(index)).get(term) || null;
    return entry && level && !entry.whole ? (await part("apart.js")).fuller(this, index, entry, level) : entry;
  }

  documents() {
    return this.file(`docs-${this.manifest.docs}.bin`, (bytes) => readDocuments(bytes, this.manifest.notices));
  }

  words() {
    return this.file(`words-${this.manifest.words}.bin`, (bytes) => {
      const b = new Bytes(bytes), count = b.varint(), words = [];
      for (let i = 0, word = ""; i < count; i++) words.push((word = word.slice(0, b.varint()) + b.text()));
      return new Map(words.map((word) => [word, b.byte()]));
    });
  }
}

/** The hash of a name: three bytes of a list of them. */
export const hex = (bytes, n) => [0, 1, 2].map((i) => (256 + bytes[3 * n + i]).toString(16).slice(1)).join("");

export async function inflate(...parts) {
  const stream = new Blob(parts).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** How often a term of a digest stands in a notice. */
const OFTEN = [1, 2, 3, 4, 5, 6, 7, 8, 10, 14, 20, 28, 40, 56, 80, 128];

export function readShard(bytes, first = 0) {
  const b = new Bytes(bytes), lengths = [b.varint(), b.varint(), b.varint(), b.varint()];
  const terms = new Bytes(b.take(lengths[0])), gaps = new Bytes(b.take(lengths[1]));
  const places = new Bytes(b.take(lengths[2])), frequencies = new Bytes(b.take(lengths[3])), written = new Bytes(b.take(bytes.length - b.at));
  const entries = new Map();
  let name = "", start = 0;
  for (let left = terms.varint(); left > 0; left--) {
    name = name.slice(0, terms.varint()) + terms.text();
    const flags = terms.byte(), count = terms.varint(), docs = readGaps(gaps, count, flags & 1 ? terms.varint() : -1).map((doc) => doc + first);
    const variants = Array.from({ length: terms.varint() }, () => terms.text()), entry = { count, docs, whole: flags & 2, best: flags & 4, start };
    entry.variants = variants.length ? variants : [name];
    if (!entry.whole) {
      entry.count += terms.varint();
      entry.parts = Array.from({ length: terms.varint() }, () => terms.varint());
      for (const length of entry.parts) start += length;
    }
    if (flags & 6) {
      const own = places.take(count);
      entry.places = entry.whole ? own : own.map(placesOf);
      entry.frequencies = entry.whole ? frequencies.take(count) : own.map(oftenOf);
      entry.written = readWritten(written, count, variants.length);
    }
    entries.set(name, entry);
  }
  return entries;
}

/** The postings of older notices and of the newest ones. */
export function joined(a, b) {
  const put = (column, other) => {
    const all = new column.constructor(column.length + other.length);
    all.set(column);
    all.set(other, column.length);
    return all;
  };
  const both = { ...a, docs: put(a.docs, b.docs), count: a.count + b.count };
  if (!a.frequencies) return both;
  for (const column of ["places", "frequencies"]) both[column] = put(a[column], b[column]);
  both.variants = [...new Set([...a.variants, ...b.variants])];
  if (both.variants.length > 1) {
    const own = b.variants.map((variant) => 1 << Math.min(23, both.variants.indexOf(variant)));
    both.written = put(a.written || new Int32Array(a.docs.length), Int32Array.from(b.docs, (_, i) => {
      const bits = (b.written?.[i] ?? 0) ^ 1;
      return own.reduce((sum, bit, v) => (bits & (1 << v) ? sum | bit : sum), 0) ^ 1;
    }));
  }
  return both;
}

/** What a digest says: a place and whether it is in the head; about how often. */
export const placesOf = (digest) => ((digest & 7) && 1 << (digest & 7)) | ((digest >> 3) & 1);
export const oftenOf = (digest) => OFTEN[digest >> 4];

/** The bits of the ways in which a term is written, the first one's turned over; nothing where there is one way. */
export function readWritten(bytes, count, variants) {
  if (variants < 2) return undefined;
  const written = new Int32Array(count);
  for (let shift = 0; variants > Math.max(1, shift); shift += 8) bytes.take(count).forEach((bits, i) => (written[i] |= bits << shift));
  return written;
}

/** The notices of a term, from the gaps between them or between those before the last one that lack the term. */
export function readGaps(gaps, count, absent) {
  const docs = new Int32Array(count);
  let size = 0, last = -1;
  for (let left = absent < 0 ? count : absent; left > 0; left--) {
    const next = last + 1 + gaps.varint();
    if (absent < 0) docs[size++] = next;
    else while (++last < next) docs[size++] = last;
    last = next;
  }
  while (size < count) docs[size++] = ++last;
  return docs;
}

function readDocuments(bytes, notices) {
  const b = new Bytes(bytes), header = JSON.parse(b.text()), { own, months } = header;
  const columns = { ...header, district: new Uint16Array(notices), type: new Uint8Array(notices), signer: new Uint32Array(notices),
    day: new Uint8Array(notices), month: new Uint16Array(notices), length: new Float32Array(notices), first: [] };
  for (let i = 0; i < notices; i++) columns.district[i] = b.varint();
  columns.type.set(b.take(notices));
  for (let i = 0; i < notices; i++) {
    const list = own[columns.district[i]], place = b.varint();
    columns.signer[i] = place < list.length ? list[place] : place - list.length;
  }
  let at = 0;
  months.forEach(([, count], m) => {
    columns.first.push(at);
    for (let day = 0, end = at + count; at < end; at++) {
      columns.month[at] = m;
      columns.day[at] = day = (day + b.byte()) & 255;
    }
  });
  if (at !== notices) throw new RangeError("counts differ");
  columns.standing = b.take(notices);
  let sum = 0;
  for (let i = 0; i < notices; i++) {
    const step = b.byte(), rest = step - 24;
    sum += columns.length[i] = rest < 0 ? step : 24 + (rest < 16 ? rest : ((rest & 7) | 8) << ((rest >> 3) - 1));
  }
  columns.meanLength = sum / Math.max(1, notices);
  return columns;
}
