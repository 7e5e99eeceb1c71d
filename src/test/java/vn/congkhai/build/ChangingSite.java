package vn.congkhai.build;

import java.awt.image.BufferedImage;
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
import javax.imageio.ImageIO;
import vn.congkhai.ShippedSite;

/** A portal on which staff work: at each step something is edited, added, renamed, moved, withdrawn or removed. */
final class ChangingSite {

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

    private final Path root;
    private final Random random;
    private final String settings;
    private final Map<String, Paper> papers = new TreeMap<>();
    private final Map<String, Paper> before = new TreeMap<>();
    private int made;
    private Instant now = Instant.parse("2024-06-01T03:00:00Z");
    private String motto = "";
    private String until = "";

    ChangingSite(Path root, long seed) throws IOException {
        this.settings = Files.readString(ShippedSite.SETTINGS);
        this.root = root;
        this.random = new Random(seed);
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

    Instant now() {
        return now;
    }

    /** Does one thing, or a few at once, and says what. */
    String step() throws IOException {
        before.clear();
        papers.forEach((path, paper) -> before.put(path, paper.copy()));
        List<String> done = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            done.add(change());
        }
        write();
        return String.join(", ", done);
    }

    /** Takes the last step back, as staff do who are told that something is wrong. */
    void undo() throws IOException {
        papers.clear();
        papers.putAll(before);
        write();
    }

    private String change() throws IOException {
        String path = any();
        Paper paper = papers.get(path);
        int what = random.nextInt(24);
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
            case 11 -> attach(path, paper);
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
            case 16 -> until = random.nextBoolean() ? ", until: 2024-07-01, successors: [xã Tân Trào]" : "";
            case 17 -> now = now.plus(random.nextInt(40), ChronoUnit.DAYS);
            case 18 -> template();
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

    private void move(String path, Paper paper) {
        papers.remove(path);
        String[] parts = path.split("/");
        String district = DISTRICTS.get(random.nextInt(DISTRICTS.size()));
        paper.head.put("district", district);
        papers.put(district + "/" + parts[1] + "/" + parts[2] + "/" + parts[3], paper);
    }

    private void attach(String path, Paper paper) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1) + ".csv";
        Path file = root.resolve("content").resolve(path).resolveSibling(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "xã,số hộ\n" + words(1) + "," + random.nextInt(90) + "\n");
        paper.head.put("attachments", "[{file: " + name + "}]");
    }

    /** A picture in a text, or another one, of another size, in its place. */
    private void draw(String path, Paper paper) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1) + ".png";
        Path file = root.resolve("content").resolve(path).resolveSibling(name);
        Files.createDirectories(file.getParent());
        int side = 1 + random.nextInt(90);
        ImageIO.write(new BufferedImage(side, 7, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        String picture = "![Sơ đồ](" + name + ")";
        if (!paper.text.contains(picture)) {
            paper.text.add(picture);
        }
    }

    private void template() throws IOException {
        Path list = root.resolve("templates/list.ftlh");
        Files.writeString(list, Files.readString(list) + "<!-- " + random.nextInt(9) + " -->\n");
    }

    private String any() {
        return List.copyOf(papers.keySet()).get(random.nextInt(papers.size()));
    }

    private String sentence() {
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
        wanted.put(root.resolve("jbake.properties"), settings.replace("portal.title=", "portal.title=" + motto));
        wanted.put(content.resolve("gioi-thieu.md"), "---\ntitle: Giới thiệu " + motto + "\n---\n\nVề cổng này.\n");
        wanted.put(
                content.resolve("districts.yml"),
                DISTRICTS.stream()
                        .map(id -> "- {id: " + id + ", name: " + id
                                + ", kind: huyện, province: Bắc Giang, committee: UBND huyện " + id
                                + (id.equals("tan-yen") ? until : "") + "}\n")
                        .collect(Collectors.joining()));
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
