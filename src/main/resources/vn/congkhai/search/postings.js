// Reads what is known of terms: which notices have them, how often and where, and written how. The codes are those of
// BitWriter in the package vn.congkhai.search.bits and PostingCode in search.shard; text.js reads what terms are called.

/** How often a term of a digest stands in a notice. */
const OFTEN = [1, 2, 3, 4, 5, 6, 7, 8, 10, 14, 20, 28, 40, 56, 80, 128];
/** Sets of places, those of few places first, and how many there are of up to so many places. */
const ones = (set) => (set ? (set & 1) + ones(set >> 1) : 0);
const SETS = Array.from({ length: 255 }, (_, i) => i + 1).sort((a, b) => ones(a) - ones(b) || a - b);
const UP_TO = [0, 8, 36, 92, 162, 218, 246, 254, 255];

/** Bytes without the check value that they end with. */
export function unchecked(bytes) {
  const own = bytes.subarray(0, -3), end = own.length;
  let a = 1, b = 0;
  for (const byte of own) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  if (bytes[end] !== a >> 8 || bytes[end + 1] !== (b & 255) || bytes[end + 2] !== b >> 8) throw new RangeError("other bytes");
  return own;
}

export class Bits {
  constructor(bytes) { this.bytes = unchecked(bytes); this.at = 0; }
  /** At most 25 bits. */
  read(count) {
    const { bytes, at } = this, i = at >> 3;
    if ((this.at += count) > bytes.length * 8) throw new RangeError("cut off");
    return ((bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24)) >>> (at & 7)) & ((1 << count) - 1);
  }
  zeros() {
    let zeros = 0;
    while (!this.read(1)) zeros++;
    return zeros;
  }
  rice(lower) { return (this.zeros() << lower) | this.read(lower); }
  gamma() {
    const more = this.zeros();
    return (1 << more) | this.read(more);
  }
  below(limit) {
    const bits = 31 - Math.clz32(limit), shorter = (2 << bits) - limit, value = this.read(bits);
    return value < shorter ? value : ((value << 1) | this.read(1)) - shorter;
  }
}

/** Gaps between so many listed notices, with so many between them: how many lower bits stand by themselves. */
const lowerOf = (between, listed) => 31 - Math.clz32(Math.max(1, between / (listed + 1)));

/** The notices of a term: the last one, and the gaps between the others or between those that lack the term. */
export function docsOf(bits, count, width) {
  const docs = new Int32Array(count), last = bits.read(width), absent = last + 1 - count, sparse = count - 1 < absent;
  let left = Math.min(count - 1, absent), size = 0, next = 0;
  for (const lower = lowerOf(last - left, left); left > 0; left--) {
    const listed = next + bits.rice(lower);
    if (sparse) docs[size++] = listed; else while (next < listed) docs[size++] = next++;
    next = listed + 1;
  }
  if (sparse) next = last;
  while (size < count) docs[size++] = next++;
  return docs;
}

function columns(bits, count, often, placesOf) {
  const places = new Uint8Array(count), frequencies = new Uint8Array(count), lower = bits.read(2);
  for (let i = 0; i < count; i++) {
    frequencies[i] = often((((bits.gamma() - 1) << lower) | bits.read(lower)) + 1);
    places[i] = placesOf(frequencies[i]);
  }
  return { places, frequencies };
}

/** How often and where. */
export const foundOf = (bits, count) => columns(bits, count, (f) => f, (f) => SETS[bits.below(UP_TO[Math.min(8, f)])]);

/** About how often, a place and whether it is in the head. */
export const digestsOf = (bits, count) => columns(bits, count, (step) => OFTEN[step - 1], () => {
  const place = bits.gamma() & 15;
  return ((place & 7) && 1 << (place & 7)) | (place >> 3);
});

/** How long parts are that stand one after the other. */
export function lengthsOf(bytes, count) {
  const bits = new Bits(bytes), lower = bits.read(5);
  return Array.from({ length: count }, () => bits.rice(lower));
}

/** The bits of the ways in which a term is written, the first one's turned over; nothing where there is one way. */
export function writtenOf(bits, count, variants) {
  return variants < 2 ? undefined : Int32Array.from({ length: count }, () => (bits.read(1) ? bits.read(variants < 23 ? variants : 24) ^ 1 : 0));
}

/** The terms of a shard; the number of the first notice that it may name. */
export function readShard(bytes, namesOf, first = 0) {
  const bits = new Bits(bytes), entries = new Map();
  let start = 0, left = bits.gamma();
  for (const width = bits.read(5); left > 0; left--) {
    const [name, ...variants] = namesOf(bits), whole = bits.read(1), count = bits.gamma(), best = !whole && name.includes(" ");
    const entry = { count, docs: docsOf(bits, count, width).map((doc) => doc + first), whole, best, start, variants };
    if (whole || best) {
      Object.assign(entry, (whole ? foundOf : digestsOf)(bits, count));
      entry.written = writtenOf(bits, count, variants.length);
    }
    if (!whole) {
      entry.count += bits.gamma() - 1;
      entry.parts = Array.from({ length: bits.gamma() }, () => bits.gamma() - 1);
      for (const length of entry.parts) start += length;
    }
    entries.set(name, entry);
  }
  return entries;
}
