package vn.congkhai.importer.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.congkhai.importer.block.Block;

/** The numbers that Word makes by itself, as Word shows them. */
class LiteralNumbersTest {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    /** 1. and below it a) and below that 1.a.1. */
    private static final String POINTS =
            level(0, "decimal", "%1.", "") + level(1, "lowerLetter", "%2)", "") + level(2, "decimal", "%1.%2.%3.", "");

    private static final String POINTS_LIST = oneList(POINTS);

    @Test
    void listsOfOneDefinitionContinueOneCount() throws Exception {
        String lists = POINTS_LIST + list("2", "0", "");

        assertThat(read(lists, item(0, "Một") + item(0, "Hai") + item("2", 0, "Ba") + item(0, "Bốn")))
                .containsExactly("1. Một", "2. Hai", "3. Ba", "4. Bốn");
    }

    @Test
    void aListWithAStartOfItsOwnSetsTheCountOnce() throws Exception {
        String lists = POINTS_LIST + list("2", "0", start(0, 1));

        assertThat(read(
                        lists,
                        item(0, "Một")
                                + item(0, "Hai")
                                + item("2", 0, "Lại một")
                                + item("2", 0, "Lại hai")
                                + item(0, "Ba")
                                + item("2", 0, "Bốn")))
                .containsExactly("1. Một", "2. Hai", "1. Lại một", "2. Lại hai", "3. Ba", "4. Bốn");
    }

    @Test
    void aListMayStartAnywhere() throws Exception {
        String lists = definition("0", POINTS) + list("1", "0", start(0, 5) + start(1, 3));

        assertThat(read(
                        lists,
                        item(0, "Năm") + item(1, "Ý ba") + item(1, "Ý bốn") + item(0, "Sáu") + item(1, "Lại ý ba")))
                .containsExactly("5. Năm", "c) Ý ba", "d) Ý bốn", "6. Sáu", "c) Lại ý ba");
    }

    @Test
    void listsOfDifferentDefinitionsCountEachForItself() throws Exception {
        String lists = definition("0", POINTS) + definition("1", POINTS) + list("1", "0", "") + list("2", "1", "");

        assertThat(read(lists, item(0, "Một") + item("2", 0, "Một") + item(0, "Hai")))
                .containsExactly("1. Một", "1. Một", "2. Hai");
    }

    @Test
    void aListMayShowALevelInAWayOfItsOwn() throws Exception {
        String roman = "<w:lvlOverride w:ilvl=\"0\">" + level(0, "upperRoman", "%1 -", "") + "</w:lvlOverride>";
        String lists = POINTS_LIST + list("2", "0", roman);

        assertThat(read(lists, item(0, "Một") + item("2", 0, "Hai"))).containsExactly("1. Một", "II - Hai");
    }

    @Test
    void lettersAreRepeatedAfterZ() throws Exception {
        String lists = oneList(level(0, "lowerLetter", "%1)", ""));
        StringBuilder items = new StringBuilder();
        IntStream.range(0, 54).forEach(i -> items.append(item(0, "ý")));

        List<String> lines = read(lists, items.toString());

        assertThat(lines.get(25)).isEqualTo("z) ý");
        assertThat(lines.subList(26, 28)).containsExactly("aa) ý", "bb) ý");
        assertThat(lines.subList(51, 54)).containsExactly("zz) ý", "aaa) ý", "bbb) ý");
    }

    @Test
    void aStartBeyondMeasureMakesNoNumberBeyondMeasure() throws Exception {
        String lists = definition("0", level(0, "lowerLetter", "%1)", "")) + list("1", "0", start(0, 999_999));

        assertThat(read(lists, item(0, "ý")).get(0)).hasSizeLessThan(40);
    }

    @Test
    void aDeeperLevelShowsTheOnesAbove() throws Exception {
        assertThat(read(POINTS_LIST, item(0, "Một") + item(2, "Sâu") + item(0, "Hai") + item(1, "Ý") + item(2, "Sâu")))
                .containsExactly("1. Một", "1.a.1. Sâu", "2. Hai", "a) Ý", "2.a.1. Sâu");
    }

    @Test
    void ofALevelWithoutNumbersADeeperOneShowsNone() throws Exception {
        String levels = level(0, "none", "Phần", "")
                + level(1, "decimal", "%1%2.", "")
                + level(2, "bullet", "–", "")
                + level(3, "decimal", "%2.%3%4.", "");
        String lists = oneList(levels);

        assertThat(read(lists, item(0, "Chung") + item(1, "Một") + item(1, "Hai") + item(2, "Gạch") + item(3, "Sâu")))
                .containsExactly("Chung", "1. Một", "2. Hai", "+ Gạch", "2.1. Sâu");
    }

    @Test
    void inLegalStyleNumbersOfOtherLevelsAreDigits() throws Exception {
        String levels = level(0, "upperRoman", "%1.", "") + level(1, "decimal", "%1.%2.", "<w:isLgl/>");
        String lists = oneList(levels);

        assertThat(read(lists, item(0, "Một") + item(0, "Hai") + item(1, "Ý")))
                .containsExactly("I. Một", "II. Hai", "2.1. Ý");
    }

    @Test
    void aLevelMayCountOnOverTheLevelsAbove() throws Exception {
        String levels = level(0, "upperRoman", "Chương %1.", "")
                + level(1, "decimal", "Điều %2.", "<w:lvlRestart w:val=\"0\"/>");
        String lists = oneList(levels);

        assertThat(read(
                        lists,
                        item(0, "Quy định chung") + item(1, "Phạm vi") + item(0, "Tổ chức") + item(1, "Hiệu lực")))
                .containsExactly(
                        "Chương I. Quy định chung", "Điều 1. Phạm vi", "Chương II. Tổ chức", "Điều 2. Hiệu lực");
    }

    @Test
    void anItemWithoutWordsHasItsNumber() throws Exception {
        assertThat(read(POINTS_LIST, item(0, "Một") + item(0, " ") + item(0, "Ba")))
                .containsExactly("1. Một", "3. Ba");
    }

    @Test
    void aDeletedItemHasNone() throws Exception {
        String deleted = paragraph(
                numbered("1", 0) + "<w:rPr><w:del w:id=\"1\"/></w:rPr>",
                "<w:del w:id=\"2\"><w:r><w:delText>Bỏ</w:delText></w:r></w:del>");
        String moved = paragraph(
                numbered("1", 0) + "<w:rPr><w:moveFrom w:id=\"3\"/></w:rPr>",
                "<w:moveFrom w:id=\"4\"><w:r><w:t>Dời</w:t></w:r></w:moveFrom>");

        assertThat(read(POINTS_LIST, item(0, "Một") + deleted + moved + item(0, "Hai")))
                .containsExactly("1. Một", "2. Hai");
    }

    @Test
    void itemsThatWereJoinedAreOne() throws Exception {
        String joined =
                paragraph(numbered("1", 0) + "<w:rPr><w:del w:id=\"1\"/></w:rPr>", "<w:r><w:t>Giao phòng</w:t></w:r>");

        assertThat(read(POINTS_LIST, item(0, "Một") + joined + item(0, " Nội vụ") + item(0, "Ba")))
                .containsExactly("1. Một", "2. Giao phòng Nội vụ", "3. Ba");
    }

    @Test
    void aTextBoxCountsByItself() throws Exception {
        String box = paragraph(
                "", "<w:r><w:pict><w:txbxContent>" + item(0, "Trong khung") + "</w:txbxContent></w:pict></w:r>");

        assertThat(read(POINTS_LIST, item(0, "Một") + box + item(0, "Hai")))
                .containsExactly("1. Một", "1. Trong khung", "2. Hai");
    }

    @Test
    void aStyleMayNumber() throws Exception {
        String styles = style("Muc", "", numbered("1", 0)) + style("MucCon", "Muc", "") + style("Y", "", list("1"));
        String levels = level(0, "decimal", "%1.", "<w:pStyle w:val=\"Muc\"/>")
                + level(1, "lowerLetter", "%2)", "<w:pStyle w:val=\"Y\"/>");
        String lists = oneList(levels) + list("2", "0", start(0, 1));
        String document = paragraph(styled("Muc"), run("Một"))
                + paragraph(styled("MucCon"), run("Hai"))
                + paragraph(styled("Y"), run("Ý"))
                + paragraph(styled("Muc") + list("0"), run("Không số"))
                + paragraph(styled("Muc") + list("2"), run("Lại một"));

        assertThat(read(lists, styles, document)).containsExactly("1. Một", "2. Hai", "a) Ý", "Không số", "1. Lại một");
    }

    @Test
    void aListMayBeNamedByAStyle() throws Exception {
        String lists = "<w:abstractNum w:abstractNumId=\"0\">" + POINTS + "</w:abstractNum>"
                + "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"KieuSo\"/></w:abstractNum>"
                + list("1", "0", "")
                + list("2", "1", "");

        assertThat(read(lists, style("KieuSo", "", list("1")), item("2", 0, "Một") + item("2", 1, "Ý")))
                .containsExactly("1. Một", "a) Ý");
    }

    @Test
    void stylesInACircleAreRead() throws Exception {
        String styles = style("A", "B", "") + style("B", "A", "");

        assertThat(read("", styles, paragraph(styled("A"), run("Chữ")))).containsExactly("Chữ");
    }

    private static List<String> read(String lists, String document) throws Exception {
        return read(lists, "", document);
    }

    private static List<String> read(String lists, String styles, String document) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "word/document.xml", "<w:document " + W + "><w:body>" + document + "</w:body></w:document>");
            put(zip, "word/numbering.xml", "<w:numbering " + W + ">" + lists + "</w:numbering>");
            put(zip, "word/styles.xml", "<w:styles " + W + ">" + styles + "</w:styles>");
        }
        List<String> lines = new ArrayList<>();
        for (Block block : new DocxReader().read(out.toByteArray()).blocks()) {
            lines.add(((Block.Text) block).plain());
        }
        return lines;
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws java.io.IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Level by level a definition, and list 1 of it. */
    private static String oneList(String levels) {
        return definition("0", levels) + list("1", "0", "");
    }

    private static String definition(String id, String levels) {
        return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + levels + "</w:abstractNum>";
    }

    private static String level(int at, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"" + at + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more
                + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static String list(String id, String definition, String overrides) {
        return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + definition + "\"/>" + overrides + "</w:num>";
    }

    private static String start(int level, int number) {
        return "<w:lvlOverride w:ilvl=\"" + level + "\"><w:startOverride w:val=\"" + number + "\"/></w:lvlOverride>";
    }

    private static String style(String id, String base, String properties) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + id + "\"/>"
                + (base.isEmpty() ? "" : "<w:basedOn w:val=\"" + base + "\"/>") + "<w:pPr>" + properties
                + "</w:pPr></w:style>";
    }

    /** An item of list 1. */
    private static String item(int level, String words) {
        return item("1", level, words);
    }

    private static String item(String list, int level, String words) {
        return paragraph(numbered(list, level), run(words));
    }

    private static String numbered(String list, int level) {
        return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>";
    }

    /** A list without a level, as styles and paragraphs of a style name it. */
    private static String list(String id) {
        return "<w:numPr><w:numId w:val=\"" + id + "\"/></w:numPr>";
    }

    private static String styled(String style) {
        return "<w:pStyle w:val=\"" + style + "\"/>";
    }

    private static String paragraph(String properties, String content) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + content + "</w:p>";
    }

    private static String run(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }
}
