package vn.congkhai.search;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.congkhai.notice.Notice;
import vn.congkhai.search.document.DocumentTable;
import vn.congkhai.settings.Settings;

/** What a build publishes for search. */
record PublishedIndex(List<SearchCorpus.Paper> papers, Map<String, byte[]> files) {

    static final Settings.Site SITE = new Settings.Site(
            "Cổng công khai văn bản cấp huyện",
            "Văn bản của các huyện",
            "Văn phòng",
            URI.create("https://congkhai.example.vn/thong-bao/"),
            Optional.empty());

    static PublishedIndex of(List<SearchCorpus.Paper> papers) {
        Map<String, byte[]> files = Collections.synchronizedMap(new TreeMap<>());
        try (SearchIndex index =
                SearchIndex.of(papers.stream().map(SearchCorpus.Paper::notice).toList())) {
            papers.parallelStream()
                    .forEach(paper -> index.add(paper.notice(), paper.text())
                            .ifPresent(file -> files.put(file.path(), file.bytes())));
            index.finish(file -> files.put(file.path(), file.bytes()));
        }
        SearchClient.files(SITE, "").forEach(file -> files.put(file.path(), file.bytes()));
        return new PublishedIndex(papers, files);
    }

    /** The notices by the numbers of the index. */
    List<Notice> inOrder() {
        DocumentTable table = new DocumentTable(
                papers.stream().map(SearchCorpus.Paper::notice).toList());
        Notice[] notices = new Notice[papers.size()];
        papers.forEach(paper -> notices[table.number(paper.notice())] = paper.notice());
        return List.of(notices);
    }
}
