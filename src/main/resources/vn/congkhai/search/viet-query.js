// What a query needs beside its analysis: abbreviations, quarters in figures and in Roman numbers, and a look for keys typed
// without an input method. Twin of the tests' class Abbreviations in the package vn.congkhai.viet.
import { analyze, fold, lower } from "./viet.js";

/** Whether typed.js may find Telex or VNI keys in a text: false only where it would find none. */
export const mayBeTyped = (text) => text.split(/[ \t\r\n\u00a0]+/).some((word) => /^[a-z][a-z0-9]{1,13}$/i.test(word)
  && /[aeiouy].*[fjrsxz]|([aeo]).*\1|^d.*d|w|[0-9]/i.test(word));

const TABLE = `UBND Ủy ban nhân dân;HĐND Hội đồng nhân dân;UBMTTQ Ủy ban Mặt trận Tổ quốc;MTTQ Mặt trận Tổ quốc
BTV Ban Thường vụ;BCH Ban Chấp hành,Ban Chỉ huy;BCĐ Ban Chỉ đạo;TW Trung ương;TU Tỉnh ủy;HU Huyện ủy
ĐU Đảng ủy;BCT Bộ Chính trị;CP Chính phủ;TTg Thủ tướng;QH Quốc hội;UBTVQH Ủy ban Thường vụ Quốc hội
VP Văn phòng;CVP Chánh Văn phòng;PVP Phó Văn phòng;CVVP chuyên viên Văn phòng;CT Chủ tịch,chỉ thị
PCT Phó Chủ tịch;VT văn thư;TH tổng hợp,tiểu học;MT môi trường;HT hạ tầng;KH kế hoạch,khoa học
TNMT tài nguyên và môi trường;PTNT phát triển nông thôn;NN nông nghiệp;TCKH tài chính kế hoạch
KTHT kinh tế và hạ tầng;LĐTBXH lao động thương binh và xã hội;GDĐT giáo dục và đào tạo;VHTT văn hóa thông tin
TTTT truyền thông;BQL ban quản lý;QLDA quản lý dự án;GPMB giải phóng mặt bằng;TĐC tái định cư
QSDĐ quyền sử dụng đất;GCN giấy chứng nhận;KHSDĐ kế hoạch sử dụng đất;QHSDĐ quy hoạch sử dụng đất
XDCB xây dựng cơ bản;ĐTC đầu tư công;NSNN ngân sách nhà nước;NTM nông thôn mới;MTQG mục tiêu quốc gia
OCOP mỗi xã một sản phẩm;HTX hợp tác xã;CCN cụm công nghiệp;KCN khu công nghiệp;KDC khu dân cư
KĐT khu đô thị;PCTT phòng chống thiên tai;TKCN tìm kiếm cứu nạn;PCCC phòng cháy chữa cháy
CNCH cứu nạn cứu hộ;ANTT an ninh trật tự;ANCT an ninh chính trị;TTATXH trật tự an toàn xã hội
ATGT an toàn giao thông;TNGT tai nạn giao thông;QPAN quốc phòng an ninh;CHQS chỉ huy quân sự
NVQS nghĩa vụ quân sự;DQTV dân quân tự vệ;TTHC thủ tục hành chính;CCHC cải cách hành chính
DVC dịch vụ công;CNTT công nghệ thông tin;CSDL cơ sở dữ liệu;CĐS chuyển đổi số;CCCD căn cước công dân
BHYT bảo hiểm y tế;BHXH bảo hiểm xã hội;BHTN bảo hiểm thất nghiệp;ATTP an toàn thực phẩm
THCS trung học cơ sở;THPT trung học phổ thông;KT-XH kinh tế xã hội;KNTC khiếu nại tố cáo
PCTN phòng chống tham nhũng;VPHC vi phạm hành chính;PBGDPL phổ biến giáo dục pháp luật
VBQPPL văn bản quy phạm pháp luật;BVMT bảo vệ môi trường;DN doanh nghiệp;SXKD sản xuất kinh doanh
CBCCVC cán bộ công chức viên chức;TT thị trấn,trung tâm,thường trực;QL quốc lộ;TL tỉnh lộ,thừa lệnh
VKSND viện kiểm sát nhân dân;TAND tòa án nhân dân;THADS thi hành án dân sự;LĐLĐ liên đoàn lao động
CCB cựu chiến binh;TP thành phố;TX thị xã;Quý-1 quý I;Quý-2 quý II;Quý-3 quý III;Quý-4 quý IV`;
/** What a text says word by word: numbers and dates in their parts. */
export const plainly = (text) => analyze(text).filter((t) => t.kind === "syllable" || t.kind === "number");
const phrase = (text) => plainly(text).map((t) => t.surface).join(" ");
const short = (text) => lower(text).replace(/[^\p{L}0-9]/gu, "");
const byShort = new Map(), byPhrase = new Map();
const add = (map, own, found) => map.set(fold(own), [...(map.get(fold(own)) || []), [own, found]]);
/** Each letter is typed plainly or as it is in the table: with another mark it is another word. */
const look = (map, typed) => (map.get(fold(typed)) || [])
  .flatMap(([own, found]) => ([...typed].every((c, i) => c === own[i] || c === fold(c)) ? found : []));
for (const [, name, list] of TABLE.matchAll(/([^;\s]+) ([^;\n]+)/g)) {
  const phrases = list.split(",");
  add(byShort, short(name), phrases);
  for (const text of phrases) add(byPhrase, phrase(text), name);
}
/** The number of words in the longest phrase that has an abbreviation. */
export const LONGEST_PHRASE = Math.max(...[...byPhrase.keys()].map((key) => key.split(" ").length));
/** The phrases an abbreviation may stand for, typed in any case, with or without đ and hyphens. */
export const expand = (text) => look(byShort, short(text));
/** The abbreviations of a phrase, typed with or without accents. */
export const abbreviate = (text) => look(byPhrase, phrase(text));
