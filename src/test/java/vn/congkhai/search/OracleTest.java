package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.congkhai.notice.Notice;
import vn.congkhai.search.term.NoticeText;
import vn.congkhai.viet.Analyzer;
import vn.congkhai.viet.Token;
import vn.congkhai.viet.TokenKind;

/** What the browser finds is what reading every notice word by word would find. */
@Timeout(180)
class OracleTest {
    private static final int NOTICES = 2000;
    private static final int QUERIES = 1000;
    private static final String MARK = "\"";

    private final Random random = new Random(72025);

    /** The plain tokens of a line. */
    private record Line(List<Token> tokens) {}

    /** A notice as it is read, and which words it has at all: one that lacks a word need not be read for it. */
    private record Paper(List<Line> lines, Set<String> words) {
        static Paper of(List<Line> lines) {
            return new Paper(
                    lines,
                    lines.stream()
                            .flatMap(line -> line.tokens().stream())
                            .map(Token::folded)
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void allWordsAndPhrasesAreFoundExactlyWhereTheyStand() throws Exception {
        PublishedIndex index = PublishedIndex.of(SearchCorpus.papers(NOTICES, 5, 41));
        List<Paper> notices = read(index);
        List<String> queries = new ArrayList<>();
        List<Set<Integer>> expected = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            boolean phrase = i % 2 == 0;
            List<Token> words = phrase ? run(notices) : scattered(notices);
            boolean marked = phrase && random.nextInt(3) == 0;
            String text =
                    words.stream().map(w -> marked ? w.surface() : w.folded()).collect(Collectors.joining(" "));
            queries.add(phrase ? MARK + text + MARK : text);
            expected.add(scan(notices, words, phrase, marked));
        }
        try (SearchBrowser browser = SearchBrowser.on(index)) {
            Page page = browser.module();
            List<Set<Integer>> found = SearchBrowser.found(page, queries);
            for (int i = 0; i < QUERIES; i++) {
                assertThat(found.get(i)).as(queries.get(i)).isEqualTo(expected.get(i));
            }
        }
        assertThat(expected.stream().filter(set -> set.size() < NOTICES && !set.isEmpty()))
                .as("queries that some notices answer and others do not")
                .hasSizeGreaterThan(QUERIES / 2);
    }

    private static List<Paper> read(PublishedIndex index) {
        List<Notice> order = index.inOrder();
        java.util.Map<Notice, String> texts =
                index.papers().stream().collect(Collectors.toMap(SearchCorpus.Paper::notice, SearchCorpus.Paper::text));
        return order.parallelStream()
                .map(notice -> {
                    NoticeText text = NoticeText.of(notice, texts.get(notice));
                    return Stream.concat(Stream.of(text.head()), text.pieces().stream())
                            .flatMap(String::lines)
                            .map(line -> new Line(Analyzer.analyze(line).stream()
                                    .filter(t -> !t.isComposite())
                                    .toList()))
                            .filter(line -> !line.tokens().isEmpty())
                            .collect(Collectors.collectingAndThen(Collectors.toList(), Paper::of));
                })
                .toList();
    }

    /** Two to six words that follow each other; one time in eight from two lines, so that hardly any notice has them. */
    private List<Token> run(List<Paper> notices) {
        List<Token> tokens = line(notices).tokens();
        int length = Math.min(tokens.size(), random.nextInt(2, 7));
        int from = random.nextInt(tokens.size() - length + 1);
        List<Token> words = new ArrayList<>(tokens.subList(from, from + length));
        if (random.nextInt(8) == 0) {
            words.set(words.size() - 1, line(notices).tokens().get(0));
        }
        return words;
    }

    /** Words alone: parts of numbers and dates would be read together again. */
    private List<Token> scattered(List<Paper> notices) {
        List<Line> notice = notices.get(random.nextInt(notices.size())).lines();
        List<Token> all = notice.stream()
                .flatMap(line -> line.tokens().stream())
                .filter(t -> t.kind() == TokenKind.SYLLABLE
                        && !t.folded().equals("ngay")
                        && !t.folded().equals("thang"))
                .toList();
        return Stream.generate(() -> all.get(random.nextInt(all.size())))
                .limit(random.nextInt(1, 5))
                .toList();
    }

    private Line line(List<Paper> notices) {
        List<Line> notice = notices.get(random.nextInt(notices.size())).lines();
        return notice.get(random.nextInt(notice.size()));
    }

    private static Set<Integer> scan(List<Paper> notices, List<Token> words, boolean phrase, boolean marked) {
        Set<Integer> found = new HashSet<>();
        for (int doc = 0; doc < notices.size(); doc++) {
            Paper notice = notices.get(doc);
            boolean has = words.stream().allMatch(w -> notice.words().contains(w.folded()))
                    && (!phrase || notice.lines().stream().anyMatch(line -> stands(line.tokens(), words, marked)));
            if (has) {
                found.add(doc);
            }
        }
        return found;
    }

    private static boolean stands(List<Token> tokens, List<Token> words, boolean marked) {
        for (int at = 0; at + words.size() <= tokens.size(); at++) {
            boolean same = true;
            for (int k = 0; k < words.size() && same; k++) {
                Token token = tokens.get(at + k);
                Token word = words.get(k);
                boolean asWritten = !marked
                        || word.surface().equals(word.folded())
                        || token.surface().equals(word.surface());
                same = token.folded().equals(word.folded()) && asWritten;
            }
            if (same) {
                return true;
            }
        }
        return false;
    }
}
