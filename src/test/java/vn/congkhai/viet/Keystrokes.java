package vn.congkhai.viet;

import java.util.Optional;

/** A syllable while it is being typed: letters without tone, and the tone so far. Each key says whether it was used. */
final class Keystrokes {
    private static final Tone[] TONES = Tone.values();
    private final StringBuilder letters = new StringBuilder();
    private int tone;

    boolean append(char letter) {
        letters.append(letter);
        return true;
    }

    boolean tone(int newTone) {
        boolean hasVowel = letters.chars().anyMatch(c -> Letters.isVowel((char) c));
        if (hasVowel) {
            tone = newTone;
        }
        return hasVowel;
    }

    /** Puts a hat on the latest of the given plain vowels. */
    boolean hat(String plain) {
        return mark(latest(plain), "aeo", "âêô");
    }

    boolean hornOrBreve() {
        return hornOfPair() || mark(latest("aou"), "aou", "ăơư");
    }

    boolean horn() {
        return hornOfPair() || mark(latest("ou"), "ou", "ơư");
    }

    boolean breve() {
        return mark(latest("a"), "a", "ă");
    }

    boolean bar() {
        return mark(letters.length() > 0 && letters.charAt(0) == 'd' ? 0 : -1, "d", "đ");
    }

    /** In uo both take the horn, in uu and ua the first; after q the u belongs to the onset. */
    private boolean hornOfPair() {
        int u = letters.indexOf("u");
        if (u < 0 || u + 1 >= letters.length() || u > 0 && letters.charAt(u - 1) == 'q') {
            return false;
        }
        char after = letters.charAt(u + 1);
        if (after != 'o' && after != 'u' && after != 'a' && after != 'ơ') {
            return false;
        }
        letters.setCharAt(u, 'ư');
        if (after == 'o') {
            letters.setCharAt(u + 1, 'ơ');
        }
        return true;
    }

    private int latest(String plain) {
        int i = letters.length() - 1;
        while (i >= 0 && plain.indexOf(letters.charAt(i)) < 0) {
            i--;
        }
        return i;
    }

    private boolean mark(int index, String plain, String marked) {
        if (index < 0) {
            return false;
        }
        letters.setCharAt(index, marked.charAt(plain.indexOf(letters.charAt(index))));
        return true;
    }

    /** The syllable typed, if it is one. Open ươ is written uơ (thuở, huơ). */
    Optional<String> syllable() {
        int length = letters.length();
        if (length > 1 && letters.substring(length - 2).equals("ươ")) {
            letters.setCharAt(length - 2, 'u');
        }
        String typed = TonePlacement.place(letters.toString(), TONES[tone]);
        return Optional.of(typed).filter(Syllables::isValid);
    }
}
