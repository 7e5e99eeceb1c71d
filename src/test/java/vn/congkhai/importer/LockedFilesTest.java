package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that nobody opens without a password or a certificate: each gives one clear sentence and no notice. */
@Timeout(120)
class LockedFilesTest {

    private final Workbench bench;

    LockedFilesTest(@TempDir Path folder) throws IOException {
        bench = new Workbench(folder);
    }

    @Test
    void aPdfWithAPassword() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            StandardProtectionPolicy policy = new StandardProtectionPolicy("a", "b", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            document.save(out);
        }
        assertThat(bench.refusal(bench.file("khoa.pdf", out.toByteArray())))
                .isEqualTo("the file is locked with a password");
    }

    @Test
    void aPdfLockedWithACertificate() throws IOException {
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>",
                "<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s4/V 1/Length 40/Recipients[<3000>]>>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append(table)
                .append("trailer\n<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]/Size 5>>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        assertThat(bench.refusal(bench.file("khoa.pdf", pdf.toString().getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("the file is locked with a password");
    }

    @Test
    void aWordFileWithAPassword() throws IOException {
        byte[] ole = new byte[2048];
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(head, 0, ole, 0, head.length);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, ole, 1024, name.length);

        assertThat(bench.refusal(bench.file("khoa.docx", ole))).isEqualTo("the file is locked with a password");
        assertThat(bench.refusal(bench.file("cu.doc", Arrays.copyOf(head, 2048))))
                .isEqualTo("the format Word 97–2003 (.doc) cannot be read");
    }
}
