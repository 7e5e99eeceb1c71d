// Reads the texts of notices, and what terms are called. Their codes are described where they are written: TextCode,
// TextEncoder, CodedText and TextPack in the package vn.congkhai.search.text, NameCode in search.shard, SyllableCode in
// vn.congkhai.viet. The lists are part of them.
import { unchecked } from "./postings.js";
import { Bytes } from "./reader.js";
import { fold, ONSETS, place } from "./viet.js";

const GLUE = 0, CAPITAL = 1, LITERAL = 3, DASH = 4, PLAIN = "0123456789\n ,.;:/-–()%\"“”+…&";
const WORDS = ("huyện xã UBND các và công của về phòng hiện ngày hành số thực chỉ đạo chính với quyết chủ vụ hoạch thị có tác văn "
  + "cơ lý giải hội kế được kết ban năm đồng theo dự trong báo việc để dân trình định quả giao trấn hợp nhiệm quan đạt bản triển "
  + "tiếp kinh tế tịch thông đã tại trên đầu thôn trung điều phát trước an nhất đơn trường tháng khai nông thành bảo cáo đất vị "
  + "kiểm xây dựng động HĐND thu quản địa nghị chức tăng thời là tâm ủy tra nhân kiến thường nhà quy tục tư một nghiệp nước án ý "
  + "cho chưa mới bằng thủ hoàn xử nội người tập tổ dịch toàn họp bàn không ngân còn cấp phối sản bộ khu đại cao tỷ ở").split(" ");
/** Rhymes of six tones, the last three with the mark on the last letter; rhymes of two tones. */
const OPEN = ("a e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iu iêu yêu oa oai oao oay oe oeo oi ôi ơi ua uê uêu ui uôi uơ uy uya "
  + "uyu uây ưa ưi ưu ươi ươu am ăm âm em êm im om ôm ơm um ưm iêm yêm oam oăm uôm ươm an ăn ân en ên in on ôn ơn un ưn iên yên "
  + "oan oăn oen uân uôn ươn uyn uyên ang ăng âng eng ong ông ung ưng iêng yêng oang oăng uông ương uâng oong ôông anh ênh inh "
  + "oanh uynh uênh oa oe uy").split(" ");
const STOPPED = ("ac ăc âc ec oc ôc uc ưc iêc oac oăc uôc ươc ooc ach êch ich oach uêch uych ap ăp âp ep êp ip op ôp ơp up ưp iêp "
  + "oap oăp ươp uyp at ăt ât et êt it ot ôt ơt ut ưt iêt yêt oat oăt oet uât uôt ươt uyt uyêt").split(" ");
const TONES = 6, TONES_OF_STOPPED = 2, NEW_STYLE = OPEN.length - 3, OF_OPEN = OPEN.length * TONES;
const RHYMES = OF_OPEN + STOPPED.length * TONES_OF_STOPPED, FIRST_WORD = DASH + 1 + PLAIN.length;
const onsets = ["", ...ONSETS, "q"], FIRST_SYLLABLE = 256 - Math.ceil((onsets.length * RHYMES) / 256);
const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzđăâêôơư/-#", known = [], utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const SPACED_FROM_NUMBER = /[A-Za-z;:\x80-\u1fff]/, SPACED_FROM_WORD = /[A-Za-z;:\x80-\u1fff0-9,.)%]/;

export function syllable(code) {
  const onset = onsets[Math.floor(code / RHYMES)], rest = code % RHYMES, stopped = rest - OF_OPEN;
  if (stopped >= 0) return place(onset + STOPPED[stopped >> 1], TONES - TONES_OF_STOPPED + (stopped & 1));
  const rhyme = OPEN[Math.floor(rest / TONES)], tone = rest % TONES;
  return rest < NEW_STYLE * TONES ? place(onset + rhyme, tone) : onset + rhyme.slice(0, -1) + place(rhyme.slice(-1), tone);
}

const syllableOf = (code) => known[code] || (known[code] = syllable(code));

export function decode(bytes) {
  const b = new Bytes(bytes);
  let text = "", shift = 0, glue = false;
  const put = (word, spaced) => {
    text += (!glue && spaced.test(text.slice(-1)) ? " " : "") + word;
    glue = false;
  };
  while (b.at < bytes.length) {
    const code = b.byte();
    if (code === GLUE) glue = true;
    else if (code < LITERAL) shift = code;
    else if (code === LITERAL) text += utf8.decode(b.take(b.varint()));
    else if (code === DASH) text += " - ";
    else if (code < FIRST_WORD) {
      const c = PLAIN[code - DASH - 1];
      if (c >= "0" && c <= "9") put(c, SPACED_FROM_NUMBER); else text += c;
    } else {
      const at = (code - FIRST_SYLLABLE) * 256;
      const word = at < 0 ? WORDS[code - FIRST_WORD] : syllableOf(at + b.byte());
      put(!shift ? word : shift === CAPITAL ? word[0].toUpperCase() + word.slice(1) : word.toUpperCase(), SPACED_FROM_WORD);
      shift = 0;
    }
  }
  return text;
}

function wordOf(bits) {
  if (!bits.read(1)) return syllableOf(bits.read(15));
  if (!bits.read(1)) {
    const more = bits.read(5);
    return String((1 << more) + bits.read(more) - 1);
  }
  let word = "";
  for (let left = bits.gamma() - 1; left > 0; left--) word += LETTERS[bits.read(6)] ?? String.fromCharCode(bits.read(16));
  return word;
}

/** What a term is called (NameCode): the folded term, then the ways in which it is written. */
export function namesOf(bits) {
  const variants = bits.gamma(), pair = bits.read(1), follows = !bits.read(1);
  const names = Array.from({ length: variants + !follows }, () => wordOf(bits) + (pair ? " " + wordOf(bits) : ""));
  return follows ? [fold(names[0]), ...names] : names;
}

/** Where a notice's text stands, file and slot: the newest month parts what is over into groups of halving sizes. */
export function textPlace(doc, documents) {
  const m = documents.month[doc], [month, count, hashes] = documents.months[m], inMonth = doc - documents.first[m];
  let group = inMonth >> 7, left = count - (group << 7), at = inMonth & 127;
  if (m === documents.months.length - 1) {
    for (let size = 64; left < 128 && size; size >>= 1) if (left & size) { if (at < size) break; at -= size; group++; }
  }
  return { name: `t/${month}-${group}-${hashes.slice(group * 6, group * 6 + 6)}/${at >> 2}.bin`, slot: at & 3 };
}

/** Of a pack of texts: a slot, whose first four bytes say where the text goes on; what nearly always tells a notice's name. */
const SLOT = 1100, ADDRESS = 4, HEAD = 192;

/** A piece of a notice's text, and what the notice is called. The beginning of the text tells where its parts stand. */
export function piece(reader, { name, slot }, place) {
  const from = slot * SLOT, range = (a, b) => reader.range(name, a, b);
  return reader.once(`${name}:${slot}:${place}`, name, async () => {
    // whatever was asked for before, the same ranges: a browser without a network has only those
    const size = place > 1 ? HEAD : SLOT, ask = () => range(from, from + size);
    const start = await (reader.wholes.has(name) ? ask() : reader.once(`${name}:${slot}+${size}`, name, ask));
    const rest = new DataView(start.buffer, start.byteOffset).getUint32(0, true), b = new Bytes(start);
    b.at = ADDRESS;
    const lengths = Array.from({ length: b.byte() }, () => b.varint());
    // the first piece ends the slot, unless there is no room for all of it
    const ends = lengths.map((sum => (length) => (sum += length))(b.at)), own = Math.min(SLOT, ends[1] ?? ends[0]);
    const part = async (number) => {
      const at = ends[number] - lengths[number], end = ends[number], bytes = new Uint8Array(end - at), wanted = [];
      const take = (a, z, found) => wanted.push(Promise.resolve(found).then((part) => bytes.set(part, a - at)));
      const known = Math.min(end, size), unknown = Math.max(at, size), inSlot = Math.min(end, own), behind = Math.max(at, own);
      if (at < known) take(at, known, start.subarray(at, known));
      if (unknown < inSlot) take(unknown, inSlot, range(from + unknown, from + inSlot));
      if (behind < end) take(behind, end, range(rest + behind - own, rest + end - own));
      await Promise.all(wanted);
      return decode(unchecked(bytes));
    };
    const [head, text] = await Promise.all([part(0), part(place)]), line = head.indexOf("\n");
    const [slug, date, number] = head.slice(0, line).split("\t"), searched = head.slice(line + 1);
    return { slug, date, number, head: searched, title: searched.split("\n", 1)[0], text, last: lengths.length - 1 };
  });
}
