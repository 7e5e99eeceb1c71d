package vn.congkhai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congkhai.problem.Fault;

/** What browsers or servers would act on is no attachment, whatever it is called; nor is what is not what it is called. */
class UnfitFilesTest {

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

    @ParameterizedTest
    @CsvSource({"187.pdf", "anh.png", "anh.JPG", "phu-luc.docx", "bieu.xlsx", "tat-ca.zip", "quet.tiff"})
    void aFileIsOfTheKindThatItsNameSays(String name) throws IOException {
        assertThat(fault(name, "Thông báo số 187/TB-UBND", StandardCharsets.UTF_8))
                .contains(Fault.FILE_OTHER_KIND);
    }

    @ParameterizedTest
    @CsvSource({
        "187.pdf, 25504446",
        "quet.pdf, 0D0A0D0A255044462D312E34",
        "anh.png, 89504E470D0A1A0A",
        "anh.jpeg, FFD8FFE000104A464946",
        "anh.gif, 474946383961",
        "anh.webp, 5249464610000000574542505650",
        "quet.tif, 49492A00",
        "quet.tiff, 4D4D002A",
        "phu-luc.docx, 504B0304",
        "co-mat-khau.docx, D0CF11E0A1B11AE1",
        "trong.zip, 504B0506",
        "tat-ca.rar, 526172211A0700",
        "tat-ca.7z, 377ABCAF271C",
        "ban-ve.dwg, 41433130",
        "cu.doc, 7B5C727466"
    })
    void kindsAreKnownByTheirBeginnings(String name, String bytes) throws IOException {
        Path file = Files.write(temp.resolve(name), HexFormat.of().parseHex(bytes));
        assertThat(UnfitFiles.fault(new SourceFile(name, file, Files.size(file), 0)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"187.pdf", "so-lieu.csv", "ban-ve.dwg"})
    void aPointerIsNotTheFile(String name) throws IOException {
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 812345\n";
        assertThat(fault(name, pointer, StandardCharsets.UTF_8)).contains(Fault.FILE_POINTER);
    }

    private Optional<Fault> fault(String name, String text, Charset charset) throws IOException {
        Path file = Files.writeString(temp.resolve(name), text, charset);
        return UnfitFiles.fault(new SourceFile("son-duong/2023/09/" + name, file, Files.size(file), 0));
    }
}
