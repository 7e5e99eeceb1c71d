package vn.congkhai.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.NodeScript;
import vn.congkhai.viet.SyllableCode;
import vn.congkhai.viet.TokenCursor;

/** The code of texts for excerpts: what Java writes, text.js reads, run under Node. */
class TextCodeTest {
    private static final NodeScript SCRIPT = new NodeScript("text-vectors.mjs");
    private static final Path VECTORS = Path.of("src/test/resources/vn/congkhai/search/text-code.tsv");

    private static final List<String> PARTS = List.of(
            "huyện",
            "Huyện",
            "HUYỆN",
            "UBND",
            "ubnd",
            "Ubnd",
            "thuỷ",
            "thủy",
            "Thuỷ",
            "quý",
            "QUÝ",
            "giếng",
            "gì",
            "khuya",
            "Ý",
            "ý",
            "Ở",
            "nghiêng",
            "Nghiêng",
            "Đắk",
            "Krông",
            "A",
            "Straße",
            "İ",
            "ǅ",
            "K",
            "ﬁ",
            "qúy",
            "hOà",
            "e\u0323\u0302",
            "o\u031b\u0301",
            "😀",
            "\ud83d",
            "\ude00",
            "\ufeff",
            "\u0000",
            "\u0001",
            "\u00ad",
            "\u200b",
            "\u2028",
            "\u00a0",
            " ",
            "  ",
            " - ",
            " -",
            "- ",
            "–",
            " – ",
            "-",
            "/",
            ",",
            ", ",
            ".",
            ". ",
            ":",
            ": ",
            ";",
            "; ",
            ")",
            "(",
            "%",
            "\"",
            "“",
            "”",
            "…",
            "&",
            "+",
            "?",
            "'",
            "\t",
            "\n",
            "\r",
            "0",
            "9",
            "1.250.000",
            "39,1",
            "25/9/2023",
            "187/TB-UBND",
            "ngày 5 tháng 9",
            "4a",
            "A4",
            "công2",
            "2công");

    private static byte[] encode(TextEncoder encoder, TokenCursor cursor, String text) {
        encoder.start("");
        cursor.resetComposed(text);
        while (cursor.next()) {
            if (!cursor.isComposite()) {
                encoder.token(cursor);
            }
        }
        return encoder.end(cursor).toArray();
    }

    private static String line(byte[] code, String text) {
        HexFormat hex = HexFormat.of();
        return hex.formatHex(code) + "\t" + hex.formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] encode(String text) {
        return encode(new TextEncoder(), new TokenCursor(), text);
    }

    @Test
    void theFormatIsThatOfThisVersion() throws IOException {
        assertThat(Files.readAllLines(VECTORS))
                .filteredOn(line -> !line.startsWith("#"))
                .allSatisfy(line -> {
                    byte[] text = HexFormat.of().parseHex(line.substring(line.indexOf('\t') + 1));
                    assertThat(line(
                                    encode(new String(text, StandardCharsets.UTF_8)),
                                    new String(text, StandardCharsets.UTF_8)))
                            .isEqualTo(line);
                });
    }

    @Test
    void theBrowserReadsTextsOfThisVersion(@TempDir Path folder) throws Exception {
        SCRIPT.holds(VECTORS, folder);
    }

    @Test
    void theBrowserReadsAnyTextAsItWas(@TempDir Path folder) throws Exception {
        Random random = new Random(20230925);
        List<String> lines = new ArrayList<>();
        TextEncoder encoder = new TextEncoder();
        TokenCursor cursor = new TokenCursor();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                text.append(
                        random.nextInt(20) == 0
                                ? Character.toString(random.nextInt(0x3000))
                                : PARTS.get(random.nextInt(PARTS.size())));
                text.append(random.nextInt(3) == 0 ? " " : "");
            }
            lines.add(line(encode(encoder, cursor, text.toString()), text.toString()));
        }
        SCRIPT.holds(Files.write(folder.resolve("texts.tsv"), lines), folder);
    }

    @Test
    void theBrowserKnowsEverySyllable(@TempDir Path folder) throws Exception {
        List<String> lines = new ArrayList<>();
        for (int code = 0; code < SyllableCode.COUNT; code += 50) {
            StringBuilder text = new StringBuilder();
            for (int k = code; k < Math.min(code + 50, SyllableCode.COUNT); k++) {
                text.append(SyllableCode.syllable(k)).append(' ');
            }
            lines.add(line(encode(text.toString()), text.toString()));
        }
        SCRIPT.holds(Files.write(folder.resolve("texts.tsv"), lines), folder);
    }

    @Test
    void whatWasWrittenBeforeChangesNothing() {
        TextEncoder encoder = new TextEncoder();
        TokenCursor cursor = new TokenCursor();
        for (int i = 0; i < 60_000; i++) {
            encode(encoder, cursor, "từ" + Integer.toString(i, 26).replaceAll("[0-9]", "q"));
        }
        String text = "Hoạch định ngoằn ngoèo, UBND huyện 187/TB-UBND.";

        assertThat(encode(encoder, cursor, text)).isEqualTo(encode(text));
    }

    @Test
    void officialTextTakesABitMoreThanAByteASyllable() {
        assertThat(encode(
                        "Ủy ban nhân dân huyện giao Phòng Tài chính - Kế hoạch chủ trì, báo cáo trước ngày 25/9/2023."))
                .hasSizeLessThan(45);
    }
}
