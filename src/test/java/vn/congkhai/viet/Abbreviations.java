package vn.congkhai.viet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The abbreviations of district papers and what they stand for, both ways; some stand for several phrases. Quarters, which
 * papers count in Roman numbers and people in figures, are among them. Only queries
 * need them, in the browser: this is what its {@code viet-query.js} is held to.
 */
public final class Abbreviations {
    private static final String TABLE = """
            UBND Ủy ban nhân dân;HĐND Hội đồng nhân dân;UBMTTQ Ủy ban Mặt trận Tổ quốc;MTTQ Mặt trận Tổ quốc
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
            CCB cựu chiến binh;TP thành phố;TX thị xã;Quý-1 quý I;Quý-2 quý II;Quý-3 quý III;Quý-4 quý IV
            """;

    private static final Map<String, List<String>> EXPANSIONS = new LinkedHashMap<>();
    private static final Map<String, List<Entry>> BY_SHORT = new LinkedHashMap<>();
    private static final Map<String, List<Entry>> BY_PHRASE = new LinkedHashMap<>();
    private static final int LONGEST_PHRASE;

    static {
        int longest = 0;
        for (String entry : TABLE.strip().split("[;\\n]")) {
            int space = entry.indexOf(' ');
            String abbreviation = entry.substring(0, space);
            List<String> phrases = List.of(entry.substring(space + 1).split(","));
            EXPANSIONS.put(abbreviation, phrases);
            add(BY_SHORT, letters(abbreviation), phrases);
            for (String phrase : phrases) {
                add(BY_PHRASE, words(phrase), List.of(abbreviation));
                longest = Math.max(longest, phrase.split(" ").length);
            }
        }
        LONGEST_PHRASE = longest;
    }

    private Abbreviations() {}

    /**
     * What an abbreviation may stand for, in any case, with or without đ and hyphens; empty when it is unknown, and when a
     * mark makes another word of it: tư is not TU.
     */
    public static List<String> expand(String abbreviation) {
        return found(BY_SHORT, letters(abbreviation));
    }

    /** How a phrase is abbreviated; typed with its accents or without, in any case; empty when it is not. */
    public static List<String> abbreviate(String phrase) {
        return found(BY_PHRASE, words(phrase));
    }

    /** The table, in the order of the field's own lists. */
    public static Map<String, List<String>> all() {
        return Collections.unmodifiableMap(EXPANSIONS);
    }

    /** The number of words in the longest phrase: no longer run of words needs to be looked up. */
    public static int longestPhrase() {
        return LONGEST_PHRASE;
    }

    private static void add(Map<String, List<Entry>> entries, String own, List<String> found) {
        entries.computeIfAbsent(VietText.fold(own), k -> new ArrayList<>()).add(new Entry(own, found));
    }

    private static List<String> found(Map<String, List<Entry>> entries, String typed) {
        return entries.getOrDefault(VietText.fold(typed), List.of()).stream()
                .filter(entry -> entry.isMeantBy(typed))
                .flatMap(entry -> entry.found().stream())
                .toList();
    }

    private static String letters(String abbreviation) {
        return VietText.lower(abbreviation).replaceAll("[^\\p{L}0-9]", "");
    }

    private static String words(String phrase) {
        return Analyzer.analyze(phrase).stream()
                .filter(token -> !token.isComposite())
                .map(Token::surface)
                .collect(Collectors.joining(" "));
    }

    /** What one side of the table leads to. */
    private record Entry(String own, List<String> found) {
        /** Each letter is typed plainly or as it is in the table: with another mark it is another word. */
        boolean isMeantBy(String typed) {
            return IntStream.range(0, own.length())
                    .allMatch(i -> typed.charAt(i) == own.charAt(i)
                            || VietText.fold(typed.substring(i, i + 1)).equals(typed.substring(i, i + 1)));
        }
    }
}
