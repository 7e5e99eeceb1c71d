package vn.congkhai.feed;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What RFC 4287 asks of a feed, checked element by element; the section is cited with each finding. */
final class AtomRules {

    static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private static final Set<String> ONCE_IN_FEED =
            Set.of("id", "title", "updated", "generator", "icon", "logo", "rights", "subtitle");
    private static final Set<String> ONCE_IN_ENTRY =
            Set.of("id", "title", "updated", "published", "summary", "content", "rights", "source");
    private static final Set<String> IN_FEED = Set.of(
            "id",
            "title",
            "updated",
            "generator",
            "icon",
            "logo",
            "rights",
            "subtitle",
            "author",
            "category",
            "contributor",
            "link",
            "entry");
    private static final Set<String> IN_ENTRY = Set.of(
            "id",
            "title",
            "updated",
            "published",
            "summary",
            "content",
            "rights",
            "source",
            "author",
            "category",
            "contributor",
            "link");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "link", Set.of("rel", "type", "href", "hreflang", "title", "length"),
            "category", Set.of("term", "scheme", "label"),
            "feed", Set.of("xml:lang", "xmlns"));

    private final List<String> findings = new ArrayList<>();

    private AtomRules() {}

    static Document parse(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    /** What is wrong with a feed; nothing when it is valid. */
    static List<String> findings(byte[] xml) throws Exception {
        AtomRules rules = new AtomRules();
        Element feed = parse(xml).getDocumentElement();
        rules.require(
                feed.getLocalName().equals("feed") && NAMESPACE.equals(feed.getNamespaceURI()), "4.1.1 root", feed);
        rules.feed(feed);
        return rules.findings;
    }

    private void feed(Element feed) {
        children(feed, IN_FEED, ONCE_IN_FEED);
        common(feed);
        long selves = children(feed, "link").stream()
                .filter(l -> l.getAttribute("rel").equals("self"))
                .count();
        require(selves == 1, "4.1.1 one link to itself", feed);
        Set<String> ids = new HashSet<>();
        boolean author = !children(feed, "author").isEmpty();
        for (Element entry : children(feed, "entry")) {
            children(entry, IN_ENTRY, ONCE_IN_ENTRY);
            common(entry);
            require(author || !children(entry, "author").isEmpty(), "4.1.1 author", entry);
            require(ids.add(text(entry, "id")), "4.1.1 id twice", entry);
            boolean alternate = children(entry, "link").stream().anyMatch(l -> rel(l).equals("alternate"));
            require(alternate || !children(entry, "content").isEmpty(), "4.1.2 alternate or content", entry);
            if (!children(entry, "published").isEmpty()) {
                OffsetDateTime published = time(children(entry, "published").get(0));
                OffsetDateTime updated = time(children(entry, "updated").get(0));
                require(!published.isAfter(updated), "4.2.15 updated before published", entry);
            }
        }
    }

    private void common(Element container) {
        for (String needed : List.of("id", "title", "updated")) {
            require(children(container, needed).size() == 1, "4.1 one " + needed, container);
            require(!text(container, needed).isBlank(), "4.1 empty " + needed, container);
        }
        require(URI.create(text(container, "id")).isAbsolute(), "4.2.6 id is an absolute IRI", container);
        time(children(container, "updated").get(0));
        for (Element person : children(container, "author")) {
            children(person, Set.of("name", "uri", "email"), Set.of("name", "uri", "email"));
            require(
                    children(person, "name").size() == 1
                            && !text(person, "name").isBlank(),
                    "3.2 person's name",
                    person);
        }
        Set<String> alternates = new HashSet<>();
        for (Element link : children(container, "link")) {
            attributes(link);
            require(URI.create(link.getAttribute("href")).isAbsolute(), "4.2.7 link without base", link);
            require(
                    link.getAttribute("type").isEmpty()
                            || link.getAttribute("type").matches("[a-z]+/[a-z0-9.+-]+"),
                    "4.2.7.3 media type",
                    link);
            if (rel(link).equals("alternate")) {
                String kind = link.getAttribute("type") + " " + link.getAttribute("hreflang");
                require(alternates.add(kind), "4.1 two alternates of one kind", link);
            }
        }
        for (Element category : children(container, "category")) {
            attributes(category);
            require(!category.getAttribute("term").isEmpty(), "4.2.2 term", category);
        }
    }

    private OffsetDateTime time(Element element) {
        String text = element.getTextContent();
        require(
                text.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})"),
                "3.3 time " + text,
                element);
        return OffsetDateTime.parse(text);
    }

    private void attributes(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String name = element.getAttributes().item(i).getNodeName();
            require(ATTRIBUTES.get(element.getLocalName()).contains(name), "unknown attribute " + name, element);
        }
    }

    private void children(Element parent, Set<String> known, Set<String> once) {
        Set<String> seen = new HashSet<>();
        for (Element child : elements(parent)) {
            require(NAMESPACE.equals(child.getNamespaceURI()), "foreign element", child);
            require(known.contains(child.getLocalName()), "unknown element", child);
            require(!once.contains(child.getLocalName()) || seen.add(child.getLocalName()), "element twice", child);
        }
    }

    private void require(boolean holds, String rule, Element where) {
        if (!holds) {
            findings.add(rule + " in <" + where.getNodeName() + "> "
                    + where.getTextContent().strip());
        }
    }

    private static String rel(Element link) {
        return link.hasAttribute("rel") ? link.getAttribute("rel") : "alternate";
    }

    static String text(Element parent, String name) {
        return children(parent, name).stream()
                .findFirst()
                .map(Node::getTextContent)
                .orElse("");
    }

    static List<Element> children(Element parent, String name) {
        return elements(parent).stream()
                .filter(e -> name.equals(e.getLocalName()))
                .toList();
    }

    private static List<Element> elements(Element parent) {
        List<Element> all = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                all.add(e);
            }
        }
        return all;
    }
}
