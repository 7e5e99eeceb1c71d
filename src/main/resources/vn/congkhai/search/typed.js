// Keys typed without an input method, decoded: loaded where a query may hold some. Twin of the tests' class
// TypedInput in the package vn.congkhai.viet.
import { isVowel, letter, map, ONSETS, place } from "./viet.js";

const RHYMES = new Set(("a e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iu iêu yêu oa oai oao oay oe oeo oi ôi ơi ua uê uêu "
  + "ui uôi uơ uy uya uyu uây ưa ưi ưu ươi ươu am ăm âm em êm im om ôm ơm um ưm iêm yêm oam oăm uôm ươm an ăn ân en ên in "
  + "on ôn ơn un ưn iên yên oan oăn oen uân uôn ươn uyn uyên ang ăng âng eng ong ông ung ưng iêng yêng oang oăng uông ương "
  + "uâng oong ôông anh ênh inh oanh uynh uênh ac ăc âc ec oc ôc uc ưc iêc oac oăc uôc ươc ooc ach êch ich oach uêch uych "
  + "ap ăp âp ep êp ip op ôp ơp up ưp iêp oap oăp ươp uyp at ăt ât et êt it ot ôt ơt ut ưt iêt yêt oat oăt oet uât uôt ươt "
  + "uyt uyêt").split(" "));

function agree(onset, rhyme) {
  const first = rhyme[0], front = "eêiy".includes(first), known = RHYMES.has(rhyme), ye = rhyme.startsWith("yê");
  switch (onset) {
    case "": return known;
    case "k": case "gh": case "ngh": return known && front && !ye;
    case "c": case "ng": return known && !front;
    case "g": return known && (!front || rhyme === "i" || rhyme === "in");
    case "gi": return RHYMES.has(first === "ê" ? "i" + rhyme : rhyme) && !"iy".includes(first);
    case "qu": return rhyme === "ôc" || ("aăâeêiyơ".includes(first)
      && ((known && !ye && !rhyme.startsWith("iê")) || RHYMES.has("u" + rhyme)));
    default: return known && !ye && (first !== "y" || rhyme === "y");
  }
}

/** Whether a word in lower case NFC, canonical tone placement, is a Vietnamese syllable. */
export function isCanonicalSyllable(word) {
  const bare = map(word, "bare"), tone = Math.max(...[...word].map((c) => letter(c).tone));
  if (!word || word.length > 7 || place(bare, tone) !== word || (/(c|ch|p|t)$/.test(bare) && tone < 4)) return false;
  for (let cut = Math.min(3, bare.length - 1); cut >= 0; cut--) {
    const onset = bare.slice(0, cut);
    if ((!cut || ONSETS.has(onset)) && agree(onset, bare.slice(cut))) return true;
  }
  return false;
}

/** A word's Telex or VNI keys decoded, or "" when they make no other valid syllable. */
function decodeWord(word) {
  if (!/^[A-Za-z][A-Za-z0-9]{1,13}$/.test(word) || !/[a-z]/.test(word)) return "";
  const keys = word.toLowerCase(), vni = /[0-9]/.test(keys);
  let typed = "", tone = 0;
  const mark = (index, plain, marked) => {
    if (index < 0) return false;
    typed = typed.slice(0, index) + marked[plain.indexOf(typed[index])] + typed.slice(index + 1);
    return true;
  };
  const latest = (plain) => Math.max(...[...plain].map((p) => typed.lastIndexOf(p)));
  const pair = () => {
    const u = typed.indexOf("u"), after = typed[u + 1];
    if (u < 0 || !after || typed[u - 1] === "q" || !"ouaơ".includes(after)) return false;
    typed = typed.slice(0, u) + "ư" + (after === "o" ? "ơ" : after) + typed.slice(u + 2);
    return true;
  };
  const horned = (plain, marked) => pair() || mark(latest(plain), plain, marked);
  for (const key of keys) {
    const heard = (vni ? "023415" : "zfrxsj").indexOf(key);
    let used = true;
    if (heard >= 0 && [...typed].some(isVowel)) tone = heard;
    else if (vni ? key === "6" : "aeo".includes(key)) used = mark(latest(vni ? "aeo" : key), "aeo", "âêô");
    else if (key === (vni ? "9" : "d")) used = mark(typed[0] === "d" ? 0 : -1, "d", "đ");
    else if (vni && key === "7") used = horned("ou", "ơư");
    else if (vni && key === "8") used = mark(latest("a"), "a", "ă");
    else if (!vni && key === "w") { if (!horned("aou", "ăơư")) typed += "ư"; }
    else used = false;
    if (!used) typed += key;
  }
  const word2 = place(typed.length > 1 ? typed.replace(/ươ$/, "uơ") : typed, tone);
  return word2 !== keys && isCanonicalSyllable(word2) ? word2 : "";
}

/** What was typed in Telex or VNI without an input method, as an alternative to it; null when nothing decodes. */
export function decodeTyped(text) {
  let changed = false;
  const out = text.replace(/[^ \t\r\n\u00a0]+/g, (word) => {
    const decoded = decodeWord(word);
    changed = changed || decoded !== "";
    return decoded || word;
  });
  return changed ? out : null;
}
