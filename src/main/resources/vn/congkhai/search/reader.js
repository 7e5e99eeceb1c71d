// Reads the files of the index: the manifest, directories, shards, the document table, words and pieces of text.
// The format is written by the package vn.congkhai.search; a reader refuses any version but its own.
import { lengthsOf, readShard } from "./postings.js";

export const FORMAT_VERSION = 5;

/** Why the index cannot be read; code is network, missing, damaged or version. */
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

  /** early: what the network answered, or will, to whoever asked for the manifest before. */
  async openManifest(early) {
    const manifest = await this.fetch("manifest.json", { cache: "no-cache" }, early).then(({ bytes }) => {
      try { return JSON.parse(utf8.decode(bytes)); } catch { throw new SearchError("damaged", "manifest.json"); }
    });
    if (manifest.version !== FORMAT_VERSION) throw new SearchError("version", String(manifest.version));
    this.hashes = Uint8Array.from(atob(manifest.directories), (c) => c.charCodeAt(0));
    this.manifest = manifest;
    return manifest;
  }

  async fetch(name, options, early) {
    let response, bytes;
    try {
      response = (await early) || (await fetch(this.base + name, options));
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
      return { names: b.take((size >> 4) * 3), twin: b.take(3), lengths: lengthsOf(bytes.subarray(b.at), size) };
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
    return from === to ? new Map() : this.once(index, name, () => this.readShard(name, from, to));
  }

  async readShard(name, from, to, first) {
    const [bytes, { namesOf }] = await Promise.all([this.range(name, from, to), part("text.js")]);
    return readShard(bytes, namesOf, first);
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
}

/** The hash of a name: three bytes of a list of them. */
export const hex = (bytes, n) => [0, 1, 2].map((i) => (256 + bytes[3 * n + i]).toString(16).slice(1)).join("");

async function inflate(bytes) {
  if (typeof DecompressionStream === "undefined") return (await part("inflate.js")).inflate(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
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
