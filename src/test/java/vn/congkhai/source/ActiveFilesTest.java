package vn.congkhai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congkhai.problem.Fault;

/** What browsers or servers would act on is no attachment, whatever it is called. */
class ActiveFilesTest {

    private static final String XHTML = "<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>";

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({"ban-do.kml", "ban-do.gml", "tuyen.gpx", "danh-sach.xspf", "du-lieu", "bieu-mau.pdf"})
    void xmlOfAnyKindIsRefused(String name) throws IOException {
        assertThat(fault(name, "<kml>" + XHTML + "</kml>", StandardCharsets.UTF_8))
                .contains(Fault.FILE_DISGUISED);
        assertThat(fault(name, "\uFEFF\n<x:kml>" + XHTML, StandardCharsets.UTF_16LE))
                .contains(Fault.FILE_DISGUISED);
        assertThat(fault(name, "<!ENTITY x ''>", StandardCharsets.UTF_8)).contains(Fault.FILE_DISGUISED);
    }

    @Test
    void whatServersGoByIsRefused() throws IOException {
        assertThat(fault("web.config", "<configuration/>", StandardCharsets.UTF_8))
                .contains(Fault.FILE_ACTIVE);
        assertThat(fault("Web.Config", "", StandardCharsets.UTF_8)).contains(Fault.FILE_ACTIVE);
    }

    @Test
    void papersAndTextsAreFine() throws IOException {
        assertThat(fault("187.pdf", "%PDF-1.7\n<a>", StandardCharsets.UTF_8)).isEmpty();
        assertThat(fault("so-lieu.csv", "<10 ha,5", StandardCharsets.UTF_8)).isEmpty();
        assertThat(fault("so-lieu.dat", "<10 ha", StandardCharsets.UTF_8)).isEmpty();
        assertThat(fault("ghi-chu.txt", "<p>", StandardCharsets.UTF_8)).isEmpty();
    }

    private Optional<Fault> fault(String name, String text, Charset charset) throws IOException {
        Path file = Files.writeString(temp.resolve(name), text, charset);
        return ActiveFiles.fault(new SourceFile("son-duong/2023/09/" + name, file, Files.size(file), 0));
    }
}
