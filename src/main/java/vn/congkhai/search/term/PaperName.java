package vn.congkhai.search.term;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congkhai.notice.DocumentNumber;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticeType;
import vn.congkhai.viet.VietText;

/**
 * What people call a paper that has a number: "Thông báo số 187/TB-UBND", whatever the portal files it under. A conclusion is
 * issued as a thông báo, and cited as one.
 */
record PaperName(NoticeType filed, DocumentNumber number) {
    /** A part of a symbol that begins with a letter. */
    private static final Pattern LETTERS = Pattern.compile("(?<=[/-])\\p{L}[^/-]*");

    private static final Map<String, NoticeType> BY_CODE = Arrays.stream(NoticeType.values())
            .filter(type -> type != NoticeType.KET_LUAN && !type.code().isEmpty())
            .collect(Collectors.toUnmodifiableMap(NoticeType::code, Function.identity()));

    static PaperName of(Notice.Paper paper, DocumentNumber number) {
        return new PaperName(paper.type(), number);
    }

    /** As the first lines of a paper have it. */
    String text() {
        return kind().label() + " số " + number.text();
    }

    /**
     * The words, folded, that stand right before the digits where a paper is called by these alone: số 187, thông báo 187, TB
     * 187, kết luận 187.
     */
    List<String> wordsBefore() {
        return Stream.of("số", kind().label(), code(), filed.label())
                .map(words -> VietText.fold(words.substring(words.lastIndexOf(' ') + 1)))
                .distinct()
                .toList();
    }

    NoticeType kind() {
        return BY_CODE.getOrDefault(code(), filed);
    }

    /** The first letters of the symbol, in which papers of Decree 30/2020 have their kind. */
    private String code() {
        Matcher letters = LETTERS.matcher(number.text());
        return letters.find() ? letters.group() : "";
    }
}
