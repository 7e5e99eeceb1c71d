package vn.congkhai.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.congkhai.notice.District;
import vn.congkhai.notice.DocumentNumber;
import vn.congkhai.notice.IssueDate;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.notice.NoticeType;

/** Notices made up from a seed: the same seed gives the same notices. */
public final class SearchCorpus {

    /** A notice and its text. */
    public record Paper(Notice notice, String text) {}

    private static final List<String> DISTRICTS = List.of(
            "dak-song:Đắk Song", "thuy-nguyen:Thủy Nguyên", "hoa-vang:Hòa Vang", "ky-anh:Kỳ Anh", "quy-chau:Quỳ Châu");
    private static final List<String> SIGNERS = List.of(
            "Nguyễn Thị Thúy",
            "Trần Đức Huy",
            "Lê Quang Đạo",
            "Phạm Khoa Điềm",
            "Hoàng Mỹ Lý",
            "Y Đăm Niê",
            "Võ Thị Hòe");
    private static final List<String> MATTERS = lines("""
            giải phóng mặt bằng đường vành đai
            cải tạo trạm bơm Đông Hòa
            cấp nước sạch cho khu dân cư
            chống hạn vụ hè thu
            chuyển đổi số trong trường học
            di dời hộ dân khỏi vùng sạt lở
            dồn điền đổi thửa
            đấu giá quyền sử dụng đất
            hỗ trợ giống lúa chất lượng cao
            khám sức khỏe nghĩa vụ quân sự
            kiểm tra an toàn hồ chứa
            lễ hội đình làng đầu xuân
            nâng cấp chợ trung tâm
            nghiệm thu cầu dân sinh
            phòng chống dịch tả lợn châu Phi
            phòng cháy chữa cháy rừng
            quản lý bến thủy nội địa
            quy hoạch nghĩa trang nhân dân
            sáp nhập thôn và tổ dân phố
            thu gom rác thải sinh hoạt
            thủ tục hành chính một cửa
            tiêm vắc xin cho đàn trâu bò
            trồng rừng gỗ lớn
            tuyển sinh đầu cấp
            xóa nhà tạm cho hộ nghèo
            xử lý lò gạch thủ công
            tu bổ đê kè trước mùa lũ
            vay vốn giải quyết việc làm
            truy thu thuế chuyển nhượng đất
            xây dựng nông thôn mới nâng cao
            """);
    private static final List<String> UNITS = lines("""
            Phòng Tài chính và Kế hoạch
            Phòng Nội vụ
            Phòng Nông nghiệp và PTNT
            Phòng Kinh tế và Hạ tầng
            Công an huyện
            Ban Chỉ huy Quân sự huyện
            Trung tâm Y tế
            UBND các xã, thị trấn
            Chi cục Thuế khu vực
            Hạt Kiểm lâm
            """);
    private static final List<String> FRAMES = lines("""
            Giao %u chủ trì việc %m, báo cáo trước ngày %d.
            %u rà soát hồ sơ về %m và trả lời người dân bằng văn bản.
            Đến nay việc %m đạt %n% kế hoạch, còn %n hộ chưa đồng thuận.
            Đồng ý với đề nghị của %u về %m tại xã %x.
            Không bố trí thêm kinh phí cho %m trong quý này.
            Thực hiện Kế hoạch số %k/KH-UBND ngày %d, %u đã tổ chức %n buổi đối thoại.
            Xã %x chậm triển khai %m; %u đôn đốc hằng tuần.
            Kinh phí %m là %n triệu đồng, lấy từ ngân sách huyện.
            """);
    private static final List<String> COMMUNES = lines("""
            Đức Hòa
            Thuận Hạnh
            Lý Thường
            Quỳnh Mỹ
            Đồng Tâm
            Hóa Sơn
            Bình Thủy
            Kỳ Tân
            Đắk Hòa
            Nghĩa Đàn
            """);

    private final Random random;
    private final int sentences;

    private SearchCorpus(long seed, int sentences) {
        this.random = new Random(seed);
        this.sentences = sentences;
    }

    /** So many notices, each of about so many sentences. */
    public static List<Paper> papers(int count, int sentences, long seed) {
        SearchCorpus corpus = new SearchCorpus(seed, sentences);
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            papers.add(corpus.paper(i));
        }
        return papers;
    }

    private Paper paper(int index) {
        String[] district = DISTRICTS.get(index % DISTRICTS.size()).split(":");
        LocalDate date = LocalDate.of(2019, 1, 1).plusDays(index * 1500L / 2000 + random.nextInt(3));
        String first = pick(MATTERS);
        String second = pick(MATTERS);
        boolean report = index % 4 == 3;
        String title = report
                ? "Kết quả " + first + " và " + second
                : "Kết luận cuộc họp về " + first + ", " + second + " tháng " + date.getMonthValue();
        int number = index / DISTRICTS.size() + 1;
        String numberText = String.format(java.util.Locale.ROOT, "%02d/%s-UBND", number, report ? "BC" : "TB");
        return new Paper(
                notice(
                        district[0],
                        district[1],
                        date,
                        title,
                        Optional.of(numberText),
                        report ? NoticeType.BAO_CAO : NoticeType.KET_LUAN,
                        SIGNERS.get(index / 3 % SIGNERS.size())),
                text(first, second));
    }

    private String text(String first, String second) {
        StringBuilder text = new StringBuilder();
        int count = sentences / 2 + random.nextInt(sentences);
        for (int i = 0; i < count; i++) {
            String matter = i % 3 == 0 ? first : i % 3 == 1 ? second : pick(MATTERS);
            text.append(sentence(matter)).append(random.nextInt(3) == 0 ? '\n' : ' ');
        }
        return text.toString();
    }

    private String sentence(String matter) {
        return pick(FRAMES)
                .replace("%u", pick(UNITS))
                .replace("%m", matter)
                .replace("%d", random.nextInt(1, 28) + "/" + random.nextInt(1, 13) + "/" + random.nextInt(2019, 2024))
                .replace("%n%", random.nextInt(10, 99) + "," + random.nextInt(10) + "%")
                .replace("%n", "" + random.nextInt(2, 900))
                .replace("%k", "" + random.nextInt(1, 2000))
                .replace("%x", pick(COMMUNES));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<String> lines(String text) {
        return text.strip().lines().toList();
    }

    /** A paper of one district and signer, of which only the rest counts. */
    static Paper paper(LocalDate date, Optional<String> number, String title, String text) {
        return new Paper(notice("dak-song", "Đắk Song", date, title, number, NoticeType.KET_LUAN, "Y Đăm Niê"), text);
    }

    /** A notice that states no more than this. */
    public static Notice notice(
            String district,
            String districtName,
            LocalDate date,
            String title,
            Optional<String> number,
            NoticeType type,
            String signer) {
        String slug = number.map(n -> vn.congkhai.viet.VietText.slug(n)).orElse("khong-so");
        NoticePath path = NoticePath.parse(String.format(
                        java.util.Locale.ROOT,
                        "%s/%d/%02d/%s-%d",
                        district,
                        date.getYear(),
                        date.getMonthValue(),
                        slug,
                        date.getDayOfMonth()))
                .orElseThrow();
        String committee = "Ủy ban nhân dân huyện " + districtName;
        return new Notice(
                path,
                new Notice.Paper(
                        title,
                        type,
                        number.flatMap(DocumentNumber::parse),
                        new District(
                                district,
                                districtName,
                                "huyện",
                                "Tỉnh Mẫu",
                                committee,
                                Optional.empty(),
                                Optional.empty(),
                                List.of()),
                        committee,
                        IssueDate.of(date),
                        Optional.empty(),
                        new Notice.Signature(signer, Optional.of("Chánh Văn phòng"), Optional.empty()),
                        new Notice.Meeting(Optional.empty(), Optional.empty()),
                        List.of()),
                new Notice.Publication(
                        Notice.Status.PUBLISHED,
                        Notice.TextKind.FULL,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        new Notice.Amendment(Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
                        List.of(),
                        List.of(),
                        List.of()),
                new Notice.Source(path + ".md", "", "", true));
    }

    /** The notice as another district's, published in another way. */
    public static Notice published(Notice notice, District district, Notice.Publication publication) {
        Notice.Paper p = notice.paper();
        return new Notice(
                notice.path(),
                new Notice.Paper(
                        p.title(),
                        p.type(),
                        p.number(),
                        district,
                        p.issuer(),
                        p.date(),
                        p.place(),
                        p.signature(),
                        p.meeting(),
                        p.recipients()),
                publication,
                notice.source());
    }

    /** The notice under another title. */
    static Notice retitled(Notice notice, String title) {
        Notice.Paper p = notice.paper();
        return new Notice(
                notice.path(),
                new Notice.Paper(
                        title,
                        p.type(),
                        p.number(),
                        p.district(),
                        p.issuer(),
                        p.date(),
                        p.place(),
                        p.signature(),
                        p.meeting(),
                        p.recipients()),
                notice.publication(),
                notice.source());
    }
}
