import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the pictures of docs/huong-dan-soan-thao.md again, from the real commands: `mvn package -DskipTests`, then
 * `java -Dfile.encoding=UTF-8 bench/Pictures.java` in the project's folder. Needs Chromium; with pngquant the
 * pictures are a third as large.
 */
public final class Pictures {

    private static final Path JAR = Path.of("target", "congkhai.jar").toAbsolutePath();
    private static final Path WORD =
            Path.of("src", "test", "resources", "vn", "congkhai", "importer", "ket-luan.docx");
    private static final Path IMAGES = Path.of("docs", "images").toAbsolutePath();
    private static final String DISTRICT = """

            - id: binh-phu
              name: Bình Phú
              kind: huyện
              province: An Hòa
              committee: Ủy ban nhân dân huyện Bình Phú
            """;
    private static final String PROMPT = "cong-khai> ";
    private static final String CALL = "java -jar target/congkhai.jar ";
    private static final int WIDTH = 1000;
    private static final int COLUMNS = 108;
    private static final int LINE = 21;
    private static final String STYLE = """
            * {box-sizing: border-box}
            body {margin: 0; background: #fff; font: 14px/21px 'Noto Sans Mono', 'DejaVu Sans Mono', monospace}
            .bar {height: 34px; padding: 7px 14px; font: 13px/20px 'Noto Sans', sans-serif; background: #e7e5df; color: #333}
            .bar i {display: inline-block; width: 11px; height: 11px; border-radius: 6px; margin-right: 6px; background: #b9b5aa}
            .frame {border: 1px solid #c9c5ba; border-radius: 8px; overflow: hidden}
            pre {margin: 0; padding: 12px 16px; font: inherit; white-space: pre}
            .terminal pre {background: #1e2227; color: #e6e6e6}
            .terminal b {color: #8fd18f; font-weight: 400} .terminal u {color: #f0c674; text-decoration: none}
            .terminal s {color: #ff8f87; text-decoration: none}
            .editor pre {background: #fdfdfb; color: #222}
            .editor u, .diff u {color: #99958a; text-decoration: none; user-select: none}
            .editor b {color: #1b4f7d; font-weight: 400} .editor s {color: #8a5a00; text-decoration: none}
            .editor i {color: #6d6a60; font-style: normal}
            .diff pre {background: #eaf6ea; color: #222}
            .note {margin: 10px 16px; padding: 10px 14px; border: 1px solid #b3261e; border-left-width: 5px;
              border-radius: 5px; background: #fff8f6; font: 14px/21px 'Noto Sans', sans-serif}
            .note b {color: #b3261e}
            """;

    private final Path home;

    private Pictures(Path home) {
        this.home = home;
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("congkhai-pictures");
        try {
            new Pictures(home).make();
        } finally {
            try (Stream<Path> all = Files.walk(home)) {
                all.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void make() throws Exception {
        for (String part : List.of("content", "templates", "assets")) {
            copy(Path.of(part), home.resolve("cong-khai").resolve(part));
        }
        Files.copy(Path.of("jbake.properties"), project().resolve("jbake.properties"));
        Path register = project().resolve("content/districts.yml");
        Files.writeString(register, Files.readString(register) + DISTRICT);
        Files.copy(WORD, project().resolve("TB 45.docx"));

        Path notice = project().resolve("content/binh-phu/2024/06/45-tb-ubnd.md");
        terminal("nhap-van-ban", CALL + "import \"TB 45.docx\"", run("import", "TB 45.docx"));
        editor("soan-thao", notice, 34);
        preview("xem-truoc", notice, text -> text.replace("attachments:", "status: draft\nattachments:"));
        preview("xem-truoc-loi", notice, text -> text.replace("chair:", "chiar:"));
        String text = Files.readString(notice);
        Files.writeString(notice, text.replace("meeting_date: 2024-05-29", "meeting_date: 2024-05-19")
                .replace("chair: Đỗ Thị Minh Hạnh", "chair: Đỗ Thị Minh Hạhn")
                .replaceFirst("đo lại từng thửa,", "đo lại từng thửa (hộ ông Cao Văn Thịnh, số 0912 345 678),"));
        terminal("kiem-tra", CALL + "check content/binh-phu", run("check", "content/binh-phu"));
        Files.writeString(notice, text.replace("date: 2024-06-03", "date: 2024-06-31"));
        request("yeu-cau-hop-nhat", notice, run("check", "--format", "github", "content/binh-phu"));
        Files.writeString(notice, text);
        asked("tao-moi", List.of("bình phú", "", "", "", "Kết luận giao ban tuần 25", "", "", "", "", "14/6/2024",
                "Đỗ Thị Minh Hạnh", "", ""));
    }

    private Path project() {
        return home.resolve("cong-khai");
    }

    private ProcessBuilder command(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--lang", "vi"));
        ProcessBuilder process = new ProcessBuilder(all).directory(project().toFile()).redirectErrorStream(true);
        process.environment().put("LC_ALL", "C.UTF-8");
        return process;
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        Process process = command(arguments).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    /** A dialogue: each answer is typed when the program waits for it, and stands in the picture where it was typed. */
    private void asked(String name, List<String> answers) throws IOException, InterruptedException {
        Process process = command("new", "--now", "2024-06-17T02:00:00Z").start();
        Reader out = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        int next = 0;
        for (int c = out.read(); c >= 0; c = out.read()) {
            said.append((char) c);
            boolean line = said.lastIndexOf("\n") < said.length() - 3;
            if (c == ' ' && line && said.charAt(said.length() - 2) == ':' && !out.ready() && next < answers.size()) {
                String answer = answers.get(next++);
                said.append('\u0001').append(answer).append("\u0002\n");
                process.getOutputStream().write((answer + "\n").getBytes(StandardCharsets.UTF_8));
                process.getOutputStream().flush();
            }
        }
        process.waitFor();
        terminal(name, CALL + "new", said.toString());
    }

    private void terminal(String name, String typed, String said) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder("<b>" + PROMPT + "</b>" + escaped(typed) + "\n");
        int lines = 1;
        for (String line : wrapped(said)) {
            String html = escaped(line)
                    .replace("\u0001", "<b>")
                    .replace("\u0002", "</b>")
                    .replaceAll("(: )(lỗi)( )", "$1<s>$2</s>$3")
                    .replaceAll("(: )(cảnh báo)( )", "$1<u>$2</u>$3");
            text.append(html).append('\n');
            lines++;
        }
        page(name, "<div class='frame terminal'><div class=bar><i></i><i></i><i></i> cong-khai</div><pre>" + text
                + "</pre></div>", 34 + 26 + lines * LINE);
    }

    private void editor(String name, Path file, int most) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        List<String> lines = Files.readAllLines(file).stream().limit(most).toList();
        boolean head = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String html = escaped(line.length() > COLUMNS - 8 ? line.substring(0, COLUMNS - 9) + "…" : line);
            head ^= line.equals("---");
            html = head ? html.replaceFirst("^([ -]*[a-z_]+:)", "<b>$1</b>") : html.replaceFirst("^(#+ .*)$", "<b>$1</b>");
            html = html.replaceAll("(\\[\\^\\d\\])", "<s>$1</s>").replaceFirst("^(---)$", "<i>$1</i>");
            text.append("<u>%3d  </u>".formatted(i + 1)).append(html).append('\n');
        }
        page(name, "<div class='frame editor'><div class=bar><i></i><i></i><i></i> " + project().relativize(file)
                + "</div><pre>" + text + "</pre></div>", 34 + 26 + lines.size() * LINE);
    }

    /** A merge request as forges show it: the lines that were added, and below the line the annotation of the check. */
    private void request(String name, Path file, String annotations) throws IOException, InterruptedException {
        Matcher found = Pattern.compile("::(error|warning) file=[^,]*,line=(\\d+),.*?::(.*)").matcher(annotations);
        if (!found.find()) {
            throw new IllegalStateException(annotations);
        }
        int at = Integer.parseInt(found.group(2));
        String[] words = found.group(3).replace("%3A", ":").replace("%2C", ",").split("%0A");
        List<String> lines = Files.readAllLines(file);
        String html = "<div class='frame diff'><div class=bar><b>" + project().relativize(file) + "</b></div><pre>"
                + added(lines, 0, at) + "</pre><div class=note><b>Lỗi</b> · kiểm tra nội dung<br>" + escaped(words[0])
                + "<br>→ " + escaped(words[1]) + "</div><pre>" + added(lines, at, at + 5) + "</pre></div>";
        page(name, html, 34 + 52 + 115 + (at + 5) * LINE);
    }

    private static String added(List<String> lines, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append("<u>%3d </u>+ ".formatted(i + 1)).append(escaped(lines.get(i))).append('\n');
        }
        return text.toString();
    }

    private interface Edit {
        String of(String text);
    }

    /** The page as the browser has it after an edit was saved; the text is as before when the picture is taken. */
    private void preview(String name, Path file, Edit edit) throws IOException, InterruptedException {
        String text = Files.readString(file);
        Process serve = command("serve", "--port", "0").start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(serve.getInputStream(), StandardCharsets.UTF_8))) {
            Matcher address = Pattern.compile("http://\\S+").matcher("");
            for (String line = out.readLine(); !address.reset(line).find(); line = out.readLine()) {
                // problems and the summary of the first build
            }
            Files.writeString(file, edit.of(text));
            Thread.sleep(10_000);
            String path = project().resolve("content").relativize(file).toString().replace(".md", ".html");
            shoot(name, address.group() + path, 640);
        } finally {
            serve.destroy();
            serve.waitFor();
            Files.writeString(file, text);
        }
    }

    private void page(String name, String body, int height) throws IOException, InterruptedException {
        Path html = home.resolve(name + ".html");
        Files.writeString(html, "<!DOCTYPE html><html lang=vi><meta charset=utf-8><style>" + STYLE + "</style><body>" + body);
        shoot(name, html.toUri().toString(), height + 2);
    }

    private void shoot(String name, String address, int height) throws IOException, InterruptedException {
        Path picture = IMAGES.resolve(name + ".png");
        int code = new ProcessBuilder("chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        "--hide-scrollbars", "--user-data-dir=" + home.resolve("browser"), "--timeout=2500",
                        "--window-size=" + WIDTH + "," + height, "--screenshot=" + picture, address)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("chromium ended with " + code);
        }
        try {
            new ProcessBuilder("pngquant", "--force", "--ext", ".png", "--strip", "48", picture.toString())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            System.err.println(name + ".png stays large: no pngquant");
        }
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        String[] all = text.stripTrailing().split("\n");
        for (int i = 0; i < all.length; i++) {
            String line = all[i];
            boolean pointed = i + 1 < all.length && all[i + 1].matches(" +\\^+");
            String rest = pointed && line.length() > COLUMNS ? line.substring(0, COLUMNS - 1) + "…" : line;
            String indent = " ".repeat(Math.min(8, line.length() - line.stripLeading().length() + 2));
            while (rest.length() > COLUMNS) {
                int space = rest.lastIndexOf(' ', COLUMNS);
                int cut = space > indent.length() + 20 ? space : COLUMNS;
                lines.add(rest.substring(0, cut));
                rest = indent + rest.substring(cut).strip();
            }
            lines.add(rest);
        }
        return lines;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
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
