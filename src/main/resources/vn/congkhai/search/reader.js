// Reads the files of the index: the manifest, directories, shards, the document table, words and pieces of text.
// The format is written by the package vn.congkhai.search; a reader refuses any version but its own.
export const FORMAT_VERSION = 1;

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
class Bytes {
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
    this.bytes = 0;
  }

  async openManifest() {
    const manifest = await this.request("manifest.json", { cache: "no-cache" }).then((b) => {
      try { return JSON.parse(utf8.decode(b)); } catch { throw new SearchError("damaged", "manifest.json"); }
    });
    if (manifest.version !== FORMAT_VERSION) throw new SearchError("version", String(manifest.version));
    if (typeof DecompressionStream === "undefined") throw new SearchError("unsupported", "DecompressionStream");
    this.manifest = manifest;
    return manifest;
  }

  async request(name, options) {
    let response;
    try { response = await fetch(this.base + name, options); } catch { throw new SearchError("network", name); }
    if (!response.ok) throw new SearchError(response.status === 404 ? "missing" : "network", name + " " + response.status);
    try {
      const bytes = new Uint8Array(await response.arrayBuffer());
      this.bytes += bytes.length;
      return bytes;
    } catch { throw new SearchError("network", name); }
  }

  /** A file, unpacked and read once; what failed is asked for again the next time. */
  file(name, read, unpack = inflate) {
    let known = this.files.get(name);
    if (!known) {
      known = this.request(name).then(unpack).then(read).catch((e) => {
        this.files.delete(name);
        throw e instanceof SearchError ? e : new SearchError("damaged", name + ": " + e.message);
      });
      this.files.set(name, known);
    }
    return known;
  }

  async shard(index) {
    const directory = index >>> 7, hashes = this.manifest.directories;
    const name = `d/${directory}-${hashes.slice(directory * 6, directory * 6 + 6)}.bin`;
    const names = await this.file(name, (bytes) => bytes, (bytes) => bytes);
    const at = (index & 127) * 3;
    const hash = [...names.subarray(at, at + 3)].map((b) => b.toString(16).padStart(2, "0")).join("");
    if (hash.length < 6) throw new SearchError("damaged", name);
    return hash === "000000" ? new Map() : this.file(`i/${directory}/${index & 127}-${hash}.bin`, (b) => readShard(b));
  }

  /**
   * Who has a term: {docs, places, frequencies, variants, written}. Of a common word only docs, of a common pair a digest
   * with one place and about how often, unless whole.
   */
  async postings(term, whole = false) {
    const bits = this.manifest.bits, index = hashTerm(term) >>> (32 - bits);
    const entry = (await this.shard(index)).get(term);
    if (!entry || !whole || entry.whole) return entry ? entry.read(this.manifest.notices) : null;
    return (await this.shard(index + 2 ** bits)).get(term).read(this.manifest.notices);
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

  /** A piece of a notice's text and, before it, what the notice is called. */
  piece(name) {
    return this.file(`t/${name}.bin`, (bytes) => {
      const all = utf8.decode(bytes), end = all.indexOf("\n\n"), line = all.indexOf("\n");
      if (end < 0) throw new RangeError("cut off");
      const [slug, date, number] = all.slice(0, line).split("\t"), head = all.slice(line + 1, end);
      return { slug, date, number, head, title: head.split("\n", 1)[0], text: all.slice(end + 2) };
    });
  }
}

async function inflate(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** How often a term of a digest stands in a notice. */
const OFTEN = [1, 2, 3, 4, 5, 6, 7, 8, 10, 14, 20, 28, 40, 56, 80, 128];

function readShard(bytes) {
  const b = new Bytes(bytes), lengths = [b.varint(), b.varint(), b.varint(), b.varint()];
  const terms = new Bytes(b.take(lengths[0])), gaps = b.take(lengths[1]);
  const places = b.take(lengths[2]), frequencies = b.take(lengths[3]), written = b.take(bytes.length - b.at);
  const entries = new Map();
  let name = "", gapAt = 0, placeAt = 0, frequencyAt = 0, writtenAt = 0;
  for (let left = terms.varint(); left > 0; left--) {
    name = name.slice(0, terms.varint()) + terms.text();
    const flags = terms.byte(), count = terms.varint(), length = terms.varint();
    const entry = { gaps: gaps.subarray(gapAt, (gapAt += length)), complement: flags & 1, count };
    if (flags & 6) {
      const variants = [];
      for (let v = terms.varint(); v > 0; v--) variants.push(terms.text());
      entry.variants = variants.length ? variants : [name];
      if (variants.length > 1) entry.written = new Int32Array(count);
      for (let shift = 0; variants.length > Math.max(1, shift); shift += 8) {
        written.subarray(writtenAt, (writtenAt += count)).forEach((bits, i) => (entry.written[i] |= bits << shift));
      }
      const own = places.subarray(placeAt, (placeAt += count));
      entry.whole = (flags & 2) > 0;
      entry.places = entry.whole ? own : own.map((d) => ((d & 7) && 1 << (d & 7)) | ((d >> 3) & 1));
      entry.frequencies = entry.whole ? frequencies.subarray(frequencyAt, (frequencyAt += count)) : own.map((d) => OFTEN[d >> 4]);
    }
    entry.read = (notices) => (entry.docs ||= readGaps(entry, notices)) && entry;
    entries.set(name, entry);
  }
  if (gapAt !== gaps.length || placeAt !== places.length || writtenAt !== written.length) throw new RangeError("cut off");
  return entries;
}

function readGaps({ gaps, complement, count }, notices) {
  const docs = new Int32Array(count), b = new Bytes(gaps);
  let size = 0, last = -1;
  while (b.at < gaps.length) {
    const next = last + 1 + b.varint();
    if (complement) while (++last < next) docs[size++] = last;
    else docs[size++] = next;
    last = next;
  }
  if (complement) while (++last < notices) docs[size++] = last;
  if (size !== count || (count && docs[count - 1] >= notices)) throw new RangeError("counts differ");
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
  let sum = 0;
  for (let i = 0; i < notices; i++) {
    const step = b.byte(), rest = step - 24;
    sum += columns.length[i] = rest < 0 ? step : 24 + (rest < 16 ? rest : ((rest & 7) | 8) << ((rest >> 3) - 1));
  }
  columns.meanLength = sum / Math.max(1, notices);
  return columns;
}
