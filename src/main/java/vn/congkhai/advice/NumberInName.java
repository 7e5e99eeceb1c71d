package vn.congkhai.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.congkhai.notice.Key;
import vn.congkhai.notice.KeyPlaces;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticeType;
import vn.congkhai.portal.Content;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceTree;
import vn.congkhai.viet.VietText;

/**
 * The number in a file's name held against that of its front matter: {@code 187-tb-ubnd.md} is not 188/TB-UBND. Names that
 * may be anything else than a number, {@code 10-nam-nong-thon-moi}, say nothing.
 *
 * @param ordinal the running number as typed, with its letter
 * @param year what some papers have behind it
 * @param words all that follows, as in a name of a file: the symbol first
 */
record NumberInName(String ordinal, Optional<String> year, List<String> words) {

    private static final Pattern FORM =
            Pattern.compile("(?:so-)?(?<ordinal>\\d{1,6}[a-z]?)(?:-(?<year>(?:19|20)\\d\\d))?(?:-(?<words>.+))?");

    private static final Map<String, String> TYPES = Arrays.stream(NoticeType.values())
            .map(NoticeType::code)
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toUnmodifiableMap(VietText::slug, Function.identity(), (first, second) -> first));

    /** Who issues papers. */
    private static final Map<String, String> BODIES = Map.of("ubnd", "UBND", "hdnd", "HĐND", "ttg", "TTg", "vp", "VP");

    /** What should be looked at in a notice. */
    static List<Advisory> check(Content content, Notice notice) {
        String number = notice.paper().number().map(n -> n.text()).orElse("");
        Optional<NumberInName> named = of(notice.path().slug());
        Optional<NumberInName> typed = of(VietText.slug(number));
        boolean agree = named.isEmpty()
                || typed.isEmpty()
                || named.get().agreesWith(typed.get(), notice.paper().date().year());
        if (agree) {
            return List.of();
        }
        String path = notice.source().path();
        int symbol = named.get().symbolLength(typed.get());
        String words =
                named.get().words().stream().skip(symbol).map(w -> "-" + w).collect(Collectors.joining());
        String right = notice.path().beside(VietText.slug(number) + words);
        boolean taken = content.tree().file(right + ".md").isPresent();
        List<String> arguments = new ArrayList<>(List.of(
                number,
                named.get().printed(typed.get(), number),
                content.tree().display(path),
                content.tree().display(right + ".md")));
        if (taken) {
            arguments.add(content.tree().display(free(content.tree(), right) + ".md"));
        }
        Problem problem = new Problem(
                taken ? Fault.NUMBER_DISAGREES_TAKEN : Fault.NUMBER_DISAGREES,
                KeyPlaces.of(content.tree(), path, Key.NUMBER),
                arguments);
        return List.of(new Advisory(problem, number));
    }

    /** A name that no file has: with the first number behind it that is free, as an import would give it. */
    private static String free(SourceTree tree, String name) {
        int n = 2;
        while (tree.file(name + "-" + n + ".md").isPresent()) {
            n++;
        }
        return name + "-" + n;
    }

    private static Optional<NumberInName> of(String slug) {
        Matcher m = FORM.matcher(slug);
        return m.matches()
                ? Optional.of(new NumberInName(
                        m.group("ordinal"),
                        Optional.ofNullable(m.group("year")),
                        m.group("words") == null
                                ? List.of()
                                : List.of(m.group("words").split("-"))))
                : Optional.empty();
    }

    private boolean agreesWith(NumberInName typed, int yearOfIssue) {
        int length = symbolLength(typed);
        boolean isBare = words.isEmpty() && year.isEmpty();
        boolean sameOrdinal = running().equals(typed.running());
        boolean startsWithYear = ordinal.equals(Integer.toString(yearOfIssue)) && !sameOrdinal;
        if (length == 0 && !isBare || startsWithYear) {
            return true;
        }
        boolean sameYear = year.isEmpty() || typed.year.isEmpty() || year.equals(typed.year);
        return sameOrdinal && sameYear && hasSymbolOf(typed, length);
    }

    /** How many words are the symbol; none where they may be the words of a title: "19 tiêu chí", "14 UBND xã". */
    private int symbolLength(NumberInName typed) {
        if (words.isEmpty()) {
            return 0;
        }
        boolean isType = TYPES.containsKey(words.get(0));
        if (isType && words.size() > 1 && BODIES.containsKey(words.get(1))) {
            return 2;
        }
        boolean alone = words.size() == 1 || words.size() == 2 && words.get(1).matches("\\d+");
        int common = 0;
        while (common < Math.min(words.size(), typed.words.size())
                && words.get(common).equals(typed.words.get(common))) {
            common++;
        }
        boolean isSymbol = isType || BODIES.containsKey(words.get(0)) || isJoined(typed);
        return Math.max(common, alone && isSymbol ? 1 : 0);
    }

    /** A name may leave out the end of the symbol or its hyphens; what stands in it must be right. */
    private boolean hasSymbolOf(NumberInName typed, int length) {
        int both = Math.min(length, typed.words.size());
        return isJoined(typed) || words.subList(0, both).equals(typed.words.subList(0, both));
    }

    private boolean isJoined(NumberInName typed) {
        return !words.isEmpty() && words.get(0).equals(String.join("", typed.words));
    }

    private String running() {
        return ordinal.replaceFirst("^0+(?=\\d)", "");
    }

    /** The number as a paper has it: what differs from the front matter in the letters of a symbol. */
    private String printed(NumberInName typed, String number) {
        String running = ordinal.toUpperCase(Locale.ROOT);
        int length = symbolLength(typed);
        if (hasSymbolOf(typed, length)) {
            return number.replaceFirst(
                    "^\\d+\\p{Lu}?(?:/\\d{4})?",
                    running + year.or(typed::year).map(y -> "/" + y).orElse(""));
        }
        return running
                + year.map(y -> "/" + y).orElse("")
                + words.stream()
                        .limit(length)
                        .map(word -> TYPES.getOrDefault(word, BODIES.getOrDefault(word, word.toUpperCase(Locale.ROOT))))
                        .collect(Collectors.joining("-", "/", ""));
    }
}
