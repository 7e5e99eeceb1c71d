package vn.congkhai.markdown;

import java.util.Arrays;

/**
 * Characters that grow at their end. Runs of a text are copied as they are, where a {@link StringBuilder} would take them
 * one by one: a notice is written twice, as markup and as words, and that is most of what its rendering costs.
 */
final class Chars {

    private char[] chars;
    private int length;

    Chars(int expectedLength) {
        this.chars = new char[Math.max(16, expectedLength)];
    }

    Chars append(char c) {
        room(1);
        chars[length++] = c;
        return this;
    }

    Chars append(String words) {
        room(words.length());
        words.getChars(0, words.length(), chars, length);
        length += words.length();
        return this;
    }

    Chars append(char[] from, int start, int end) {
        room(end - start);
        System.arraycopy(from, start, chars, length, end - start);
        length += end - start;
        return this;
    }

    Chars append(CharSequence words, int start, int end) {
        room(end - start);
        for (int i = start; i < end; i++) {
            chars[length++] = words.charAt(i);
        }
        return this;
    }

    Chars append(CharSequence words) {
        return append(words, 0, words.length());
    }

    void insert(int position, String words) {
        room(words.length());
        System.arraycopy(chars, position, chars, position + words.length(), length - position);
        words.getChars(0, words.length(), chars, position);
        length += words.length();
    }

    int length() {
        return length;
    }

    String substring(int start) {
        return new String(chars, start, length - start);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }

    private void room(int more) {
        if (chars.length - length < more) {
            chars = Arrays.copyOf(chars, Math.max(length + more, chars.length + chars.length / 2));
        }
    }
}
