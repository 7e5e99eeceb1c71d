package vn.congkhai.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;
import vn.congkhai.viet.Suspicion;
import vn.congkhai.viet.Syllables;

/** Words in a text that are no Vietnamese syllables: each once, at its first place, with how often it stands there. */
final class SyllableAdvice {

    /** Addresses and code have words of their own. */
    private static final SparsePattern CODE =
            SparsePattern.of("`[^`\\n]*`|https?://\\S+|\\]\\([^)\\]\\s]*\\)|<[^<>\\n]*>");

    private SyllableAdvice() {}

    static List<Advisory> check(NoticeText body) {
        Map<String, List<Suspicion>> byWord = new LinkedHashMap<>();
        for (Suspicion s : Syllables.suspicious(withoutCode(body.text()))) {
            byWord.computeIfAbsent(s.word(), w -> new ArrayList<>()).add(s);
        }
        List<Advisory> found = new ArrayList<>();
        byWord.forEach((word, places) -> {
            Suspicion first = places.get(0);
            Problem problem = new Problem(
                    Fault.SYLLABLE_IN_TEXT,
                    body.place(first.start(), first.end()),
                    word,
                    Integer.toString(places.size()));
            found.add(new Advisory(problem, word));
        });
        return found;
    }

    /** Blanks of the same length, so that places stay. */
    private static String withoutCode(String text) {
        StringBuilder blanked = new StringBuilder(text);
        CODE.each(text, code -> blanked.replace(code.start(), code.end(), " ".repeat(code.end() - code.start())));
        return blanked.toString();
    }
}
