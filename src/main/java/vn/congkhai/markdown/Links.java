package vn.congkhai.markdown;

import java.util.List;
import java.util.Objects;
import vn.congkhai.problem.Fault;
import vn.congkhai.source.PictureSize;

/** Says where the links of one text lead. Only targets without a scheme reach it; the others are judged before. */
@FunctionalInterface
public interface Links {

    /**
     * Where a link leads.
     *
     * @param target as the author meant it, escapes decoded: {@code 187-tb-ubnd.md#muc-2}, {@code bieu.pdf}
     * @param kind what the author wants to do with it
     */
    Resolution resolve(String target, Kind kind);

    /** What a link is for. */
    enum Kind {
        /** Something to go to. */
        LINK,
        /** A picture to show. */
        IMAGE
    }

    /** Where a link leads, or what is wrong with it. */
    sealed interface Resolution {}

    /** A link that can be followed, as the page writes it. */
    record Href(String href) implements Resolution {
        public Href {
            Objects.requireNonNull(href);
        }
    }

    /** A picture that can be shown, and how large it will be. */
    record Picture(String href, PictureSize size) implements Resolution {
        public Picture {
            Objects.requireNonNull(href);
            Objects.requireNonNull(size);
        }
    }

    /**
     * A link to a heading of another page, which is checked when that page is known.
     *
     * @param page the other page's source, within the content folder
     */
    record HeadingHref(String href, String page, String id) implements Resolution {}

    /** A link that leads nowhere; its text is shown without it. */
    record Broken(Fault fault, List<String> arguments) implements Resolution {
        public Broken {
            arguments = List.copyOf(arguments);
        }
    }
}
