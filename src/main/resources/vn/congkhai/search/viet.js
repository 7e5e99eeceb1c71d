// Vietnamese text for the search page: the twin of the package vn.congkhai.viet. Both are held to the same vectors.
const VOWELS = "aăâeêioôơuưy";
const MARKS = "\u0300\u0309\u0303\u0301\u0323"; // huyền hỏi ngã sắc nặng, the order of the dictionary
const TURNED = { "ð": "đ", "ɖ": "đ", "Ð": "đ", "Ɖ": "đ", "İ": "i" };
const PLAIN = { "đ": "d", "ø": "o", "ł": "l", "ı": "i" };
const SEPARATOR = 0, LETTER = 1, DIGIT = 2, IGNORABLE = 3;
const letters = new Map();

/** What one UTF-16 unit is: kind, lower case, folded, toneless and tone. */
export function letter(c) {
  let known = letters.get(c);
  if (!known) letters.set(c, (known = describe(c)));
  return known;
}

function describe(c) {
  const one = c.toLowerCase();
  const lower = TURNED[c] || (one.length === 1 ? one : c);
  const latin = c < "\u0370" || (c >= "\u1e00" && c < "\u1f00");
  const parts = latin ? lower.normalize("NFD") : lower;
  const tone = [...parts].findIndex((p, i) => i && MARKS.includes(p));
  const bare = tone > 0 ? (parts.slice(0, tone) + parts.slice(tone + 1)).normalize("NFC") : lower;
  const vowel = tone > 0 && VOWELS.includes(bare);
  const kind = /[0-9]/.test(c) ? DIGIT
    : /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/.test(c) ? IGNORABLE
    : /[\p{L}\p{Nd}]/u.test(c) ? LETTER : SEPARATOR;
  return {
    kind, lower,
    fold: PLAIN[lower] || (parts[0] < "\x80" ? parts[0] : lower),
    bare: vowel ? bare : lower,
    tone: vowel ? MARKS.indexOf(parts[tone]) + 1 : 0,
  };
}

export const map = (text, key) => {
  let out = "";
  for (let i = 0; i < text.length; i++) out += letter(text[i])[key];
  return out;
};
export const isVowel = (bare) => VOWELS.includes(bare);
const compose = (bare, tone) => (tone && isVowel(bare) ? (bare + MARKS[tone - 1]).normalize("NFC") : bare);

export const nfc = (text) => text.normalize("NFC");
export const lower = (text) => map(nfc(text), "lower");
export const fold = (text) => map(nfc(text).replace(/[\u0300-\u036f]/g, ""), "fold");

export const ONSETS = new Set("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" "));
/** Where the tone mark of these toneless letters belongs, the older style; -1 when they are not shaped like a syllable. */
function target(bare) {
  let start = 0;
  while (start < bare.length && !isVowel(bare[start])) start++;
  if (start === 1 && bare.length > 2 && (bare.startsWith("qu") || (bare.startsWith("gi") && isVowel(bare[2])))) start = 2;
  let end = start;
  while (end < bare.length && isVowel(bare[end])) end++;
  const count = end - start, coda = bare.slice(end);
  if (count < 1 || count > 3 || coda.length > 2 || [...coda].some(isVowel)) return -1;
  for (let i = end - 1; i >= start; i--) if ("ăâêôơư".includes(bare[i])) return i;
  return count === 1 ? start : coda ? end - 1 : count === 3 ? start + 1 : start;
}

export function place(bare, tone) {
  const at = target(bare);
  return at < 0 ? bare : bare.slice(0, at) + compose(bare[at], tone) + bare.slice(at + 1);
}

/** Where spellings of one syllable meet: canonical tone placement, lone y after an onset written i. Lower case only. */
function matchingLetters(word) {
  const bare = map(word, "bare");
  let tone = 0, marks = 0, vowels = 0;
  for (let i = 0; i < word.length; i++) {
    const here = letter(word[i]).tone;
    if (here) { tone = here; marks++; }
    if (isVowel(bare[i])) vowels++;
  }
  if (marks === 1 && vowels > 1 && target(bare) >= 0) word = place(bare, tone);
  const last = bare.length - 1;
  if (vowels === 1 && last > 0 && marks <= 1 && bare[last] === "y" && ONSETS.has(bare.slice(0, last))) {
    word = word.slice(0, -1) + compose("i", letter(word[last]).tone);
  }
  return word;
}

export const matchingForm = (word) => matchingLetters(lower(word));

const YEAR = "((?:19|20)[0-9]{2})", GAP = "[ \\t\\n\\u00a0]{1,3}", LETTERS = "[A-Za-zĐđ\\u00d0\\u00f0]";
const JOINT = "([ \\u00a0]?[/\\-–][ \\u00a0]?|[ \\u00a0])", NUMBER = "([0-9]{1,2})";
const DOCUMENT = new RegExp("([0-9]{1,5})" + JOINT + "(?:" + YEAR + JOINT + ")?(" + LETTERS + "{1,6}(?:[0-9]{1,2})?)(?:"
  + JOINT + "(" + LETTERS + "{2,8})(-" + LETTERS + "{1,8})?)?(?![\\p{L}0-9])", "yu");
const DAY = "(?:ng[àa]y" + GAP + ")?" + NUMBER, MONTH = "th[áa]ng" + GAP, OF_YEAR = "(?:,?" + GAP + "n[ăa]m)?" + GAP + YEAR + "(?![0-9])";
const DATES = [ // pattern, then the groups of year, month, day
  [YEAR + "-" + NUMBER + "-" + NUMBER + "(?![0-9])", 1, 2, 3],
  [DAY + " ?([/.\\-–]) ?" + NUMBER + " ?\\2 ?" + YEAR + "(?![0-9])", 4, 3, 1],
  [DAY + GAP + MONTH + NUMBER + OF_YEAR, 3, 2, 1],
  ["(?:" + MONTH + ")?" + NUMBER + " ?[/\\-–] ?" + YEAR + "(?![0-9A-Za-zĐđ]| ?/)", 2, 1],
  [MONTH + NUMBER + OF_YEAR, 2, 1],
].map(([source, ...groups]) => [new RegExp(source, "yiu"), ...groups]);
const TYPES = new Set(("nq qd ct qc qyd tc tb hd ctr kh pa da bc bb ttr cd bgn btt guq gm ggt gnp pg pc pb sy trs sl kl cv "
  + "tt nd l pl ttlt vbhn qdi").split(" "));
const BODIES = new Set("ubnd hdnd ttg cp tw tu hu du btv bch bcd bct qh ubtvqh vp ubmttq mttq ubmt ubmttqvn vpcp".split(" "));
const PARTY = new Set(["tw", "tu", "hu", "du"]);
const UNITS = new Set("th vp nc kt tcd nn vx cn tnmt nv tckh ktht tc xd gd yt nnptnt qldt tp".split(" "));

function at(pattern, text, index) {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

function documentAt(text, index) {
  const m = at(DOCUMENT, text, index);
  if (!m) return null;
  const number = m[1].replace(/^0+(?=.)/, ""), first = lower(m[5]), end = index + m[0].length;
  if (!m[7]) return m[3] && /^(qh|ubtvqh)[0-9]{1,2}$/.test(fold(first)) ? [number + "/" + m[3] + "/" + first, end] : null;
  const second = lower(m[7]), type = fold(first), body = fold(second);
  const loose = [m[2], m[4], m[6]].some((joint) => joint && !/[^ \u00a0]/.test(joint));
  const plausible = loose
    ? (TYPES.has(type) && BODIES.has(body)) || ((type === "ubnd" || type === "hdnd") && UNITS.has(body))
    : TYPES.has(type) || BODIES.has(type) || /^[A-Z\u0110\u00d0]{2,}$/.test(m[5]);
  if (!plausible) return null;
  const rest = second + lower(m[8] || "");
  return [!m[3] && PARTY.has(body) ? number + "-" + first + "/" + rest
    : number + "/" + (m[3] ? m[3] + "/" : "") + first + "-" + rest, end];
}

/** counted: behind a word that says what digits count, which then are no month. */
function dateAt(text, index, counted) {
  for (const [pattern, year, month, day] of DATES) {
    const m = at(pattern, text, index);
    if (!m || (counted && !day)) continue;
    const y = +m[year], mo = +m[month], d = day ? +m[day] : 1;
    if (mo < 1 || mo > 12 || d < 1 || d > new Date(Date.UTC(y, mo, 0)).getUTCDate()) continue;
    const two = (n) => String(n).padStart(2, "0");
    return [y + "-" + two(mo) + (day ? "-" + two(d) : ""), index + m[0].length];
  }
  return null;
}

const DIGITS = /[0-9]+/y, THOUSANDS = /[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,6}(?![0-9]|\.[0-9])/y;

function readNumber(text, start) {
  const [written] = at(THOUSANDS, text, start) || at(DIGITS, text, start);
  return [written.replace(/\./g, "").replace(/^0+(?=.)/, ""), start + written.length];
}

function readWord(text, start) {
  let word = "", end = start, shaped = false;
  for (let i = start; i < text.length; i++) {
    const here = letter(text[i]);
    if (here.kind === LETTER) {
      word += here.lower;
      shaped = shaped || here.tone > 0 || here.fold === "y";
      end = i + 1;
    } else if (here.kind !== IGNORABLE) break;
  }
  return [shaped ? matchingLetters(word) : word, end];
}

/** Whether what papers or quarters are counted by: quý 3/2023 is no month, nor is QĐ 08/2024. */
const isCounted = (word) => TYPES.has(word) || /^(so|qu[yi]|quyet|dinh)$/.test(word);

/** Tokens {surface, folded, start, end, position, kind}: "syllable", "number", and before their parts "document", "date". */
export function analyze(input) {
  const text = nfc(input), tokens = [];
  let i = 0, position = 0, covered = 0;
  const add = (kind, surface, start, end) =>
    tokens.push({ surface, folded: fold(surface), start, end, position, kind });
  while (i < text.length) {
    const kind = letter(text[i]).kind;
    if (kind !== LETTER && kind !== DIGIT) { i++; continue; }
    const [surface, end] = kind === DIGIT ? readNumber(text, i) : readWord(text, i);
    const opens = kind === DIGIT ? end - i <= 5 && !(i && "/,.".includes(text[i - 1])) : /^(ngay|thang)$/.test(fold(surface));
    if (opens && i >= covered) {
      const counted = kind === DIGIT && isCounted(tokens[tokens.length - 1]?.folded);
      const number = documentAt(text, i), found = number || dateAt(text, i, counted);
      if (found) { add(number ? "document" : "date", found[0], i, found[1]); covered = found[1]; }
    }
    add(kind === DIGIT ? "number" : "syllable", surface, i, end);
    position++;
    i = end;
  }
  return tokens;
}

/** Low weight in ranking; compared with accents, as surfaces. */
export const STOP_WORDS = new Set(("và của các những là được cho với từ tại trong trên về theo để do khi đã đang sẽ cũng "
  + "như này đó").split(" "));
