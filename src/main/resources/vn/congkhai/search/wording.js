// What people type or say and papers write otherwise: months by name and as T9, quarters by digits, short years, other names.
import { fold, letter } from "./viet.js";

const MONTHS = "một|giêng,hai,ba,tư|bốn,năm,sáu,bảy|bẩy,tám,chín,mười,mười một,mười hai|chạp".split(",");
const QUARTERS = [["I", "1|một"], ["II", "2|hai"], ["III", "3|ba"], ["IV", "4|tư|bốn"]];
/** What stands behind names of months that may count something else: tháng hai lần, 9 tháng năm 2023. */
const OF_YEAR = "(?=,? (?:năm )?\\d{4}|/|$)", OF_YEAR_ALONE = "(?=,? năm |/)";
const behind = (names) => (names === "năm" ? OF_YEAR_ALONE : /^(một|hai|ba)/.test(names) ? OF_YEAR : "");
/** Each letter as it stands, without its tone, or without any mark. */
const orPlain = (said) => said.replace(/[^\0-\x7f]/g, (c) => `[${c}${letter(c).bare}${fold(c)}]`);

/** What questions begin or end with. */
const WHEN = "(?:bao giờ|khi nào|ở đâu|(?:tại|vì) sao)";

/** Patterns of what is said, in the order in which they are looked for; what is written, from their groups. */
const WORDINGS = [
  [orPlain("th?g?\\.? ?(\\d\\d?)(?=[/\\-]\\d| (?:năm )?\\d{4})"), (month) => "tháng " + month],
  [orPlain("tháng (\\d\\d?[/\\-])(\\d\\d)(?![\\d/\\-])"), (month, year) => "tháng " + month + "20" + year],
  ["(\\d\\d?([/.\\-])\\d\\d?\\3)(\\d\\d)(?![\\d/.,\\-])", (day, joint, year) => day + "20" + year],
  ["(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])((?:19|20)\\d\\d)(?!\\d)", (day, month, year) => day + "/" + month + "/" + year],
  ["((?:19|20)\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)", (year, month, day) => day + "/" + month + "/" + year],
  [orPlain("(?:tháng|th?g?\\.?) ?(\\d\\d?) ?\\. ?((?:19|20)\\d\\d)(?![\\d/.,\\-])"), (month, year) => "tháng " + month + "/" + year],
  [orPlain("(?:mùng|mồng|hôm(?: ngày)?) (?=\\d)"), () => "ngày "],
  ...MONTHS.map((names, i) => [orPlain(`tháng (?:${names})${behind(names)}`), () => "tháng " + (i + 1)]).reverse(),
  ...QUARTERS.map(([number, names]) => [orPlain(`qu(?:ý|í) (?:${names}|${number})(?!\\d)`), () => "quý " + number]),
  // the raised figure, which no keyboard has, is no digit
  ["((?:\\d[\\d.,]*|đ|đồng|dong) ?/? ?[ck]?m)([23])(?!\\d)", (unit, power) => unit + "²³"[power - 2]],
  [orPlain("đắc lắc"), () => "Đắk Lắk"],
  [orPlain("đắc nông"), () => "Đắk Nông"],
  [orPlain("bắc cạn"), () => "Bắc Kạn"],
  [orPlain("đền bù"), () => "bồi thường"],
  ["heo", () => "lợn"],
  ["gcnqsd[đd]", () => "giấy chứng nhận quyền sử dụng đất"],
  ["bchqs", () => "Ban Chỉ huy Quân sự"],
  ["(\\d+/[a-zđ]{2,4}-)ub", (number) => number + "UBND"],
  [orPlain("văn bản (?:số )?(?=\\d)"), () => "số "],
  ["sổ (?:đỏ|hồng)", () => "giấy chứng nhận quyền sử dụng đất"], // so do may be sơ đồ
  // the words of a question beside what it asks for, a title before a name
  [orPlain(`^(?:(?:tôi )?(?:muốn|cần|xin|cho) (?:xem|tìm|hỏi|biết) (?:về )?|${WHEN} (?:thì )?)(.+?)[ ?.]*$`), (asked) => asked],
  [orPlain(`^(.+?),? (?:${WHEN}|bao nhiêu|(?:như )?thế nào|ra sao|là gì)[ ?.]*$`), (asked) => asked],
  [orPlain("^(?:ông|bà(?! con )|đồng chí|đ/c) (\\p{L}+(?: \\p{L}+){1,3})$"), (name) => name],
].map(([said, written]) => [new RegExp(`(^|[^\\p{L}\\d/.,\\-])(?:${said})(?!\\p{L})`, "giu"), written]);

/** Digits and letters as wide as Chinese ones in their usual width, and blanks that nobody sees as blanks. */
const inUsualSigns = (text) => text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u200b/g, " ");

/** A query as papers write it: tháng 9/2023 for T9/2023 and tháng chín 2023; the query itself where that is no other. */
export function asWritten(text) {
  const plain = inUsualSigns(text);
  if (/["\u201c-\u201e]/.test(plain)) return plain;
  return WORDINGS.reduce((all, [said, written]) => all.replace(said, (found, before, ...groups) => before + written(...groups)), plain.normalize("NFC"));
}
