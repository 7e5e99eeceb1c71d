package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.congkhai.search.term.NoticeAnalyzer;
import vn.congkhai.search.term.NoticeText;
import vn.congkhai.viet.Analyzer;
import vn.congkhai.viet.Token;

/** The BM25 part of the ranking, against Lucene's on the same fields and terms: words and pairs, the head three times. */
@Timeout(120)
class RelevanceTest {
    private static final int QUERIES = 100;
    private static final String WORDS = "words";
    private static final String PAIRS = "pairs";
    private static final String RANKED =
            "async q => { const f = await s.rank(q, {exact: true, expand: false, rank: 'bm25'});"
                    + "const docs = [...f.scores.keys()].filter(d => f.scores[d]).sort((a, b) => f.scores[b] - f.scores[a] || b - a);"
                    + "return {docs, terms: s.scored(f.query, f.terms).map(t => [t.term, t.factor])}; }";

    /** How many of the first ten stay when of every pair all notices are known with how often it stands there. */
    private static final String FIRST_OF_ALL =
            "async q => { const first = async (level) => { const {scores} = await s.rank(q, {expand: false, level});"
                    + "return [...scores.keys()].filter(d => scores[d]).sort((a, b) => scores[b] - scores[a]).slice(0, 10); };"
                    + "const [some, all] = [await first(0), await first(2)];"
                    + "return all.length ? all.filter(d => some.includes(d)).length / all.length : 1; }";

    /** Tokens as they were analysed. */
    private static final class Tokens extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Iterator<String> terms;

        Tokens(Stream<String> terms) {
            this.terms = terms.iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!terms.hasNext()) {
                return false;
            }
            clearAttributes();
            term.append(terms.next());
            return true;
        }
    }

    private static boolean isPair(String term) {
        return term.indexOf(' ') >= 0;
    }

    @Test
    void agreesWithLuceneOnTheFirstTen() throws Exception {
        PublishedIndex index = PublishedIndex.of(SearchCorpus.papers(1000, 12, 11));
        List<List<String>> texts = texts(index);
        double overlap = 0;
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                SearchBrowser browser = SearchBrowser.on(index)) {
            write(directory, texts);
            Page page = browser.module();
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher lucene = new IndexSearcher(reader);
                lucene.setSimilarity(new BM25Similarity());
                for (String query : queries(texts)) {
                    overlap += overlap(page, lucene, query, texts.size());
                }
            }
        }
        assertThat(overlap / QUERIES).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void theNoticesThatHavePairsMostStandForAll() throws Exception {
        PublishedIndex index = PublishedIndex.of(SearchCorpus.papers(1000, 12, 11));
        double overlap = 0;
        try (SearchBrowser browser = SearchBrowser.on(index)) {
            Page page = browser.module();
            Random random = new Random(5);
            List<String> lines = index.papers().stream()
                    .flatMap(paper -> paper.text().lines())
                    .filter(line -> line.split(" ").length > 4)
                    .toList();
            for (int i = 0; i < QUERIES; i++) {
                String[] words = lines.get(random.nextInt(lines.size())).split(" ");
                String query = String.join(" ", List.of(words).subList(0, 2 + random.nextInt(3)));
                overlap += ((Number) page.evaluate(FIRST_OF_ALL, query)).doubleValue();
            }
        }
        assertThat(overlap / QUERIES).isGreaterThanOrEqualTo(0.85);
    }

    private static List<List<String>> texts(PublishedIndex index) {
        Map<Object, String> texts = new java.util.HashMap<>();
        index.papers().forEach(paper -> texts.put(paper.notice(), paper.text()));
        return index.inOrder().stream()
                .map(notice -> {
                    NoticeText text = NoticeText.of(notice, texts.get(notice));
                    List<String> terms = new ArrayList<>();
                    for (int i = 0; i < NoticeAnalyzer.HEAD_WEIGHT; i++) {
                        text.head().lines().forEach(line -> addTerms(terms, line));
                    }
                    text.pieces().forEach(piece -> piece.lines().forEach(line -> addTerms(terms, line)));
                    return terms;
                })
                .toList();
    }

    /** A line opens with a pair that nobody asks for: there are as many pairs as words. */
    private static void addTerms(List<String> terms, String line) {
        String previous = "^";
        for (Token token : Analyzer.analyze(line)) {
            if (!token.isComposite()) {
                terms.add(token.folded());
                terms.add(previous + " " + token.folded());
                previous = token.folded();
            }
        }
    }

    /** The newest first, as ties are broken here. */
    private static void write(ByteBuffersDirectory directory, List<List<String>> texts) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig().setSimilarity(new BM25Similarity());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int doc = texts.size() - 1; doc >= 0; doc--) {
                Document document = new Document();
                List<String> terms = texts.get(doc);
                document.add(new TextField(WORDS, new Tokens(terms.stream().filter(t -> !isPair(t)))));
                document.add(new TextField(PAIRS, new Tokens(terms.stream().filter(RelevanceTest::isPair))));
                writer.addDocument(document);
            }
        }
    }

    private static List<String> queries(List<List<String>> texts) {
        Random random = new Random(9);
        List<String> queries = new ArrayList<>();
        while (queries.size() < QUERIES) {
            List<String> text = texts.get(random.nextInt(texts.size()));
            String term = text.get(random.nextInt(text.size()));
            if (term.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == ' ') && term.length() > 4) {
                queries.add(term);
            }
        }
        return queries;
    }

    @SuppressWarnings("unchecked")
    private static double overlap(Page page, IndexSearcher lucene, String query, int notices) throws IOException {
        Map<String, List<Object>> ranked = (Map<String, List<Object>>) page.evaluate(RANKED, query);
        List<Integer> ours =
                ranked.get("docs").stream().map(doc -> (Integer) doc).toList();
        BooleanQuery.Builder terms = new BooleanQuery.Builder();
        for (Object scored : ranked.get("terms")) {
            List<Object> pair = (List<Object>) scored;
            float factor = ((Number) pair.get(1)).floatValue();
            String text = (String) pair.get(0);
            TermQuery term = new TermQuery(new Term(isPair(text) ? PAIRS : WORDS, text));
            terms.add(new BoostQuery(term, factor), BooleanClause.Occur.SHOULD);
        }
        Set<Integer> matched = new HashSet<>(ours);
        Set<Integer> theirs = new LinkedHashSet<>();
        for (ScoreDoc hit : lucene.search(terms.build(), notices).scoreDocs) {
            int doc = notices - 1 - hit.doc;
            if (theirs.size() < 10 && matched.contains(doc)) {
                theirs.add(doc);
            }
        }
        Set<Integer> first = new HashSet<>(ours.subList(0, Math.min(10, ours.size())));
        int size = Math.max(1, theirs.size());
        first.retainAll(theirs);
        return theirs.isEmpty() ? 1 : (double) first.size() / size;
    }
}
