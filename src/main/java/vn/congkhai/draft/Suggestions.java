package vn.congkhai.draft;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.congkhai.notice.District;
import vn.congkhai.notice.DocumentNumber;
import vn.congkhai.notice.Key;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticeType;

/** What the next notice of a district is likely to say, judged by those that are there. */
final class Suggestions {

    /** Between texts in one line: recipients have commas of their own. */
    private static final String SEPARATOR = "; ";

    private final District district;
    private final List<Notice> notices;

    /** Judges by the notices that the district's own committee issued. */
    Suggestions(District district, List<Notice> notices) {
        this.district = district;
        this.notices = notices.stream()
                .filter(n -> n.paper().district().id().equals(district.id()))
                .filter(n -> n.paper().issuerKey().isEmpty())
                .sorted(Comparator.comparing((Notice n) -> n.paper().date())
                        .thenComparing(n ->
                                n.paper().number().map(DocumentNumber::ordinal).orElse(0))
                        .reversed())
                .toList();
    }

    /**
     * The number after the highest of the type's symbol in a year. Numbers restart at 01 each 1 January, and those below
     * ten take a zero (Decree 30/2020, Appendix I).
     */
    Optional<String> number(NoticeType type, int year) {
        Optional<String> symbol = symbol(type);
        return symbol.map(s -> {
            int highest = notices.stream()
                    .filter(n -> n.paper().date().year() == year)
                    .flatMap(n -> n.paper().number().stream())
                    .filter(n -> n.symbol().equals(s))
                    .mapToInt(DocumentNumber::ordinal)
                    .max()
                    .orElse(0);
            return String.format(Locale.ROOT, "%02d/%s", highest + 1, s);
        });
    }

    /** As the district's last paper of the type has it; else by the type's code. */
    private Optional<String> symbol(NoticeType type) {
        return notices.stream()
                .filter(n -> n.paper().type() == type)
                .flatMap(n -> n.paper().number().stream())
                .map(DocumentNumber::symbol)
                .findFirst()
                .or(() -> type.code().isEmpty() ? Optional.empty() : Optional.of(type.code() + "-UBND"));
    }

    /** Several texts that were typed in one line. */
    static List<String> list(String typed) {
        return Arrays.stream(typed.split(SEPARATOR.strip()))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Who signed last, as what and for whom, where, and who received it: of the same type if there is one. */
    Map<Key, String> signature(NoticeType type) {
        Map<Key, String> offered = new EnumMap<>(Key.class);
        Optional<Notice> last = notices.stream()
                .filter(n -> n.paper().type() == type)
                .findFirst()
                .or(() -> notices.stream().findFirst());
        last.ifPresent(n -> {
            Notice.Signature signature = n.paper().signature();
            offered.put(Key.SIGNER, signature.signer());
            signature.title().ifPresent(t -> offered.put(Key.SIGNER_TITLE, t));
            signature.authority().ifPresent(a -> offered.put(Key.SIGNER_AUTHORITY, a));
            if (!n.paper().recipients().isEmpty()) {
                offered.put(Key.RECIPIENTS, String.join(SEPARATOR, n.paper().recipients()));
            }
        });
        offered.put(Key.PLACE, last.flatMap(n -> n.paper().place()).orElse(district.name()));
        return offered;
    }
}
