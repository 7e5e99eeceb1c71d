package vn.congkhai.importer.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word files made by hand. */
public final class Docx {

    public static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private Docx() {}

    /** A file with this in its body. */
    public static byte[] file(String body) throws IOException {
        return file(body, Map.of());
    }

    /** A file with this in its body, and other parts by their names. */
    public static byte[] file(String body, Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return out.toByteArray();
    }

    /** A file of nothing but these parts. */
    public static byte[] ofParts(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return out.toByteArray();
    }

    /** Relationships to parts, each by its kind. */
    public static String relationships(Map<String, String> targets) {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        targets.forEach((kind, target) -> xml.append("<Relationship Id=\"")
                .append(kind)
                .append("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/")
                .append(kind)
                .append("\" Target=\"")
                .append(target)
                .append("\"/>"));
        return xml.append("</Relationships>").toString();
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A paragraph of runs. */
    public static String p(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }

    /** A run of plain words. */
    public static String r(String words) {
        return r("", words);
    }

    /** A run with properties. */
    public static String r(String properties, String words) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    /** A paper of Bình Phú with this text between head and foot. */
    public static String paper(String body) {
        return p(r("ỦY BAN NHÂN DÂN"))
                + p(r("HUYỆN BÌNH PHÚ"))
                + p(r("Số: 31/TB-UBND"))
                + p(r("Bình Phú, ngày 07 tháng 3 năm 2024"))
                + p(r("<w:b/>", "THÔNG BÁO"))
                + p(r("<w:b/>", "Kết luận hội nghị giao ban tháng 2 năm 2024"))
                + body
                + p(r("Nơi nhận:"))
                + p(r("- Như trên;"))
                + p(r("- Lưu: VT."))
                + p(r("<w:b/>", "KT. CHỦ TỊCH"))
                + p(r("<w:b/>", "PHÓ CHỦ TỊCH"))
                + p(r("<w:b/>", "Nguyễn Hữu Phước"));
    }
}
