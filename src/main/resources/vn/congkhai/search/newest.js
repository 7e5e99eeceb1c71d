// The newest notices stand in a few small files of their own: what they say of a term is put behind what the others say.
import { Bytes, hex } from "./reader.js";

/** Shards, those of a file, and notices of a generation, as the package vn.congkhai.search.shard has them. */
const SHARDS = 1024, PACK = 32, GENERATION = 16;

/** The postings of a term in all notices, from a promise of those in the older ones. */
export async function withNewest(reader, term, older) {
  const [known, newest] = await Promise.all([older, postings(reader, term)]);
  return (known && newest ? joined(known, newest) : known || newest) || null;
}

async function postings(reader, term) {
  const { newest, notices } = reader.manifest, [hashes, lengths] = await reader.file(`newest-${newest}.bin`, (bytes) => {
    const b = new Bytes(bytes);
    return [b.take((SHARDS / PACK) * 3), Array.from({ length: SHARDS }, () => b.varint())];
  });
  const at = Math.floor((reader.hash(term) / 2 ** 32) * SHARDS), pack = Math.floor(at / PACK), name = `n/${pack}-${hex(hashes, pack)}.bin`;
  if (!lengths[at]) return undefined;
  const from = lengths.slice(pack * PACK, at).reduce((sum, length) => sum + length, 0), first = notices - (notices % GENERATION);
  return (await reader.once(name + at, name, () => reader.readShard(name, from, from + lengths[at], first))).get(term);
}

/** The postings of older notices and of the newest ones. */
function joined(a, b) {
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
