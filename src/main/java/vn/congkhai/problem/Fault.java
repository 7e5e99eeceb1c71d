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
    HTML_REMOVED(WARNING),
    FILE_UNUSED(WARNING),

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
    MARKDOWN_TOO_DEEP(ERROR);

    private final Severity severity;
    private final String id;

    Fault(Severity severity) {
        this.severity = severity;
        this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it weighs when nothing stricter is asked for. */
    public Severity severity() {
        return severity;
    }

    /** The stable name of the fault, as machine-readable reports give it: {@code date-impossible}. */
    public String id() {
        return id;
    }
}
