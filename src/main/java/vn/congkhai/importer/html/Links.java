package vn.congkhai.importer.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.block.Loss;
import vn.congkhai.problem.Fault;

/**
 * Addresses of links behind words, which no paper shows: the words are kept, and each address is told once, so that
 * somebody decides whether readers need it.
 */
final class Links {

    private static final int LONGEST = 400;

    /** The first link to an address. */
    private record Link(String words, Location at) {}

    private final Map<String, Link> links = new LinkedHashMap<>();

    /** Takes note of a link, if it leads out of the paper and its words do not say where to. */
    void add(Element link, Location at) {
        String address = link.attr("href").strip().replaceAll("\\s", "%20");
        String words = link.text().strip();
        boolean leads = address.matches("(?is)(?:https?|mailto|tel|ftp):.+|[^:#?]+(?:[?#].*)?");
        if (leads && !words.isEmpty() && !bare(words).equals(bare(address))) {
            links.putIfAbsent(address, new Link(words, at));
        }
    }

    private static String bare(String address) {
        return address.toLowerCase(Locale.ROOT)
                .replaceFirst("^(?:(?:https?|ftp)://|mailto:|tel:)", "")
                .replaceFirst("/$", "");
    }

    /** A loss for each address. */
    List<Loss> losses() {
        return links.entrySet().stream()
                .map(e -> loss(e.getKey(), e.getValue()))
                .toList();
    }

    private static Loss loss(String address, Link link) {
        String shown = address.length() > LONGEST ? address.substring(0, LONGEST) + "…" : address;
        return new Loss(Fault.IMPORT_LINK, link.at(), link.words(), List.of(Loss.shown(link.words()), shown));
    }
}
