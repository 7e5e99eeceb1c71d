package vn.congkhai.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.problem.Fault;
import vn.congkhai.source.PictureSize;

/** Judges link targets and writes links and pictures. A target that does not pass is reported and left out. */
final class LinkWriter {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");

    /** {@code www.example.vn/…}, {@code example.gov.vn}: another site, typed without https://. */
    private static final Pattern HOST = Pattern.compile(
            "(?:www\\.|(?:[a-z0-9-]+\\.)+(?:vn|com|org|net|info)(?=[/?#]|$))", Pattern.CASE_INSENSITIVE);

    private static final Set<String> SAFE_SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final int SHOWN_HEADINGS = 12;

    private final BodyRenderer.Context context;
    private final HtmlWriter html;
    private final String mark;
    private final List<OwnHeading> ownHeadings = new ArrayList<>();
    private final List<Rendering.HeadingLink> otherHeadings = new ArrayList<>();

    LinkWriter(BodyRenderer.Context context, HtmlWriter html, String mark) {
        this.context = context;
        this.html = html;
        this.mark = mark;
    }

    /** Where a link leads, as the page writes it, and the size of a picture that stands there. */
    record Target(String href, Optional<PictureSize> size) {
        private static Target to(String href) {
            return new Target(href, Optional.empty());
        }
    }

    private record OwnHeading(String id, int start, int end) {}

    void link(BasedSequence url, BasedSequence title, Runnable words) {
        Optional<Target> target = target(url, Links.Kind.LINK);
        if (target.isEmpty()) {
            words.run();
            return;
        }
        html.raw("<a").attribute("href", target.get().href());
        if (!title.isEmpty()) {
            html.attribute("title", title.unescape());
        }
        html.raw(mark).raw(">");
        words.run();
        html.raw("</a>");
    }

    void mail(CharSequence address, Runnable words) {
        html.raw("<a").attribute("href", "mailto:" + address).raw(mark).raw(">");
        words.run();
        html.raw("</a>");
    }

    void image(BasedSequence url, String alternative) {
        Optional<Target> target = target(url, Links.Kind.IMAGE);
        if (target.isEmpty()) {
            html.text(alternative);
            return;
        }
        html.raw("<img").attribute("src", target.get().href()).attribute("alt", alternative);
        target.get()
                .size()
                .ifPresent(size -> html.attribute("width", Integer.toString(size.width()))
                        .attribute("height", Integer.toString(size.height())));
        html.raw(" loading=\"lazy\"").raw(mark).raw(">");
    }

    /** Links to headings of other pages, for the catalogue to check. */
    List<Rendering.HeadingLink> otherHeadings() {
        return otherHeadings;
    }

    /** Reports the links to headings that this text does not have, once all of it was read. */
    void checkOwnHeadings(Set<String> anchors) {
        for (OwnHeading link : ownHeadings) {
            if (!anchors.contains(link.id)) {
                String known = String.join(
                        ", ",
                        anchors.stream().limit(SHOWN_HEADINGS).map(a -> "#" + a).toList());
                context.report(
                        Fault.LINK_HEADING_MISSING,
                        link.start,
                        link.end,
                        List.of(link.id, context.source().file(), known.isEmpty() ? "–" : known));
            }
        }
    }

    private Optional<Target> target(BasedSequence url, Links.Kind kind) {
        String decoded = Escaping.unescapeHtml(url.unescape());
        return target(decoded, kind, url.getStartOffset(), Math.max(url.getStartOffset() + 1, url.getEndOffset()));
    }

    /**
     * Where a target leads; empty when it leads nowhere or nowhere safe, which is reported.
     *
     * @param typed with character references decoded, as a browser would
     * @param start offset in chars within the body
     */
    Optional<Target> target(String typed, Links.Kind kind, int start, int end) {
        String target = withoutInvisible(typed);
        Matcher scheme = SCHEME.matcher(target);
        if (scheme.lookingAt()) {
            boolean safe = SAFE_SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
            if (safe && kind == Links.Kind.LINK) {
                return Optional.of(Target.to(target));
            }
            context.report(safe ? Fault.IMAGE_ELSEWHERE : Fault.LINK_DANGEROUS, start, end, List.of(target));
            return Optional.empty();
        }
        if (target.isEmpty()) {
            context.report(Fault.LINK_EMPTY, start, end, List.of());
            return Optional.empty();
        }
        if (target.startsWith("//") || target.startsWith("\\")) {
            context.report(Fault.LINK_DANGEROUS, start, end, List.of(target));
            return Optional.empty();
        }
        if (target.startsWith("#")) {
            String id = target.substring(1);
            ownHeadings.add(new OwnHeading(id, start, end));
            return Optional.of(Target.to(target));
        }
        return resolved(target, kind, start, end);
    }

    private Optional<Target> resolved(String target, Links.Kind kind, int start, int end) {
        Links.Resolution resolution = context.links().resolve(target, kind);
        if (resolution instanceof Links.Href found) {
            return Optional.of(Target.to(found.href()));
        }
        if (resolution instanceof Links.Picture picture) {
            return Optional.of(new Target(picture.href(), Optional.of(picture.size())));
        }
        if (resolution instanceof Links.HeadingHref heading) {
            otherHeadings.add(new Rendering.HeadingLink(
                    heading.page(),
                    heading.id(),
                    context.source().place(context.bodyStart() + start, context.bodyStart() + end)));
            return Optional.of(Target.to(heading.href()));
        }
        Links.Broken broken = (Links.Broken) resolution;
        if (HOST.matcher(target).lookingAt()) {
            context.report(Fault.LINK_SCHEME_ABSENT, start, end, List.of(target));
            return Optional.empty();
        }
        context.report(broken.fault(), start, end, broken.arguments());
        return Optional.empty();
    }

    /** Browsers ignore white space and control characters in and around an address; so do we, before judging it. */
    private static String withoutInvisible(String url) {
        StringBuilder out = new StringBuilder(url.length());
        String stripped = url.strip();
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (c > ' ' && c != 0x7F && (c < 0x80 || c > 0x9F) && Character.getType(c) != Character.FORMAT) {
                out.append(c);
            } else if (c == ' ') {
                out.append("%20");
            }
        }
        return out.toString();
    }
}
