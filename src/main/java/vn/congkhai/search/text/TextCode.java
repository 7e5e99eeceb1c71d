package vn.congkhai.search.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.congkhai.viet.SyllableCode;

/**
 * The code in which browsers read the texts of notices: a byte for each of the words that official papers use most, two
 * for any other syllable, one for a digit or a mark. The space before a word or a number is written only where it would
 * not be expected. Whatever else there is stands in UTF-8. Tables are fixed, so that each part of a text can be read by
 * itself, and writing a word is looking up its code.
 */
final class TextCode {
    /** No space stands before what follows, although one would be expected. */
    static final int GLUE = 0;
    /** The next word begins with a capital. */
    static final int CAPITAL = 1;
    /** The next word is written in capitals. */
    static final int CAPITALS = 2;
    /** A length, and so many bytes of UTF-8. */
    static final int LITERAL = 3;
    /** A dash between two spaces. */
    static final int DASH = 4;

    private static final String PLAIN = "0123456789\n ,.;:/-–()%\"“”+…&";
    private static final int FIRST_PLAIN = 5;
    private static final int FIRST_WORD = FIRST_PLAIN + PLAIN.length();
    /** Codes from here on are the first bytes of syllables. */
    private static final int FIRST_SYLLABLE = 256 - (SyllableCode.COUNT + 255) / 256;

    /** Letters are below; general punctuation begins here. */
    private static final int LETTERS = 0x2000;

    /** A space is expected between these and a word, but not a digit. */
    private static final String ENDS_WORD_ONLY = "0123456789,.)%";

    private static final boolean[] SPACED_FROM_WORD = spacedFromWord();

    private static final String[] WORDS =
            ("huyện xã UBND các và công của về phòng hiện ngày hành số thực chỉ đạo chính với quyết chủ vụ"
                            + " hoạch thị có tác văn cơ lý giải hội kế được kết ban năm đồng theo dự trong báo việc để dân"
                            + " trình định quả giao trấn hợp nhiệm quan đạt bản triển tiếp kinh tế tịch thông đã tại trên đầu"
                            + " thôn trung điều phát trước an nhất đơn trường tháng khai nông thành bảo cáo đất vị kiểm xây"
                            + " dựng động HĐND thu quản địa nghị chức tăng thời là tâm ủy tra nhân kiến thường nhà quy tục tư"
                            + " một nghiệp nước án ý cho chưa mới bằng thủ hoàn xử nội người tập tổ dịch toàn họp bàn không"
                            + " ngân còn cấp phối sản bộ khu đại cao tỷ ở")
                    .split(" ");

    private static final Map<String, Integer> WORD_CODES = new HashMap<>();
    /** By character; zero, which is no code of a character, where there is none. */
    private static final byte[] PLAIN_CODES = new byte['…' + 1];

    static {
        for (int i = 0; i < WORDS.length; i++) {
            WORD_CODES.put(WORDS[i], FIRST_WORD + i);
        }
        for (int i = 0; i < PLAIN.length(); i++) {
            PLAIN_CODES[PLAIN.charAt(i)] = (byte) (FIRST_PLAIN + i);
        }
        if (FIRST_WORD + WORDS.length != FIRST_SYLLABLE) {
            throw new IllegalStateException("there is room for " + (FIRST_SYLLABLE - FIRST_WORD) + " words");
        }
    }

    /** What {@link #ofWord} answers for a word that has no code. */
    static final int NONE = -1;

    private TextCode() {}

    /** The bytes of a word, at most three, the first one lowest, and above them how many they are. */
    static int ofWord(String word) {
        int exact = ofLower(word);
        if (exact != NONE) {
            return exact;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        int code = ofLower(lower);
        if (code == NONE) {
            return NONE;
        }
        String upper = lower.toUpperCase(Locale.ROOT);
        if (word.equals(upper.charAt(0) + lower.substring(1))) {
            return shifted(CAPITAL, code);
        }
        return word.equals(upper) ? shifted(CAPITALS, code) : NONE;
    }

    private static int ofLower(String word) {
        Integer common = WORD_CODES.get(word);
        if (common != null) {
            return 1 << 24 | common;
        }
        int syllable = SyllableCode.of(word);
        if (syllable == SyllableCode.NONE) {
            return NONE;
        }
        int upper = FIRST_SYLLABLE + (syllable >> 8);
        return 2 << 24 | (syllable & 0xff) << 8 | upper;
    }

    private static int shifted(int shift, int code) {
        return (code >>> 24) + 1 << 24 | (code & 0xffff) << 8 | shift;
    }

    /** The code of a character that is a digit or a mark; zero for others. */
    static int ofPlain(char c) {
        return c < PLAIN_CODES.length ? PLAIN_CODES[c] : 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a space is expected between this character and a word. */
    static boolean isSpacedFromWord(char before) {
        return before < SPACED_FROM_WORD.length && SPACED_FROM_WORD[before];
    }

    /** Whether a space is expected between this character and a digit. */
    static boolean isSpacedFromNumber(char before) {
        return before < SPACED_FROM_WORD.length && SPACED_FROM_WORD[before] && ENDS_WORD_ONLY.indexOf(before) < 0;
    }

    /** A look-up does not guess whether the word before ended with a plain letter, where comparisons would. */
    private static boolean[] spacedFromWord() {
        boolean[] spaced = new boolean[LETTERS];
        for (char c = 0; c < LETTERS; c++) {
            spaced[c] = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= 0x80
                    || c == ';'
                    || c == ':'
                    || ENDS_WORD_ONLY.indexOf(c) >= 0;
        }
        return spaced;
    }
}
