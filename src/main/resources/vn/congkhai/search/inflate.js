// Inflates zlib data (RFC 1950, RFC 1951) where a browser does not: Safari before 16.4, Firefox before 113.
const STORED = 0, FIXED = 1, DYNAMIC = 2, END = 256;
/** In which order the lengths of the code of lengths come. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Ranges of values, one behind the other: where each begins, and how many more bits choose from it. */
function ranges(count, base, moreOf) {
  return Array.from({ length: count }, (_, i) => {
    const range = { base, more: moreOf(i) };
    base += 1 << range.more;
    return range;
  });
}

const LENGTHS = [...ranges(28, 3, (i) => (i < 8 ? 0 : (i >> 2) - 1)), { base: 258, more: 0 }];
const DISTANCES = ranges(30, 1, (i) => (i < 4 ? 0 : (i >> 1) - 1));

/** A canonical code: how many symbols have each length, and the symbols in the order of their codes. */
function codeOf(lengths) {
  const counts = new Uint16Array(16), next = new Uint16Array(17), symbols = [];
  for (const length of lengths) if (length) counts[length]++;
  for (let i = 1; i < 16; i++) next[i + 1] = next[i] + counts[i];
  lengths.forEach((length, symbol) => { if (length) symbols[next[length]++] = symbol; });
  return { counts, symbols };
}

const fixed = () => [codeOf(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))), codeOf(new Array(30).fill(5))];

class Inflater {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 2; // behind the head
    this.kept = this.left = 0;
    this.out = new Uint8Array(bytes.length * 4);
    this.size = 0;
  }

  bits(count) {
    let value = 0;
    for (let i = 0; i < count; i++) {
      if (!this.left) {
        if (this.at >= this.bytes.length) throw new RangeError("cut off");
        this.kept = this.bytes[this.at++];
        this.left = 8;
      }
      value |= (this.kept & 1) << i;
      this.kept >>= 1;
      this.left--;
    }
    return value;
  }

  symbol({ counts, symbols }) {
    for (let length = 1, code = 0, first = 0, start = 0; length < 16; length++) {
      code = (code << 1) | this.bits(1);
      if (code - first < counts[length]) return symbols[start + code - first];
      start += counts[length];
      first = (first + counts[length]) << 1;
    }
    throw new RangeError("no code");
  }

  valueOf(range) {
    if (!range) throw new RangeError("no range");
    return range.base + this.bits(range.more);
  }

  put(byte) {
    if (this.size === this.out.length) {
      const more = new Uint8Array(this.size * 2);
      more.set(this.out);
      this.out = more;
    }
    this.out[this.size++] = byte;
  }

  stored() {
    this.left = 0;
    const length = this.bits(16);
    if ((this.bits(16) ^ length) !== 0xffff) throw new RangeError("lengths differ");
    for (let i = 0; i < length; i++) this.put(this.bits(8));
  }

  dynamic() {
    const literals = this.bits(5) + 257, distances = this.bits(5) + 1, own = new Array(19).fill(0), lengths = [];
    for (let i = 0, count = this.bits(4) + 4; i < count; i++) own[ORDER[i]] = this.bits(3);
    const code = codeOf(own);
    while (lengths.length < literals + distances) {
      const symbol = this.symbol(code);
      if (symbol < 16) lengths.push(symbol);
      else {
        const value = symbol === 16 ? lengths[lengths.length - 1] : 0;
        for (let times = symbol === 16 ? 3 + this.bits(2) : symbol === 17 ? 3 + this.bits(3) : 11 + this.bits(7); times > 0; times--) lengths.push(value);
      }
    }
    return [codeOf(lengths.slice(0, literals)), codeOf(lengths.slice(literals, literals + distances))];
  }

  block([literals, distances]) {
    for (let symbol; (symbol = this.symbol(literals)) !== END;) {
      if (symbol < END) this.put(symbol);
      else {
        const length = this.valueOf(LENGTHS[symbol - 257]), distance = this.valueOf(DISTANCES[this.symbol(distances)]);
        if (distance > this.size) throw new RangeError("too far");
        for (let i = 0; i < length; i++) this.put(this.out[this.size - distance]);
      }
    }
  }

  /** What the data end with must be the sum of what came out of them. */
  check() {
    let a = 1, b = 0;
    for (let i = 0; i < this.size; i++) {
      a = (a + this.out[i]) % 65521;
      b = (b + a) % 65521;
    }
    this.left = 0;
    for (const part of [b >> 8, b & 255, a >> 8, a & 255]) if (this.bits(8) !== part) throw new RangeError("sums differ");
  }
}

export function inflate(bytes) {
  const data = new Inflater(bytes);
  for (let last = 0; !last;) {
    last = data.bits(1);
    const kind = data.bits(2);
    if (kind === STORED) data.stored();
    else if (kind === FIXED || kind === DYNAMIC) data.block(kind === FIXED ? fixed() : data.dynamic());
    else throw new RangeError("no kind");
  }
  data.check();
  return data.out.subarray(0, data.size);
}
