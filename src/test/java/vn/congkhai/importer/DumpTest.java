package vn.congkhai.importer;

import java.nio.file.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpTest {
    @TempDir Path folder;
    @Test void dump() throws Exception {
        StringBuilder out = new StringBuilder();
        Path dir = Path.of("src/test/resources/vn/congkhai/importer");
        try (var s = Files.list(dir)) {
            for (Path f : s.sorted().toList()) {
                Workbench b = new Workbench(Files.createTempDirectory(folder, "x"));
                ImportReport.Item i = b.importFile(f);
                out.append("=====").append(f.getFileName()).append('\n');
                for (Finding x : i.findings()) out.append(x).append('\n');
                out.append(Workbench.sentences(i)).append('\n');
                if (i.notice().isPresent()) { out.append(i.notice().get()).append('\n').append(b.text(i)).append('\n'); }
            }
        }
        try (var d = PdfReader.open(Files.readAllBytes(dir.resolve("cong-van.pdf")))) {
            for (PdfLine l : PdfWords.lines(d, 1)) out.append(l.y()).append(" ").append(l.segments().stream().map(x -> x.left() + ":" + x.plain()+":"+x.right()).toList()).append('\n');
        }
        for (Block bl : new PdfReader("x", java.util.Optional.empty(), false).read(Files.readAllBytes(dir.resolve("cong-van.pdf"))).blocks()) out.append(bl).append('\n');
        Files.writeString(Path.of("/tmp/dump.txt"), out);
    }
}
