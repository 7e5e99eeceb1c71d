package vn.congkhai.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.congkhai.ShippedSite;

/** A portal on which staff work: at each step something is edited, added, renamed, moved, withdrawn or removed. */
public final class ChangingSite {

    private static final List<String> DISTRICTS = List.of("son-duong", "luc-nam", "tan-yen");
    private static final List<String> TYPES = List.of("ket-luan", "bao-cao", "ke-hoach", "thong-bao");
    private static final List<String> SIGNERS = List.of("Vũ Văn Thụ", "Đỗ Thị Hà", "Nguyễn Quang Ninh");
    private static final List<String> WORDS = List.of(
            "giải phóng mặt bằng",
            "đường giao thông",
            "trường học",
            "hồ chứa nước",
            "đất ở",
            "rừng phòng hộ",
            "chợ huyện");
    private static final List<String> DUBIOUS = List.of(
            "Liên hệ bà Hoa, 0912 345 678.",
            "Họp thứ Hai, ngày 25/9/2023, và ngày 31/02/2024.",
            "Thu hồi đất của công dân có số CCCD 024085001234.",
            "Chủ tịch huyệnh giao phòng Tài chính.",
            "| Xã | Hộ |\n|---|---|\n| Tân Trào | 2 |\n| Tổng cộng | 3 |");

    private final Path root;
    private final Random random;
    private final FileEdits files;
    private final HeadEdits heads;
    private final ChangingPages pages;
    private final ChangingRegister register;
    private final Map<String, Paper> papers = new TreeMap<>();
    private final Map<String, Paper> before = new TreeMap<>();
    private int made;
    private boolean dubious;
    private Instant now = Instant.parse("2024-06-01T03:00:00Z");
    private String motto = "";
    private Map<String, String> pagesBefore = Map.of();

    public ChangingSite(Path root, long seed) throws IOException {
        this.root = root;
        this.random = new Random(seed);
        this.files = new FileEdits(root, random);
        this.heads = new HeadEdits(random);
        this.pages = new ChangingPages(random);
        this.register = new ChangingRegister(random, Files.readString(ShippedSite.SETTINGS));
        copy(Path.of("templates"), root.resolve("templates"));
        copy(Path.of("assets"), root.resolve("assets"));
        for (int i = 0; i < 14; i++) {
            add();
        }
        write();
    }

    /** A notice's file: its front matter by key, and its text. */
    private record Paper(Map<String, String> head, List<String> text) {

        Paper copy() {
            return new Paper(new LinkedHashMap<>(head), new ArrayList<>(text));
        }

        String file() {
            String keys = head.entrySet().stream()
                    .map(e -> e.getKey() + ": " + e.getValue() + "\n")
                    .collect(Collectors.joining());
            return "---\n" + keys + "---\n\n" + String.join("\n\n", text) + "\n";
        }
    }

    public Instant now() {
        return now;
    }

    /** From now on some of what is written should be looked at before it is published. */
    public void writeDubiously() {
        dubious = true;
    }

    /** Does one thing, or a few at once, and says what. */
    public String step() throws IOException {
        before.clear();
        papers.forEach((path, paper) -> before.put(path, paper.copy()));
        pagesBefore = Map.copyOf(pages.files());
        List<String> done = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            done.add(change());
        }
        write();
        return String.join(", ", done);
    }

    /** Takes the last step back, as staff do who are told that something is wrong. */
    public void undo() throws IOException {
        papers.clear();
        papers.putAll(before);
        pages.restore(pagesBefore);
        write();
    }

    private String change() throws IOException {
        String path = any();
        Paper paper = papers.get(path);
        int what = random.nextInt(40);
        switch (what) {
            case 0, 1, 2 -> paper.text.set(random.nextInt(paper.text.size()), sentence());
            case 3 -> paper.head.put("title", "Về " + words(2));
            case 4, 5 -> {
                return "add " + add();
            }
            case 6 -> papers.remove(path);
            case 7 -> {
                papers.remove(path);
                paper.head.put("aliases", "[cu/" + path.substring(path.lastIndexOf('/') + 1) + "]");
                papers.put(path + "-moi", paper);
            }
            case 8 -> move(path, paper);
            case 9 -> {
                paper.head.put("status", "withdrawn");
                paper.head.put("reason", "Ban hành nhầm thể thức");
            }
            case 10 -> {
                String other = any();
                if (!other.equals(path)) {
                    paper.head.put("corrects", other);
                    paper.head.put("reason", "Sửa số liệu");
                }
            }
            case 11, 24 -> files.attach(path, paper.head);
            case 19 -> {
                String other = any();
                if (!other.equals(path)) {
                    paper.head.put("replaces", other);
                    paper.head.put("reason", "Thay đổi phân công");
                }
            }
            case 20 ->
                paper.head.put("changes", "[{date: 2024-0" + (6 + random.nextInt(3)) + "-20, note: Sửa tên phụ lục}]");
            case 12 -> paper.text.add("Xem [văn bản trước](/" + any() + ".md) và [mục](/" + any() + ".md#muc).");
            case 13 -> paper.text.add("## Mục\n\n" + sentence());
            case 14 -> paper.head.put("signer", SIGNERS.get(random.nextInt(SIGNERS.size())));
            case 15 -> motto = words(1);
            case 17 -> now = now.plus(random.nextInt(40), ChronoUnit.DAYS);
            case 18 -> files.design();
            case 25, 26 -> date(path, paper);
            case 27 -> swap(path, any());
            case 28, 29 -> {
                return pages.change();
            }
            case 16, 30 -> {
                return register.change();
            }
            case 31 -> now = now.plus(random.nextInt(60), ChronoUnit.HOURS);
            case 32, 33, 34, 35, 36, 37 -> {
                return heads.edit(paper.head, path.substring(path.lastIndexOf('/') + 1)) + " of " + path;
            }
            case 22, 23 -> draw(path, paper);
            default -> paper.head.put("publish_at", "2024-0" + (6 + random.nextInt(3)) + "-15T08:00");
        }
        return what + " " + path;
    }

    private String add() {
        String district = DISTRICTS.get(random.nextInt(DISTRICTS.size()));
        int month = 1 + random.nextInt(5);
        int year = 2023 + random.nextInt(2);
        made++;
        Map<String, String> head = new LinkedHashMap<>();
        head.put("title", "Về " + words(1));
        head.put("type", TYPES.get(random.nextInt(TYPES.size())));
        if (random.nextInt(5) > 0) {
            head.put("number", made + "/TB-UBND");
        }
        head.put("district", district);
        head.put("date", String.format("%d-%02d-%02d", year, month, 1 + random.nextInt(27)));
        head.put("signer", SIGNERS.get(random.nextInt(SIGNERS.size())));
        List<String> text = IntStream.range(0, 3).mapToObj(i -> sentence()).collect(Collectors.toList());
        String path = String.format("%s/%d/%02d/%d-tb-ubnd", district, year, month, made);
        papers.put(path, new Paper(head, text));
        return path;
    }

    private void move(String path, Paper paper) throws IOException {
        String[] parts = path.split("/");
        String district = DISTRICTS.get(random.nextInt(DISTRICTS.size()));
        paper.head.put("district", district);
        put(path, district + "/" + parts[1] + "/" + parts[2] + "/" + parts[3], paper);
    }

    /** A picture in a text, or another one, of another size, in its place. */
    private void draw(String path, Paper paper) throws IOException {
        String picture = "![Sơ đồ](" + files.draw(path) + ")";
        if (!paper.text.contains(picture)) {
            paper.text.add(picture);
        }
    }

    /** Dated otherwise, in another month and maybe year, with the day or without, and so at another address. */
    private void date(String path, Paper paper) throws IOException {
        int year = 2022 + random.nextInt(3);
        int month = 1 + random.nextInt(5);
        String day = random.nextInt(4) == 0 ? "" : "-" + (10 + random.nextInt(18));
        paper.head.put("date", String.format("%d-%02d%s", year, month, day));
        String[] parts = path.split("/");
        put(path, String.format("%s/%d/%02d/%s", parts[0], year, month, parts[3]), paper);
    }

    /** Each of two notices at the address of the other. */
    private void swap(String path, String other) {
        Paper one = papers.get(path);
        Paper two = papers.get(other);
        for (String key : List.of("date", "district")) {
            String value = one.head.get(key);
            one.head.put(key, two.head.get(key));
            two.head.put(key, value);
        }
        one.head.remove("attachments");
        two.head.remove("attachments");
        papers.put(path, two);
        papers.put(other, one);
    }

    private void put(String from, String to, Paper paper) throws IOException {
        papers.remove(from);
        papers.put(to, paper);
        files.move(from, to);
    }

    private String any() {
        return List.copyOf(papers.keySet()).get(random.nextInt(papers.size()));
    }

    private String sentence() {
        if (dubious && random.nextInt(2) == 0) {
            return DUBIOUS.get(random.nextInt(DUBIOUS.size()));
        }
        return "UBND huyện giao các phòng " + words(3) + " trước ngày " + (1 + random.nextInt(28)) + "/6/2024.";
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" và "));
    }

    /** Files that stay the same are not touched, as an editor would not. */
    private void write() throws IOException {
        Map<Path, String> wanted = new TreeMap<>();
        Path content = root.resolve("content");
        papers.forEach((path, paper) -> wanted.put(content.resolve(path + ".md"), paper.file()));
        pages.files().forEach((name, page) -> wanted.put(content.resolve(name + ".md"), page));
        wanted.put(root.resolve("jbake.properties"), register.settings(motto));
        wanted.put(content.resolve("gioi-thieu.md"), "---\ntitle: Giới thiệu " + motto + "\n---\n\nVề cổng này.\n");
        wanted.put(content.resolve("districts.yml"), register.register());
        Files.createDirectories(content);
        try (Stream<Path> walk = Files.walk(content)) {
            for (Path file : walk.filter(f -> f.toString().endsWith(".md")).toList()) {
                if (!wanted.containsKey(file)) {
                    Files.delete(file);
                }
            }
        }
        for (Map.Entry<Path, String> file : wanted.entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            if (!Files.exists(file.getKey()) || !Files.readString(file.getKey()).equals(file.getValue())) {
                Files.writeString(file.getKey(), file.getValue());
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.sorted().toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
