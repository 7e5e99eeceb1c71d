// Queries by kind, each with what it is meant for: the number of the paper, or words that stand together in the text.
const all = (meant, ...queries) => queries.map((query) => [query, meant]);
const same = (...queries) => queries.map((query) => [query, query]);

export const KINDS = {
  number: same("12/TB-UBND", "65/BC-UBND", "40/BC-UBND", "7/TB-UBND", "23/TB-UBND"),
  "loose number": [["12 tb ubnd", "12/TB-UBND"], ["65-bc-ubnd", "65/BC-UBND"], ["số 40", "40"], ["thông báo 23", "23"], ["7 tb ubnd", "7/TB-UBND"]],
  accented: same("giải phóng mặt bằng", "nợ đọng xây dựng cơ bản", "bảo vệ môi trường", "chuyển đổi số", "sáp nhập thôn", "du lịch cộng đồng"),
  bare: same("giai phong mat bang", "phong chong thien tai", "cay an qua dac san", "an toan giao thong", "tiep cong dan", "vu xuan"),
  "tone placement": same("uỷ ban nhân dân huyện", "hoà giải ở cơ sở", "khoá họp", "thuỷ lợi"),
  telex: [["giari phosng mawjt bawfng", "giải phóng mặt bằng"], ["bao3 hie6m3 y te61", "bảo hiểm y tế"], ["ddaatj ddai", "đất đai"], ["huyeenj uyr", "huyện ủy"]],
  abbreviation: [["GPMB", "giải phóng mặt bằng"], ["OCOP", "OCOP"], ["NTM", "nông thôn mới"], ["XDCB", "xây dựng cơ bản"], ["PCCC", "phòng cháy chữa cháy"]],
  signer: same("Đinh Ngọc Chiến", "dinh ngoc chien", "Vũ Đức Toàn"),
  "other order": [["xây dựng trật tự và du lịch cộng đồng", "du lịch cộng đồng"], ["môi trường bảo vệ tháng 10", "bảo vệ môi trường"], ["hưng thành tháng 10/2018", "hưng thành"]],
  "đ words": same("dak", "đường giao thông", "dau tu cong"),
  typo: [...all("giải phóng mặt bằng", "giai phogn mat bang"), ...all("bảo vệ môi trường", "bảo vệ môi trườn"), ...all("an toàn giao thông", "an toan gioa thong")],
  "one word": same("công", "đất", "rừng"),
};
