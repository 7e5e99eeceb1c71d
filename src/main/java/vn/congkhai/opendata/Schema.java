package vn.congkhai.opendata;

import java.util.Arrays;
import java.util.List;
import vn.congkhai.notice.Key;
import vn.congkhai.notice.NoticeType;
import vn.congkhai.output.JsonWriter;
import vn.congkhai.output.OutputFile;
import vn.congkhai.portal.DataFiles;

/**
 * The JSON Schema (2020-12) of the data, made from the table of front matter keys and that of the data's fields. It also
 * describes front matter itself ({@code #/$defs/front_matter}), for editors that complete and check it.
 */
final class Schema {

    /** The version of the format: a reader can refuse another. Fields may be added under the same version. */
    static final int VERSION = 1;

    private static final String SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$";
    private static final String PATH = "^[a-z0-9]+(-[a-z0-9]+)*/[0-9]{4}/(0[1-9]|1[0-2])/[a-z0-9]+(-[a-z0-9]+)*$";
    private static final String SHA256 = "^[0-9a-f]{64}$";
    private static final String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

    private final JsonWriter json = JsonWriter.ofFile();

    private Schema() {}

    static OutputFile file() {
        Schema schema = new Schema();
        schema.write();
        return new OutputFile(DataFiles.SCHEMA.file(), schema.json.bytes());
    }

    private void write() {
        json.object()
                .field("$schema", "https://json-schema.org/draft/2020-12/schema")
                .field("title", "Công khai: dữ liệu mở")
                .field("description", "Tệp danh sách văn bản, hoặc tệp của một văn bản kèm nội dung.");
        json.array("oneOf");
        json.object().field("$ref", "#/$defs/list").end();
        json.object().field("$ref", "#/$defs/notice_file").end();
        json.end();
        json.object("$defs");
        list();
        json.object("notice");
        noticeProperties(false);
        json.end().object("notice_file");
        noticeProperties(true);
        json.end();
        frontMatter();
        json.end().end();
    }

    private void list() {
        json.object("list").field("type", "object").object("properties");
        header();
        for (String text : List.of("title", "publisher")) {
            json.object(text).field("type", "string").end();
        }
        for (String uri : List.of("home", "licence")) {
            uri(uri);
        }
        for (String count : List.of("count", "total")) {
            json.object(count).field("type", "integer").field("minimum", 0).end();
        }
        json.object("years").field("type", "array").object("items").field("type", "object");
        json.object("properties");
        json.object("year").field("type", "integer").end();
        json.object("count").field("type", "integer").end();
        for (String uri : List.of("json", "csv", "archive")) {
            uri(uri);
        }
        json.end();
        closed(List.of("year", "count", "json", "csv", "archive")).end().end();
        json.object("notices").field("type", "array");
        json.object("items").field("$ref", "#/$defs/notice").end().end();
        json.end();
        closed(List.of("format", "title", "publisher", "home", "licence", "count", "notices"))
                .end();
    }

    private void noticeProperties(boolean withBody) {
        json.field("type", "object").object("properties");
        if (withBody) {
            header();
        }
        List<Field> fields = Arrays.stream(Field.values())
                .filter(f -> withBody || !f.isBody())
                .toList();
        for (Field field : fields) {
            json.object(field.label());
            form(field);
            json.field("description", field.description()).end();
        }
        json.end();
        List<String> required = fields.stream()
                .filter(f -> f.always() || f.isBody())
                .map(Field::label)
                .toList();
        closed(required);
    }

    private void header() {
        json.object("$schema").field("type", "string").end();
        json.object("format").field("const", VERSION).end();
    }

    /** Ends an object's description: what it must have, and that it has nothing else. */
    private JsonWriter closed(List<String> required) {
        return json.field("required", required).field("additionalProperties", false);
    }

    private void uri(String name) {
        json.object(name).field("type", "string").field("format", "uri").end();
    }

    private void form(Field field) {
        switch (field) {
            case PATH -> pattern(PATH);
            case URL, JSON -> json.field("type", "string").field("format", "uri");
            case CORRECTED_BY, REPLACED_BY -> items(() -> pattern(PATH));
            case UPDATED -> day();
            case SOURCE_SHA256 -> pattern(SHA256);
            case STATUS -> choice("published", "withdrawn");
            case ATTACHMENTS -> items(this::attachment);
            default -> field.key().ifPresentOrElse(this::form, () -> json.field("type", "string"));
        }
    }

    private void attachment() {
        json.field("type", "object").object("properties");
        for (String text : List.of("file", "title", "media_type")) {
            json.object(text).field("type", "string").end();
        }
        uri("url");
        json.object("size").field("type", "integer").field("minimum", 0).end();
        json.object("sha256");
        pattern(SHA256);
        json.end().end();
        closed(List.of("file", "title", "url", "media_type", "size", "sha256"));
    }

    private void frontMatter() {
        json.object("front_matter").field("type", "object").object("properties");
        for (Key key : Key.values()) {
            json.object(key.yamlName());
            form(key);
            json.array("examples").value(key.example()).end().end();
        }
        json.end();
        closed(Arrays.stream(Key.values())
                        .filter(Key::needed)
                        .map(Key::yamlName)
                        .toList())
                .end();
    }

    private void form(Key key) {
        switch (key.form()) {
            case TEXT -> text(key);
            case TEXT_LIST -> items(() -> json.field("type", "string").field("minLength", 1));
            case SLUG_LIST -> items(() -> pattern(SLUG));
            case ALIAS_LIST -> items(() -> pattern("^/?[A-Za-z0-9_~-][A-Za-z0-9._~/-]*$"));
            case NUMBER -> pattern("^[0-9]{1,6}\\S+$");
            case DATE -> day();
            case DATE_OR_MONTH -> pattern("^(" + DAY + "|[0-9]{4}-(0[1-9]|1[0-2]))$");
            case DATE_TIME -> pattern("^" + DAY + "(T([01][0-9]|2[0-3]):[0-5][0-9])?$");
            case TYPE -> choice(NoticeType.slugs().toArray(String[]::new));
            case DISTRICT -> pattern(SLUG);
            case TEXT_KIND -> choice("full", "summary", "ocr");
            case STATUS -> choice("published", "draft", "withdrawn");
            case REFERENCE -> pattern(PATH);
            case CHANGES -> items(() -> object(List.of("date", "note"), "date", "note"));
            case ATTACHMENTS -> items(() -> object(List.of("file", "title"), "file"));
            case ALLOWANCES -> items(() -> object(List.of("words", "reason", "by"), "words", "reason", "by"));
        }
    }

    /** An object of texts, of which those named last are needed; one called {@code date} is a date. */
    private void object(List<String> names, String... needed) {
        json.field("type", "object").object("properties");
        for (String name : names) {
            json.object(name);
            if (name.equals("date")) {
                day();
            } else {
                json.field("type", "string").field("minLength", 1);
            }
            json.end();
        }
        json.end();
        closed(List.of(needed));
    }

    /** Validators take the format for a remark unless told otherwise; the pattern holds in all of them. */
    private void day() {
        pattern("^" + DAY + "$");
        json.field("format", "date");
    }

    private void text(Key key) {
        json.field("type", "string").field("minLength", 1).field("maxLength", key.longest());
    }

    private void pattern(String pattern) {
        json.field("type", "string").field("pattern", pattern);
    }

    private void choice(String... values) {
        json.field("enum", List.of(values));
    }

    private void items(Runnable form) {
        json.field("type", "array").object("items");
        form.run();
        json.end();
    }
}
