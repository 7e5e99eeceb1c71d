package vn.congkhai.viet;

import java.util.Arrays;

/**
 * Walks over the tokens of a text without making objects: {@code reset(text)}, then {@code next()} until it says false.
 * Reusable for any number of texts, by one thread at a time.
 */
public final class TokenCursor {
    private final CompositeMatcher composites = new CompositeMatcher();
    private final WrittenForms forms = new WrittenForms();
    private String text = "";
    private char[] chars = new char[0];
    private int textLength;
    private int next;
    private int nextPosition;
    private int compositeEnd;
    private boolean composite;
    private boolean afterLineEnd;

    private char[] surface = new char[64];
    private char[] folded = new char[64];
    private int length;
    /** What is known of the current token, whose letters then do not stand here. */
    private int entry = WrittenForms.UNKNOWN;

    private int start;
    private int end;
    private int position;
    private TokenKind kind = TokenKind.SYLLABLE;

    /** Starts on a text, which is brought to NFC when it is not. */
    public void reset(CharSequence newText) {
        take(newText.toString());
        if (!VietText.isPlainlyComposed(chars, textLength)) {
            take(VietText.nfc(text));
        }
        restart();
    }

    private void restart() {
        composites.reset(chars, textLength);
        next = 0;
        nextPosition = 0;
        compositeEnd = 0;
        composite = false;
        afterLineEnd = false;
    }

    /** Starts on a text that is NFC already. */
    public void resetComposed(String composed) {
        take(composed);
        restart();
    }

    private void take(String newText) {
        text = newText;
        textLength = text.length();
        if (chars.length < textLength) {
            chars = new char[Math.max(textLength, chars.length * 2)];
        }
        text.getChars(0, textLength, chars, 0);
    }

    /** Moves to the next token; false when there is none. */
    public boolean next() {
        int from = composite ? start : wordStart(next);
        if (from >= textLength) {
            return false;
        }
        boolean combine = !composite && from >= compositeEnd;
        boolean counted = combine && countsAt(from);
        composite = false;
        start = from;
        position = nextPosition;
        entry = WrittenForms.UNKNOWN;
        if (Letters.kind(chars[from]) == Letters.DIGIT) {
            readNumber();
            combine &= CompositeMatcher.mayStartAtNumber(chars, start, end, textLength);
        } else {
            combine &= readWord();
        }
        if (combine && composites.match(start) && !(counted && composites.isMonth())) {
            useComposite();
            return true;
        }
        next = end;
        nextPosition = position + 1;
        return true;
    }

    /** Whether a number stands there behind a word that says what it counts; asked before the number is read. */
    private boolean countsAt(int from) {
        return Letters.kind(chars[from]) == Letters.DIGIT
                && nextPosition > 0
                && kind == TokenKind.SYLLABLE
                && CompositeMatcher.counts(folded());
    }

    private int wordStart(int from) {
        int i = from;
        afterLineEnd = false;
        while (i < textLength) {
            char c = chars[i];
            byte here = Letters.kind(c);
            if (here == Letters.LETTER || here == Letters.DIGIT) {
                break;
            }
            afterLineEnd |= c == '\n';
            i++;
        }
        return i;
    }

    private void useComposite() {
        composite = true;
        entry = WrittenForms.UNKNOWN;
        kind = composites.kind();
        length = composites.length();
        System.arraycopy(composites.surface(), 0, surface, 0, length);
        foldSurface();
        end = composites.end();
        compositeEnd = end;
    }

    /** Says whether a date may begin with the word. */
    private boolean readWord() {
        kind = TokenKind.SYLLABLE;
        long last = 0;
        long first = 0;
        int i = start;
        byte here = Letters.LETTER;
        while (here == Letters.LETTER) {
            first = first << Character.SIZE | last >>> (Long.SIZE - Character.SIZE);
            last = last << Character.SIZE | chars[i++];
            here = i < textLength ? Letters.kind(chars[i]) : Letters.SEPARATOR;
        }
        if (here == Letters.IGNORABLE || i - start > WrittenForms.LONGEST) {
            makeForms();
            return CompositeMatcher.mayStartAtWord(folded, length);
        }
        end = i;
        length = i - start;
        entry = forms.find(last, first);
        if (entry == WrittenForms.UNKNOWN) {
            makeForms();
            boolean mayStartDate = CompositeMatcher.mayStartAtWord(folded, length);
            entry = forms.add(last, first, surface, folded, length, mayStartDate);
            return mayStartDate;
        }
        return WrittenForms.mayStartDate(entry);
    }

    private void makeForms() {
        length = 0;
        int i = start;
        boolean marked = false;
        boolean hasY = false;
        while (i < textLength) {
            char c = chars[i];
            byte here = Letters.kind(c);
            if (here == Letters.LETTER) {
                char lower = Letters.lower(c);
                marked |= Letters.tone(lower) != 0;
                hasY |= Letters.fold(c) == 'y';
                append(lower);
            } else if (here != Letters.IGNORABLE) {
                break;
            }
            i++;
        }
        end = trimIgnorables(i);
        if (marked || hasY) {
            TonePlacement.toMatchingForm(surface, length);
        }
        foldSurface();
    }

    private void foldSurface() {
        for (int k = 0; k < length; k++) {
            folded[k] = Letters.fold(surface[k]);
        }
    }

    private int trimIgnorables(int to) {
        int i = to;
        while (Letters.kind(chars[i - 1]) == Letters.IGNORABLE) {
            i--;
        }
        return i;
    }

    private void readNumber() {
        kind = TokenKind.NUMBER;
        length = 0;
        end = DigitGroups.end(chars, start, textLength);
        for (int k = start; k < end; k++) {
            char c = chars[k];
            if (c != '.' && (c != '0' || length > 0)) {
                append(c);
            }
        }
        if (length == 0) {
            append('0');
        }
        foldSurface();
        if (length <= WrittenForms.LONGEST) {
            entry = forms.of(surface, folded, length);
        }
    }

    private void append(char c) {
        if (length == surface.length) {
            surface = Arrays.copyOf(surface, length * 2);
            folded = Arrays.copyOf(folded, length * 2);
        }
        surface[length++] = c;
    }

    /** The text as the offsets count it: in NFC. */
    public String text() {
        return text;
    }

    /** A character of {@link #text}. */
    public char charAt(int index) {
        return chars[index];
    }

    /** What the current token stands for. */
    public TokenKind kind() {
        return kind;
    }

    /** Index of the current token's first character. */
    public int start() {
        return start;
    }

    /** Index after the current token's last character. */
    public int end() {
        return end;
    }

    /** Ordinal among the plain tokens; a composite token has the position of its first part. */
    int position() {
        return position;
    }

    /** Whether a line ends between the plain token before and the current token. */
    public boolean isAfterLineEnd() {
        return afterLineEnd;
    }

    /** Whether the current token stands beside the plain tokens it is made of, which follow it. */
    public boolean isComposite() {
        return composite;
    }

    /**
     * A number by which this cursor knows the word or number as it is written, the same wherever it meets it; -1 for other tokens
     * and for words it does not keep.
     */
    public int form() {
        return WrittenForms.form(entry);
    }

    /** The surface of the current token. */
    public String surface() {
        return entry == WrittenForms.UNKNOWN ? new String(surface, 0, length) : forms.surface(form());
    }

    /** The folded form of the current token. */
    public String folded() {
        return entry == WrittenForms.UNKNOWN ? new String(folded, 0, length) : forms.folded(form());
    }
}
