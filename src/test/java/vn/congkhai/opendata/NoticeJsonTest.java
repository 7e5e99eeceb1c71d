package vn.congkhai.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.SampleSite;
import vn.congkhai.output.OutputFile;

/** The file of one notice, field by field. */
class NoticeJsonTest {

    private final JsonMapper reader = new JsonMapper();

    @TempDir
    private Path folder;

    private SampleSite.Read site;

    @BeforeEach
    void readSite() {
        site = OpenDataTest.sample(folder);
    }

    @Test
    void aNoticesFileHoldsWhatItsFrontMatterSaysAndItsText() {
        assertThat(withoutHash("son-duong/2023/09/187-tb-ubnd", "Nội dung.\nHết."))
                .isEqualTo(reader.readTree("""
                {
                  "$schema": "../../../data/schema.json",
                  "format": 1,
                  "path": "son-duong/2023/09/187-tb-ubnd",
                  "url": "https://congkhai.example.vn/thong-bao/son-duong/2023/09/187-tb-ubnd.html",
                  "json": "https://congkhai.example.vn/thong-bao/son-duong/2023/09/187-tb-ubnd.json",
                  "title": "Kết luận \\"đất đai\\", khoáng sản; môi trường",
                  "type": "ket-luan",
                  "type_name": "Kết luận",
                  "number": "187/TB-UBND",
                  "district": "son-duong",
                  "district_name": "huyện Sơn Dương",
                  "province": "Tuyên Quang",
                  "issuer": "Ủy ban nhân dân huyện Sơn Dương",
                  "date": "2023-09-25",
                  "place": "Sơn Dương",
                  "signer": "Vũ Văn Thụ",
                  "signer_title": "Chánh Văn phòng",
                  "signer_authority": "TL. Chủ tịch",
                  "meeting_date": "2023-09-21",
                  "chair": "Giang Tuấn Anh",
                  "recipients": ["Thường trực Huyện ủy", "Lưu VT"],
                  "topics": ["dat-dai", "khoang-san"],
                  "lead": "Bốn nội dung.",
                  "text": "summary",
                  "status": "published",
                  "publish_at": "2023-09-26T08:00",
                  "corrected_by": ["son-duong/2023/10/dinh-chinh"],
                  "changes": [{"date": "2023-10-02", "note": "Sửa lỗi chính tả ở mục 2"}],
                  "aliases": ["tin-tuc/187.html"],
                  "attachments": [
                    {
                      "file": "187-tb-ubnd.pdf",
                      "title": "Bản ký số",
                      "url": "https://congkhai.example.vn/thong-bao/son-duong/2023/09/187-tb-ubnd.pdf",
                      "media_type": "application/pdf",
                      "size": 8,
                      "sha256": "86edbaa24831badfa0a8b04bb410141e2ee4182b6d0014493fe262a7a331c20b"
                    }
                  ],
                  "updated": "2023-10-02",
                  "body_text": "Nội dung.\\nHết."
                }
                """));
    }

    @Test
    void aPaperThatSaysLittleHasFewFields() {
        assertThat(withoutHash("luc-nam/2020/05/giao-ban", "")).isEqualTo(reader.readTree("""
                {
                  "$schema": "../../../data/schema.json",
                  "format": 1,
                  "path": "luc-nam/2020/05/giao-ban",
                  "url": "https://congkhai.example.vn/thong-bao/luc-nam/2020/05/giao-ban.html",
                  "json": "https://congkhai.example.vn/thong-bao/luc-nam/2020/05/giao-ban.json",
                  "title": "=HYPERLINK(\\"http://x\\")",
                  "type": "ket-luan",
                  "type_name": "Kết luận",
                  "district": "luc-nam",
                  "district_name": "huyện Lục Nam",
                  "province": "Bắc Giang",
                  "issuer": "Ủy ban nhân dân huyện Lục Nam",
                  "date": "2020-05",
                  "place": "＝1+1",
                  "signer": "Vũ Văn Thụ",
                  "text": "full",
                  "status": "withdrawn",
                  "reason": "-1",
                  "updated": "2020-05-01",
                  "body_text": ""
                }
                """));
    }

    /** Of the file of a notice, everything but the hash of its source. */
    private JsonNode withoutHash(String notice, String text) {
        OutputFile file = NoticeJson.of(site.portal(), site.notice(notice), text);
        assertThat(file.path()).isEqualTo(notice + ".json");
        ObjectNode json = (ObjectNode) reader.readTree(file.bytes());
        assertThat(json.remove("source_sha256").stringValue())
                .isEqualTo(site.notice(notice).source().hash());
        return json;
    }
}
