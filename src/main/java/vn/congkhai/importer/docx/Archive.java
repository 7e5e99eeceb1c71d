package vn.congkhai.importer.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import vn.congkhai.importer.file.Format;
import vn.congkhai.importer.file.Limits;
import vn.congkhai.importer.file.UnreadableException;
import vn.congkhai.problem.Fault;

/** A Word file's XML parts, unpacked within limits and parsed safely; pictures and fonts are left out. */
final class Archive {

    private final Map<String, Document> parts = new LinkedHashMap<>();

    private Archive() {}

    static Archive read(byte[] bytes) throws UnreadableException, IOException {
        Archive archive = new Archive();
        long left = Limits.UNPACKED;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > Limits.ZIP_ENTRIES) {
                    throw new UnreadableException(Fault.IMPORT_HOSTILE);
                }
                String name = entry.getName();
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    byte[] xml = unpack(zip, left);
                    left -= xml.length;
                    archive.parts.put(name, SecureXml.parse(xml));
                } else {
                    // skipping an entry unpacks it too
                    left -= skip(zip, left);
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            throw new UnreadableException(Fault.IMPORT_BROKEN, Format.WORD.label());
        }
        archive.parts.values().forEach(Namespaces::makeUsual);
        PartNames.makeUsual(archive.parts);
        if (!archive.parts.containsKey(PartNames.DOCUMENT)) {
            throw new UnreadableException(Fault.IMPORT_BROKEN, Format.WORD.label());
        }
        return archive;
    }

    Document document() {
        return parts.get(PartNames.DOCUMENT);
    }

    /** The text and its notes. */
    List<Document> texts() {
        return Stream.of(PartNames.DOCUMENT, "word/footnotes.xml", "word/endnotes.xml")
                .flatMap(name -> part(name).stream())
                .toList();
    }

    Optional<Document> styles() {
        return part("word/styles.xml");
    }

    Optional<Document> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** What stands at the head and foot of the pages. */
    List<Document> margins() {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().matches("word/(?:header|footer)\\d*\\.xml"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The parts as they stand now, as a Word file. */
    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, Document> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(SecureXml.bytes(part.getValue()));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] unpack(ZipInputStream zip, long most) throws IOException, UnreadableException {
        byte[] unpacked = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, most + 1));
        if (unpacked.length > most) {
            throw new UnreadableException(Fault.IMPORT_HOSTILE);
        }
        return unpacked;
    }

    /** Pictures may be large; they count for a tenth, so that only a bomb runs into the limit. */
    private static long skip(ZipInputStream zip, long most) throws IOException, UnreadableException {
        byte[] buffer = new byte[64 * 1024];
        long skipped = 0;
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            skipped += n;
            if (skipped / 10 > most) {
                throw new UnreadableException(Fault.IMPORT_HOSTILE);
            }
        }
        return skipped / 10;
    }
}
