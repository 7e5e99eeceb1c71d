package vn.congkhai.problem;

import static vn.congkhai.problem.Severity.ERROR;
import static vn.congkhai.problem.Severity.WARNING;

import java.util.Locale;

/**
 * Everything that can be wrong with content, settings or templates: the one list of it. What is said of each, and how
 * it is mended, stands in {@code messages_vi.properties} and {@code messages_en.properties} under {@link #id()}.
 */
public enum Fault {
    NUMBER_ABSENT(WARNING),
    DATE_IN_FUTURE(WARNING),
    DATE_MONTH_ONLY(WARNING),
    SYLLABLE_TONE(WARNING),
    SYLLABLES_JOINED(WARNING),
    SYLLABLE_SUSPICIOUS(WARNING),
    NOTICE_WITHOUT_CONTENT(WARNING),
    WITHDRAWN_WITHOUT_REASON(WARNING),
    VALUE_COMMENT(WARNING),
    HTML_REMOVED(WARNING),
    FILE_UNUSED(WARNING),

    IMPORT_EXISTS_FILE(WARNING, Stage.IMPORT),
    IMPORT_EXISTS_NUMBER(WARNING, Stage.IMPORT),
    IMPORT_KEY_MISSING(WARNING, Stage.IMPORT),
    IMPORT_HEADER_LINE(WARNING, Stage.IMPORT),
    IMPORT_RUNNING_HEAD(WARNING, Stage.IMPORT),
    IMPORT_FOOTNOTE_LONE(WARNING, Stage.IMPORT),
    IMPORT_PICTURE(WARNING, Stage.IMPORT),
    IMPORT_PAGE_WITHOUT_TEXT(WARNING, Stage.IMPORT),
    IMPORT_TEXT_BOX(WARNING, Stage.IMPORT),
    IMPORT_TRACKED_DELETION(WARNING, Stage.IMPORT),
    IMPORT_TRACKED_INSERTION(WARNING, Stage.IMPORT),
    IMPORT_COMMENT(WARNING, Stage.IMPORT),
    IMPORT_PDF_TABLE(WARNING, Stage.IMPORT),
    IMPORT_ENCODING(WARNING, Stage.IMPORT),
    IMPORT_OCR(WARNING, Stage.IMPORT),
    TEXT_DATE_CONTRADICTS(WARNING, Stage.ADVICE),
    DATE_ORDER(WARNING, Stage.ADVICE),
    TEXT_YEAR_FAR(WARNING, Stage.ADVICE),
    DEADLINE_PAST(WARNING, Stage.ADVICE),
    SYLLABLE_IN_TEXT(WARNING, Stage.ADVICE),
    NUMBER_GAP(WARNING, Stage.ADVICE),
    NUMBER_DOUBLE(WARNING, Stage.ADVICE),
    PERSONAL_IDENTITY(WARNING, Stage.ADVICE),
    PERSONAL_PHONE(WARNING, Stage.ADVICE),
    PERSONAL_ACCOUNT(WARNING, Stage.ADVICE),
    PERSONAL_ADDRESS(WARNING, Stage.ADVICE),
    PERSONAL_NAME(WARNING, Stage.ADVICE),
    ATTACHMENT_UNCHECKED(WARNING, Stage.ADVICE),
    ATTACHMENT_SCANNED(WARNING, Stage.ADVICE),
    ALLOW_UNUSED(WARNING, Stage.ADVICE),

    SETTINGS_MISSING(ERROR),
    SETTING_UNKNOWN(ERROR),
    SETTING_UNKNOWN_NEAR(ERROR),
    SETTING_VALUE(ERROR),
    SETTING_TOO_LONG(ERROR),
    SETTING_ESCAPE(ERROR),
    TEMPLATE_BROKEN(ERROR),
    TEMPLATE_MISSING(ERROR),
    CONTENT_MISSING(ERROR),
    REGISTER_MISSING(ERROR),
    REGISTER_EMPTY(ERROR),

    FILE_UNREADABLE(ERROR),
    FILE_SPECIAL(ERROR),
    FILE_NOT_UTF8(ERROR),
    FILE_EMPTY(ERROR),
    FILE_TOO_LARGE(ERROR),
    FILE_NAME(ERROR),
    FILE_MISPLACED(ERROR),
    FILE_MISPLACED_NEAR(ERROR),
    FRONT_MATTER_ABSENT(ERROR),
    FRONT_MATTER_OPEN(ERROR),
    FRONT_MATTER_TWICE(ERROR),
    FRONT_MATTER_SHAPE(ERROR),
    YAML_MALFORMED(ERROR),
    YAML_KEY_FORM(ERROR),
    YAML_COLON(ERROR),
    YAML_FIRST_CHARACTER(ERROR),
    YAML_QUOTES(ERROR),
    YAML_QUOTE_UNMATCHED(ERROR),
    YAML_TAB(ERROR),
    YAML_CONTROL_CHARACTER(ERROR),
    YAML_ALIAS(ERROR),
    YAML_TAG(ERROR),
    YAML_TOO_DEEP(ERROR),

    KEY_MISSING(ERROR),
    KEY_UNKNOWN(ERROR),
    KEY_UNKNOWN_NEAR(ERROR),
    KEY_TWICE(ERROR),
    VALUE_MISSING(ERROR),
    VALUE_TYPE(ERROR),
    VALUE_NOT_LIST(ERROR),
    VALUE_TOO_LONG(ERROR),
    VALUE_CONTROL_CHARACTER(ERROR),
    VALUE_CHOICE(ERROR),
    VALUE_SLUG(ERROR),
    DATE_IMPOSSIBLE(ERROR),
    DATE_FORM(ERROR),
    TIME_FORM(ERROR),
    NUMBER_FORM(ERROR),
    DISTRICT_UNKNOWN(ERROR),
    DISTRICT_UNKNOWN_NEAR(ERROR),
    DISTRICT_TWICE(ERROR),
    TYPE_UNKNOWN(ERROR),
    TYPE_UNKNOWN_NEAR(ERROR),

    PATH_DISAGREES(ERROR),
    ADDRESS_TWICE(ERROR),
    ADDRESS_RESERVED(ERROR),
    NUMBER_TWICE(ERROR),
    ALIAS_FORM(ERROR),
    ATTACHMENT_MISSING(ERROR),
    ATTACHMENT_OUTSIDE(ERROR),
    ATTACHMENT_NAME(ERROR),
    REFERENCE_FORM(ERROR),
    REFERENCE_MISSING(ERROR),
    REFERENCE_RING(ERROR),
    LINK_NOTICE_MISSING(ERROR),
    LINK_FILE_MISSING(ERROR),
    LINK_HEADING_MISSING(ERROR),
    LINK_DANGEROUS(ERROR),
    LINK_EMPTY(ERROR),
    LINK_SCHEME_ABSENT(ERROR),
    LINK_SPACE(ERROR),
    FOOTNOTE_MISSING(ERROR),
    FOOTNOTE_UNUSED(ERROR),
    HTML_UNCLOSED(ERROR),
    LINK_OUTSIDE(ERROR),
    IMAGE_ELSEWHERE(ERROR),
    MARKDOWN_TOO_DEEP(ERROR),

    IMPORT_NO_FILE(ERROR, Stage.IMPORT),
    IMPORT_EMPTY(ERROR, Stage.IMPORT),
    IMPORT_BROKEN(ERROR, Stage.IMPORT),
    IMPORT_ENCRYPTED(ERROR, Stage.IMPORT),
    IMPORT_TOO_LARGE(ERROR, Stage.IMPORT),
    IMPORT_HOSTILE(ERROR, Stage.IMPORT),
    IMPORT_TOO_SLOW(ERROR, Stage.IMPORT),
    IMPORT_FORMAT(ERROR, Stage.IMPORT),
    IMPORT_EXTENSION(ERROR, Stage.IMPORT),
    IMPORT_NO_TEXT(ERROR, Stage.IMPORT),
    IMPORT_OCR_ABSENT(ERROR, Stage.IMPORT);

    private final Severity severity;
    private final Stage stage;
    private final String id;

    /** Who reports a fault. */
    public enum Stage {
        /** Every build, and every check. */
        BUILD,
        /** A check alone: what a careful colleague would point out. */
        ADVICE,
        /** The import of a paper. */
        IMPORT
    }

    Fault(Severity severity) {
        this(severity, Stage.BUILD);
    }

    Fault(Severity severity, Stage stage) {
        this.severity = severity;
        this.stage = stage;
        this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it weighs when nothing stricter is asked for. */
    public Severity severity() {
        return severity;
    }

    /** Who reports it. */
    public Stage stage() {
        return stage;
    }

    /** The stable name of the fault, as machine-readable reports give it: {@code date-impossible}. */
    public String id() {
        return id;
    }
}
