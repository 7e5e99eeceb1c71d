package vn.congkhai.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.congkhai.problem.Fault;

/**
 * Files that no portal publishes: those that a reader's browser or computer might run, since they would act in its name, and those
 * that are not what they are called. Judged by the name, and by how the file begins.
 */
public final class UnfitFiles {

    /** What browsers run in the origin of the site that serves it. */
    private static final Set<String> RUN_BY_BROWSERS = Set.of(
            "html",
            "htm",
            "xhtml",
            "xht",
            "shtml",
            "mht",
            "mhtml",
            "svg",
            "svgz",
            "xml",
            "xsl",
            "xslt",
            "xsd",
            "rdf",
            "atom",
            "rss",
            "mathml",
            "js",
            "mjs",
            "cjs",
            "wasm",
            "swf",
            "htc",
            "hta",
            "vml",
            "appcache",
            "webmanifest",
            "php",
            "phtml",
            "asp",
            "aspx",
            "jsp",
            "jspx",
            "cgi",
            "htaccess",
            // no page, but servers go by what it says
            "config");

    /** What computers run when it is opened, and documents with macros. */
    private static final Set<String> RUN_BY_COMPUTERS = Set.of(
            "exe",
            "com",
            "bat",
            "cmd",
            "msi",
            "msix",
            "msp",
            "scr",
            "pif",
            "cpl",
            "dll",
            "sys",
            "vbs",
            "vbe",
            "vb",
            "jse",
            "ws",
            "wsf",
            "wsh",
            "ps1",
            "psm1",
            "reg",
            "lnk",
            "url",
            "scf",
            "inf",
            "chm",
            "hlp",
            "jar",
            "jnlp",
            "class",
            "apk",
            "app",
            "dmg",
            "pkg",
            "deb",
            "rpm",
            "iso",
            "img",
            "vhd",
            "vhdx",
            "sh",
            "bash",
            "py",
            "pl",
            "rb",
            "command",
            "desktop",
            "docm",
            "dotm",
            "xlsm",
            "xltm",
            "xlam",
            "xll",
            "xlsb",
            "pptm",
            "potm",
            "ppam",
            "ppsm",
            "sldm",
            "one",
            "iqy",
            "slk",
            "settingcontent-ms",
            "library-ms",
            "search-ms");

    /** Kinds that browsers take for what their names say, whatever stands in them. */
    private static final Set<String> TAKEN_BY_NAME = Set.of("txt", "csv");

    /** Common hosts refuse larger files, and so do readers on a telephone; the messages name it. */
    private static final int LARGEST_MIB = 100;

    private static final int BEGINNING = 1024;

    /** Any tag, whatever its name: browsers run scripts in every kind of XML that they show. */
    private static final Pattern MARKUP = Pattern.compile(
            "\\s*<(?:[?!a-z]|\\s*(?:html|head|body|script|svg|iframe|title|style|table|div|meta|a|h1|p|br|font|b|img)\\b)",
            Pattern.CASE_INSENSITIVE);

    private UnfitFiles() {}

    /** What is wrong with publishing a file, if anything. */
    public static Optional<Fault> fault(SourceFile file) {
        if (file.size() > LARGEST_MIB * 1024L * 1024L) {
            return Optional.of(Fault.FILE_HEAVY);
        }
        String[] parts = file.name().toLowerCase(Locale.ROOT).split("\\.", -1);
        for (int i = 1; i < parts.length; i++) {
            // some servers go by an ending in the middle: bieu-mau.php.pdf
            boolean last = i == parts.length - 1;
            if (RUN_BY_BROWSERS.contains(parts[i]) || last && RUN_BY_COMPUTERS.contains(parts[i])) {
                return Optional.of(Fault.FILE_ACTIVE);
            }
        }
        if (file.size() == 0) {
            return Optional.of(Fault.FILE_NO_BYTES);
        }
        String ending = parts[parts.length - 1];
        return head(file).flatMap(head -> {
            if (FileBeginnings.isPointer(head)) {
                return Optional.of(Fault.FILE_POINTER);
            }
            if (!TAKEN_BY_NAME.contains(ending) && runs(head)) {
                return Optional.of(Fault.FILE_DISGUISED);
            }
            return FileBeginnings.agree(ending, head) ? Optional.empty() : Optional.of(Fault.FILE_OTHER_KIND);
        });
    }

    /** How a file begins, each byte as a character; nothing of one that cannot be read, which is reported where it is copied. */
    private static Optional<String> head(SourceFile file) {
        try (InputStream in = Files.newInputStream(file.location())) {
            return Optional.of(new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean runs(String text) {
        boolean program = text.startsWith("MZ") || text.startsWith("\u007fELF") || text.startsWith("#!");
        String plain = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text.replace("\0", "");
        plain = plain.startsWith("\u00ff\u00fe") || plain.startsWith("\u00fe\u00ff") ? plain.substring(2) : plain;
        return program || MARKUP.matcher(plain).lookingAt();
    }
}
