// The newest notices stand in a few small files of their own: what they say of a term is put behind what the others say.
import { Bytes, hex, inflate, joined, readShard } from "./reader.js";

/** Shards, those of a file, and notices of a generation, as the package vn.congkhai.search has them. */
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
  const read = async () => readShard(await inflate(await reader.range(name, from, from + lengths[at])), first);
  return (await reader.once(name + at, name, read)).get(term);
}
