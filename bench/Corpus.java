import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a deterministic corpus of notices for benchmarks: {@code java bench/Corpus.java COUNT OUT_DIR [--seed N]
 * [--hugo] [--jbake]}. The notices go to {@code OUT_DIR/content}; the same notices as a Hugo or a JBake site go to
 * {@code OUT_DIR/hugo} and {@code OUT_DIR/jbake}.
 */
public final class Corpus {
    private static final int FIRST_YEAR = 2015;
    private static final int YEARS = 10;
    private static final int SIGNERS = 40;
    private static final int COMMUNES = 22;
    private static final int VILLAGES = 180;
    private static final double MEAN_BYTES = 18_800;
    /** Spread of the notices' lengths: one in twenty is over twice the mean, as among real papers. */
    private static final double LENGTH_SIGMA = 0.5;
    /** What a notice holds besides its sections, the half section that runs over its length included. */
    private static final int HEAD_AND_TAIL_BYTES = 2_150;

    private final Vocabulary vocabulary;
    private final int count;
    private final long seed;
    private final List<District> districts;
    private final List<String> signers;

    private Corpus(Vocabulary vocabulary, int count, long seed) {
        this.vocabulary = vocabulary;
        this.count = count;
        this.seed = seed;
        this.districts = districts(vocabulary, seed);
        SplittableRandom random = new SplittableRandom(~seed);
        this.signers = distinct(SIGNERS, () -> vocabulary.person(random));
    }

    public static void main(String[] args) throws IOException {
        List<String> words = new ArrayList<>(List.of(args));
        long seed = 1;
        int at = words.indexOf("--seed");
        if (at >= 0 && at + 1 < words.size()) {
            seed = Long.parseLong(words.get(at + 1));
            words.subList(at, at + 2).clear();
        }
        List<String> peers = new ArrayList<>(List.of("hugo", "jbake"));
        peers.removeIf(peer -> !words.remove("--" + peer));
        if (words.size() != 2 || !words.get(0).matches("[1-9][0-9]{0,6}")) {
            System.err.println("usage: java bench/Corpus.java COUNT OUT_DIR [--seed N] [--hugo] [--jbake]");
            System.exit(2);
        }
        Path parts = parts();
        Path out = Path.of(words.get(1));
        List<Site> sites = new ArrayList<>(List.of(new Site(out.resolve("content"), Notice::yaml, false)));
        for (String peer : peers) {
            copy(parts.resolve(peer), out.resolve(peer));
            sites.add(Site.of(peer, out.resolve(peer).resolve("content")));
        }
        new Corpus(Vocabulary.read(parts.resolve("vocabulary.txt")), Integer.parseInt(words.get(0)), seed).write(sites);
    }

    /** The folder of the vocabulary and the peers' templates, beside this file wherever it is started from. */
    private static Path parts() {
        Path source = Path.of(URI.create(Corpus.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        Path beside = source.resolveSibling("corpus");
        return Files.isDirectory(beside) ? beside : Path.of("bench", "corpus");
    }

    private void write(List<Site> sites) throws IOException {
        Path content = sites.get(0).content();
        Files.createDirectories(content);
        Files.writeString(content.resolve("districts.yml"), register());
        Set<Path> folders = ConcurrentHashMap.newKeySet();
        long bytes = IntStream.range(0, count)
                .parallel()
                .mapToObj(this::notice)
                .mapToLong(notice -> sites.stream().mapToLong(site -> site.write(notice, folders)).toArray()[0])
                .sum();
        System.out.printf(Locale.ROOT, "%d notices, %.1f KB each on average%n", count, bytes / 1000.0 / count);
    }

    private String register() {
        String entry = "- id: %s\n  name: %s\n  kind: huyện\n  province: %s\n  committee: Ủy ban nhân dân huyện %2$s\n";
        return districts.stream()
                .map(district -> String.format(Locale.ROOT, entry, district.id(), district.name(), district.province()))
                .collect(Collectors.joining("\n"));
    }

    /** The notice of one index alone, so that any number of threads give the same corpus. */
    private Notice notice(int index) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003L + index);
        int series = districts.size() * YEARS;
        District district = districts.get(index % districts.size());
        int year = index / districts.size() % YEARS;
        int order = index / series;
        int inSeries = (count - index % series + series - 1) / series;
        LocalDate date = LocalDate.of(FIRST_YEAR + year, 1, 1).plusDays((order * 2L + 1) * 182 / inSeries);
        boolean report = order % 5 == 4;
        Map<String, String> head = new LinkedHashMap<>();
        Text text = Text.of(vocabulary, district, date, random);
        String matter = (report ? "Kết quả" : "Kết luận phiên họp UBND huyện về") + " {noun} và {noun} tháng ";
        head.put("title", text.fill(matter) + date.getMonthValue() + "/" + date.getYear());
        head.put("type", report ? "bao-cao" : "ket-luan");
        head.put("number", String.format(Locale.ROOT, "%02d/%s-UBND", order + 1, report ? "BC" : "TB"));
        head.put("district", district.id());
        head.put("date", date.toString());
        int term = index % districts.size() * 3 + year / 4;
        head.put("signer", signers.get(report ? 30 + term % 10 : term % 30));
        head.put("signer_title", report ? "Chủ tịch" : "Chánh Văn phòng");
        head.put("signer_authority", report ? "TM. Ủy ban nhân dân" : "TL. Chủ tịch");
        if (!report) {
            head.put("meeting_date", date.minusDays(random.nextInt(1, 6)).toString());
            head.put("chair", signers.get(30 + term % 10));
        }
        head.put("place", district.name());
        head.put("lead", text.sentence().replace("*", ""));
        String slug = String.format(Locale.ROOT, "%02d-%s-ubnd", order + 1, report ? "bc" : "tb");
        double spread = LENGTH_SIGMA * random.nextGaussian() - LENGTH_SIGMA * LENGTH_SIGMA / 2;
        int bytes = (int) Math.max(2_500, MEAN_BYTES * StrictMath.exp(spread)) - HEAD_AND_TAIL_BYTES;
        List<String> recipients = vocabulary.some("recipients", 5, random);
        List<String> topics = vocabulary.some("topics", 2, random);
        return new Notice(slug, date, head, recipients, topics, text.body(bytes));
    }

    private static List<District> districts(Vocabulary vocabulary, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<District> districts = new ArrayList<>();
        for (String line : vocabulary.sections().get("districts")) {
            String[] part = line.split(": ");
            List<String> names = names(vocabulary, random, COMMUNES + VILLAGES);
            districts.add(new District(part[0], part[1], part[2], names));
        }
        return districts;
    }

    private static List<String> names(Vocabulary vocabulary, SplittableRandom random, int size) {
        return distinct(size, () -> vocabulary.any("syllables", random) + " " + vocabulary.any("syllables", random));
    }

    private static List<String> distinct(int size, Supplier<String> words) {
        return Stream.generate(words).distinct().limit(size).toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }

    /** Word lists by section, each in the order of frequency. */
    private record Vocabulary(Map<String, List<String>> sections, double[] zipf) {
        static Vocabulary read(Path file) throws IOException {
            Map<String, List<String>> sections = new LinkedHashMap<>();
            List<String> current = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("[")) {
                    current = new ArrayList<>();
                    sections.put(line.substring(1, line.length() - 1), current);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    current.addAll(List.of(line.strip().split("\\s*\\|\\s*")));
                }
            }
            double[] cumulative = new double[1_000];
            for (int rank = 1; rank < cumulative.length; rank++) {
                cumulative[rank] = cumulative[rank - 1] + 1 / (rank + 2.0);
            }
            return new Vocabulary(sections, cumulative);
        }

        String any(String section, SplittableRandom random) {
            return sections.get(section).get(random.nextInt(sections.get(section).size()));
        }

        /** A word by Zipf's law: the first words of a section are the frequent ones. */
        String frequent(String section, SplittableRandom random) {
            List<String> words = sections.get(section);
            int at = Arrays.binarySearch(zipf, 0, words.size() + 1, random.nextDouble() * zipf[words.size()]);
            return words.get(Math.min(at < 0 ? -at - 2 : at, words.size() - 1));
        }

        List<String> some(String section, int size, SplittableRandom random) {
            return distinct(size, () -> frequent(section, random));
        }

        String person(SplittableRandom random) {
            return any("surnames", random) + " " + any("middles", random) + " " + any("givens", random);
        }
    }

    /** A district; the first of its places are communes, the others villages. */
    private record District(String id, String name, String province, List<String> places) {}

    /** Sentences, lists, tables and footnotes of one notice, which has matters and turns of phrase of its own. */
    private record Text(Vocabulary vocabulary, District district, LocalDate date, SplittableRandom random) {
        private static final int MATTERS = 36;
        private static final int TURNS = 24;
        private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);
        static Text of(Vocabulary all, District district, LocalDate date, SplittableRandom random) {
            Map<String, List<String>> own = new LinkedHashMap<>(all.sections());
            own.put("nouns", all.some("nouns", MATTERS, random));
            own.put("sentences", all.some("sentences", TURNS, random));
            return new Text(new Vocabulary(own, all.zipf()), district, date, random);
        }

        String sentence() {
            String filled = fill(vocabulary.frequent("sentences", random));
            return filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1);
        }

        String body(int bytes) {
            StringBuilder out = new StringBuilder(sentence()).append(' ').append(sentence()).append("\n\n");
            List<String> notes = new ArrayList<>();
            for (int section = 1, size = 0; size < bytes; section++) {
                int from = out.length();
                out.append(fill("## " + section + ". Về {noun}\n\n"));
                section(out, section, notes);
                size += out.substring(from).getBytes(StandardCharsets.UTF_8).length;
            }
            out.append(vocabulary.any("closings", random)).append("./.\n");
            for (int note = 0; note < notes.size(); note++) {
                out.append("\n[^").append(note + 1).append("]: ").append(notes.get(note)).append('\n');
            }
            return out.toString();
        }

        private void section(StringBuilder out, int section, List<String> notes) {
            if (random.nextInt(4) == 0) {
                out.append(fill("### " + section + ".1. {actor}\n\n"));
            }
            for (int paragraph = random.nextInt(1, 3); paragraph > 0; paragraph--) {
                for (int sentence = random.nextInt(2, 5); sentence > 0; sentence--) {
                    out.append(sentence()).append(sentence == 1 ? "" : " ");
                }
                if (notes.size() < 6 && random.nextInt(40) == 0) {
                    notes.add(sentence());
                    out.append("[^").append(notes.size()).append(']');
                }
                out.append("\n\n");
            }
            if (random.nextInt(3) > 0) {
                list(out);
            }
            if (random.nextInt(24) == 0) {
                table(out);
            }
        }

        private void list(StringBuilder out) {
            for (int item = random.nextInt(2, 5); item > 0; item--) {
                out.append("- ").append(sentence()).append('\n');
                for (int part = random.nextInt(4) == 0 ? 2 : 0; part > 0; part--) {
                    out.append("  + ").append(sentence()).append('\n');
                }
            }
            out.append('\n');
        }

        private void table(StringBuilder out) {
            out.append("| Đơn vị | Nội dung | Kết quả |\n|---|---|---|\n");
            for (int row = random.nextInt(4, 9); row > 0; row--) {
                out.append(fill("| Xã {commune} | {noun} | {percent} |")).append('\n');
            }
            out.append('\n');
        }

        /** Fills every slot; a filled word may bring slots of its own. */
        String fill(String pattern) {
            StringBuilder out = new StringBuilder();
            int from = 0;
            for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
                int close = pattern.indexOf('}', open);
                out.append(pattern, from, open).append(slot(pattern.substring(open + 1, close)));
                from = close + 1;
            }
            return out.append(pattern, from, pattern.length()).toString();
        }

        private String slot(String name) {
            return switch (name) {
                case "noun", "verb", "manner" -> vocabulary.frequent(name + "s", random);
                case "quality" -> vocabulary.frequent("qualities", random);
                case "actor", "deadline", "cite" -> fill(vocabulary.frequent(name + "s", random));
                case "commune" -> district.places().get(random.nextInt(COMMUNES));
                case "village" -> district.places().get(COMMUNES + random.nextInt(VILLAGES));
                case "person" -> vocabulary.person(random);
                case "percent" -> random.nextInt(20, 125) + "," + random.nextInt(10) + "%";
                case "count" -> Integer.toString(random.nextInt(2, 900));
                case "money" -> random.nextInt(1, 900) + "," + random.nextInt(10) + " tỷ đồng";
                case "serial" -> Integer.toString(random.nextInt(1, 2_400));
                case "later" -> date.plusDays(random.nextInt(5, 120)).format(WRITTEN);
                case "earlier" -> date.minusDays(random.nextInt(10, 1_500)).format(WRITTEN);
                default -> throw new IllegalArgumentException("no such slot: " + name);
            };
        }
    }

    /** One notice: {@code head} holds the keys with one value, in the order in which they are written. */
    private record Notice(
            String slug, LocalDate date, Map<String, String> head, List<String> recipients, List<String> topics,
            String body) {
        String yaml() {
            StringBuilder yaml = new StringBuilder("---\n");
            head.forEach((key, value) -> yaml.append(key).append(": ").append(quoted(value)).append('\n'));
            list(yaml, "topics", topics);
            return ended(yaml);
        }

        /** Hugo keeps {@code type} to itself, and lists by taxonomies what is not a folder. */
        String hugo() {
            StringBuilder yaml = new StringBuilder("---\n");
            head.forEach((key, value) -> yaml.append(renamed(key)).append(": ").append(quoted(value)).append('\n'));
            list(yaml, "thang", List.of(month()));
            list(yaml, "loai", List.of(head.get("type")));
            list(yaml, "nguoi-ky", List.of(head.get("signer")));
            return ended(yaml);
        }

        /** Stock JBake has tags as its only lists: the district, the month and both together. */
        String jbake() {
            String district = head.get("district");
            StringBuilder header = new StringBuilder();
            head.forEach((key, value) -> header.append(renamed(key)).append('=').append(value).append('\n'));
            header.append("type=notice\nstatus=published\nrecipients=").append(String.join("; ", recipients));
            header.append("\ntags=").append(String.join(",", district, month(), district + "-" + month()));
            return header.append("\n~~~~~~\n\n").append(body).toString();
        }

        private String month() {
            return date.toString().substring(0, 7);
        }

        private String ended(StringBuilder yaml) {
            list(yaml, "recipients", recipients);
            return yaml.append("---\n\n").append(body).toString();
        }

        private static String renamed(String key) {
            return key.equals("type") ? "notice_type" : key;
        }

        private static void list(StringBuilder yaml, String key, List<String> values) {
            yaml.append(key).append(":\n");
            values.forEach(value -> yaml.append("  - ").append(quoted(value)).append('\n'));
        }

        private static String quoted(String value) {
            return value.contains(": ") || value.contains("*") ? '"' + value.replace("\"", "\\\"") + '"' : value;
        }
    }

    /** A folder to fill; {@code indexed} where every folder needs a file of its own to become a list. */
    private record Site(Path content, Function<Notice, String> form, boolean indexed) {
        static Site of(String peer, Path content) {
            return peer.equals("hugo") ? new Site(content, Notice::hugo, true) : new Site(content, Notice::jbake, false);
        }

        /** Writes one notice and gives its length in bytes. */
        int write(Notice notice, Set<Path> folders) {
            Path month = content.resolve(notice.head().get("district") + "/" + notice.month().replace('-', '/'));
            try {
                for (Path folder = month; !folder.equals(content) && folders.add(folder); folder = folder.getParent()) {
                    Files.createDirectories(folder);
                    if (indexed) {
                        String title = "---\ntitle: " + content.relativize(folder) + "\n---\n";
                        Files.writeString(folder.resolve("_index.md"), title);
                    }
                }
                Files.createDirectories(month);
                byte[] text = form.apply(notice).getBytes(StandardCharsets.UTF_8);
                Files.write(month.resolve(notice.slug() + ".md"), text);
                return text.length;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
