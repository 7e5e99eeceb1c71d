package vn.congkhai.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.problem.Fault;
import vn.congkhai.source.FileNames;

/** Writes what stands within a line: words, emphasis, links, footnote marks. */
final class InlineRenderer {

    private static final Pattern ADDRESS_WITH_SPACE =
            Pattern.compile("[ \\t]*\\(([^()\\n]*(?:/[^()\\n]*|\\.[A-Za-z0-9]{2,5}|#[^()\\n ]+))[ \\t]*\\)");

    private final BodyRenderer.Context context;
    private final HtmlWriter html;
    private final Chars text;
    private final LinkWriter links;
    private final String mark;
    private final TypedHtml typedHtml;
    private final BlockWriter blocks;
    private final List<FootnoteBlock> footnotes = new ArrayList<>();

    InlineRenderer(BodyRenderer.Context context, Document document, HtmlWriter html, Chars text) {
        this.context = context;
        this.html = html;
        this.text = text;
        // most papers have no such sign at all, which a plain search tells at once
        boolean typedHtml = context.source().text().indexOf('<', context.bodyStart()) >= 0 && hasHtml(document);
        this.mark = typedHtml ? " " + RawHtml.freeMark(document.getChars().toString()) : "";
        this.links = new LinkWriter(context, html, mark);
        this.typedHtml = new TypedHtml(context, html, text, mark);
        this.blocks = new BlockWriter(html, text, mark);
    }

    private static boolean hasHtml(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof HtmlBlock || child instanceof HtmlInline || hasHtml(child)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The attribute, with its leading space, by which markup of ours is told from markup that was typed; empty when the
     * text has none that was typed.
     */
    String mark() {
        return mark;
    }

    BodyRenderer.Context context() {
        return context;
    }

    LinkWriter links() {
        return links;
    }

    boolean hasRawHtml() {
        return !mark.isEmpty();
    }

    /** What writes the blocks around the words. */
    BlockWriter blocks() {
        return blocks;
    }

    /** The notes referred to, in the order of their first reference; grows while notes are rendered. */
    List<FootnoteBlock> footnotes() {
        return footnotes;
    }

    /** Markup as typed. */
    TypedHtml typedHtml() {
        return typedHtml;
    }

    /**
     * A paragraph; one that begins with {@code ***} and a space and ends with {@code **} is bold that a converter left open,
     * with its asterisk, and is written so.
     */
    void paragraph(Paragraph paragraph) {
        BasedSequence chars = paragraph.getContentChars().trim();
        boolean openBold = chars.length() > 6
                && chars.startsWith("*** ")
                && chars.endsWith("**")
                && paragraph.getFirstChild() instanceof Text
                && paragraph.getFirstChild() == paragraph.getLastChild();
        if (openBold) {
            html.raw("<strong>");
            words(chars.subSequence(2, chars.length() - 2));
            html.raw("</strong>");
        } else {
            render(paragraph);
        }
    }

    void render(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            inline(child);
        }
    }

    private void inline(Node node) {
        if (node instanceof Text) {
            words(node.getChars());
        } else if (node instanceof SoftLineBreak) {
            html.raw("\n");
            text.append(' ');
        } else if (node instanceof StrongEmphasis) {
            wrapped("strong", node);
        } else if (node instanceof Emphasis) {
            wrapped("em", node);
        } else if (node instanceof HardLineBreak) {
            html.raw("<br>\n");
            text.append(' ');
        } else if (node instanceof HtmlEntity) {
            plain(Escaping.unescapeHtml(node.getChars()));
        } else if (node instanceof Code code) {
            html.raw("<code>");
            plain(code.getText());
            html.raw("</code>");
        } else if (node instanceof HtmlInline) {
            typedHtml.write(node);
        } else if (node instanceof Footnote footnote) {
            footnote(footnote);
        } else if (!(node instanceof HtmlInlineBase)) {
            link(node);
        }
    }

    private void link(Node node) {
        if (node instanceof Link link) {
            links.link(link.getUrl(), link.getTitle(), () -> render(link));
        } else if (node instanceof Image image) {
            int from = text.length();
            renderTextOnly(image);
            links.image(image.getUrl(), text.substring(from));
        } else if (node instanceof LinkRef ref) {
            Optional<Reference> target = reference(ref);
            if (target.isPresent()) {
                links.link(target.get().getUrl(), target.get().getTitle(), () -> render(ref));
            } else {
                brokenLink(ref);
                words(node.getChars());
            }
        } else if (node instanceof ImageRef ref) {
            Reference target = ref.getReferenceNode(ref.getDocument());
            if (target != null) {
                int from = text.length();
                renderTextOnly(ref);
                links.image(target.getUrl(), text.substring(from));
            } else {
                words(node.getChars());
            }
        } else if (node instanceof AutoLink auto) {
            links.link(auto.getText(), BasedSequence.NULL, () -> plain(auto.getText()));
        } else if (node instanceof MailLink mail) {
            links.mail(mail.getText(), () -> plain(mail.getText()));
        } else if (node.hasChildren()) {
            render(node);
        } else {
            words(node.getChars());
        }
    }

    /** Brackets that would be a link but for a space: {@code [tệp](Biên bản.pdf)}, {@code [tệp] (bien-ban.pdf)}. */
    private void brokenLink(LinkRef ref) {
        String body = context.source().text().substring(context.bodyStart());
        Matcher address = ADDRESS_WITH_SPACE.matcher(body).region(ref.getEndOffset(), body.length());
        if (address.lookingAt()) {
            context.report(
                    Fault.LINK_SPACE,
                    ref.getStartOffset(),
                    address.end(),
                    List.of(
                            ref.getChars().toString(),
                            withoutSpaces(address.group(1).strip())));
        }
    }

    private static String withoutSpaces(String address) {
        int slash = address.lastIndexOf('/');
        return address.indexOf(' ') < 0
                ? address
                : address.substring(0, slash + 1) + FileNames.plain(address.substring(slash + 1));
    }

    private static Optional<Reference> reference(LinkRef ref) {
        return Optional.ofNullable(ref.getReferenceNode(ref.getDocument()));
    }

    private void wrapped(String tag, Node node) {
        html.raw("<").raw(tag).raw(">");
        render(node);
        html.raw("</").raw(tag).raw(">");
    }

    /** The words of a picture's description: they are its alternative text, not markup. */
    private void renderTextOnly(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text) {
                text.append(child.getChars().unescape());
            } else {
                renderTextOnly(child);
            }
        }
    }

    private void footnote(Footnote footnote) {
        FootnoteBlock block = footnote.getFootnoteBlock();
        if (block == null) {
            String name = footnote.getChars().toString();
            context.report(Fault.FOOTNOTE_MISSING, footnote.getStartOffset(), footnote.getEndOffset(), List.of(name));
            return;
        }
        int index = footnotes.indexOf(block);
        boolean first = index < 0;
        if (first) {
            footnotes.add(block);
            index = footnotes.size() - 1;
        }
        blocks.noteMark(index + 1, first);
    }

    /** Words as typed, backslash escapes resolved. */
    private void words(BasedSequence chars) {
        if (chars.indexOf('\\') < 0 && chars.indexOf('&') < 0) {
            plain(chars);
        } else {
            plain(chars.unescape());
        }
    }

    private void plain(CharSequence words) {
        html.text(words);
        text.append(words);
    }
}
