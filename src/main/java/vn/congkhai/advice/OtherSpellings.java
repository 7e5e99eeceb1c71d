package vn.congkhai.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congkhai.notice.Key;
import vn.congkhai.notice.Notice;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.viet.TonePlacement;
import vn.congkhai.viet.VietText;

/**
 * The chair or the signer with other marks in the text or the title than in front matter: {@code Chủ tịch UBND huyện Phạm Viêt Hoài}
 * beside {@code chair: Phạm Viết Hoài}. Only where the office stands beside the name: others may be called nearly alike.
 */
final class OtherSpellings {

    private static final int LEAST_WORDS = 3;
    private static final int NEAR = 90;
    private static final String OF_DISTRICT =
            "(?:ubnd|hđnd|ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân|huyện ủy|huyện uỷ|huyện|quận|thị xã|thành phố)";
    /** Where two words with capitals begin; nothing of them is taken, since a name may begin with the second. */
    private static final SparsePattern CAPITALISED = SparsePattern.ofWord("(?=\\p{Lu}\\p{L}*+ \\p{Lu})");

    private static final Pattern OFFICE_BEFORE =
            Pattern.compile("(?iu)(?<!\\p{L})(?:chủ tịch|bí thư|chánh văn phòng)(?:[ ,&-]{1,3}" + OF_DISTRICT
                    + "){0,5}(?: tỉnh)?(?:\\s?[-–,:]\\s?|\\s)(?:(?:đồng chí|đ/c|ông|bà)\\s)?\\*{0,2}$");
    private static final Pattern OFFICE_BEHIND =
            Pattern.compile("(?iu)^\\*{0,2}(?:\\s?[-–,(]\\s?(?:phó bí thư [\\p{L} ]{1,20}, )?"
                    + "(?:phó )?(?:chủ tịch|bí thư|chánh văn phòng) " + OF_DISTRICT
                    + "(?!\\p{L})(?! (?:xã|phường|thị trấn))|,? chủ (?:trì|tọa|toạ)(?!\\p{L}))");

    private final NoticeText body;
    private final Map<Key, String> names = new LinkedHashMap<>();
    private final List<Advisory> found = new ArrayList<>();

    private OtherSpellings(NoticeText body) {
        this.body = body;
        Notice.Paper paper = body.notice().paper();
        names.put(Key.SIGNER, paper.signature().signer());
        paper.meeting().chair().ifPresent(chair -> names.put(Key.CHAIR, chair));
    }

    private interface Places {
        Place of(int start, int end);
    }

    static List<Advisory> check(NoticeText body) {
        OtherSpellings spellings = new OtherSpellings(body);
        String title = body.notice().paper().title();
        spellings.names.forEach((key, name) -> {
            if (name.split(" ").length >= LEAST_WORDS) {
                spellings.in(title, key, name, (start, end) -> body.place(Key.TITLE, title.substring(start, end)));
                spellings.in(body.text(), key, name, body::place);
            }
        });
        return spellings.found;
    }

    private void in(String text, Key key, String name, Places places) {
        String folded = VietText.fold(name);
        Pattern ofSameLength = ofSameLength(name);
        CAPITALISED.each(text, begin -> {
            Matcher m = ofSameLength.matcher(text).region(begin.start(), text.length());
            if (!m.lookingAt()) {
                return;
            }
            String words = m.group();
            if (VietText.fold(words).equals(folded)
                    && names.values().stream().noneMatch(known -> form(known).equals(form(words)))
                    && hasOffice(text, m.start(), m.end())) {
                Problem problem = new Problem(
                        Fault.NAME_SPELT_OTHERWISE, places.of(m.start(), m.end()), words, key.yamlName(), name);
                found.add(new Advisory(problem, words));
            }
        });
    }

    private static boolean hasOffice(String text, int start, int end) {
        return OFFICE_BEFORE
                        .matcher(text.substring(Math.max(0, start - NEAR), start))
                        .find()
                || OFFICE_BEHIND
                        .matcher(text.substring(end, Math.min(text.length(), end + NEAR)))
                        .find();
    }

    /** Capitalised words of as many letters as those of a name. */
    private static Pattern ofSameLength(String name) {
        return Pattern.compile(Stream.of(name.split(" "))
                .map(word -> "\\p{Lu}\\p{L}{" + (word.length() - 1) + "}")
                .collect(Collectors.joining(" ", "", "(?!\\p{L})")));
    }

    /** The same for every way in which one name may be spelt: Hoà and Hòa are no two names. */
    private static String form(String name) {
        return Stream.of(name.split(" ")).map(TonePlacement::matchingForm).collect(Collectors.joining(" "));
    }
}
