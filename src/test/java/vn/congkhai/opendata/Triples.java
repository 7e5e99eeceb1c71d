package vn.congkhai.opendata;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.RdfDataset;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a JSON-LD 1.1 processor understands of a document, as triples of subject, predicate and object. */
final class Triples {

    static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    /** Of schema.org's context: terms stand for names below schema.org, and these are links or dates. */
    private static final String SCHEMA_ORG = """
            {"@context": {"@vocab": "http://schema.org/",
              "url": {"@id": "http://schema.org/url", "@type": "@id"},
              "contentUrl": {"@id": "http://schema.org/contentUrl", "@type": "@id"},
              "datePublished": {"@id": "http://schema.org/datePublished", "@type": "http://schema.org/Date"},
              "dateModified": {"@id": "http://schema.org/dateModified", "@type": "http://schema.org/Date"}}}
            """;

    /** One statement; the object is the value alone, of a literal as of a link. */
    record Triple(String subject, String predicate, String object, boolean literal, String datatype) {}

    private final List<Triple> all;

    private Triples(List<Triple> all) {
        this.all = all;
    }

    static Triples of(String json) throws JsonLdError {
        DocumentLoader offline = (address, options) -> {
            if (!address.equals(URI.create("https://schema.org"))) {
                throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "no context known: " + address);
            }
            return JsonDocument.of(new StringReader(SCHEMA_ORG));
        };
        RdfDataset data = JsonLd.toRdf(JsonDocument.of(new StringReader(json)))
                .loader(offline)
                .get();
        return new Triples(data.toList().stream()
                .map(t -> new Triple(
                        t.getSubject().getValue(),
                        t.getPredicate().getValue(),
                        t.getObject().getValue(),
                        t.getObject().isLiteral(),
                        t.getObject().isLiteral() ? t.getObject().asLiteral().getDatatype() : ""))
                .toList());
    }

    /** Everything of a type. */
    List<String> ofType(String type) {
        return all.stream()
                .filter(t -> t.predicate.equals(TYPE) && t.object.equals(type))
                .map(Triple::subject)
                .toList();
    }

    /** What is said of something under a name. */
    List<String> values(String subject, String predicate) {
        return statements(subject, predicate).stream().map(Triple::object).toList();
    }

    List<Triple> statements(String subject, String predicate) {
        return all.stream()
                .filter(t -> t.subject.equals(subject) && t.predicate.equals(predicate))
                .toList();
    }

    Set<String> predicates() {
        return all.stream().map(Triple::predicate).collect(Collectors.toCollection(TreeSet::new));
    }
}
