package vn.congkhai.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.congkhai.importer.paper.Confidence;
import vn.congkhai.importer.paper.Field;
import vn.congkhai.importer.paper.Finding;
import vn.congkhai.importer.paper.Paper;
import vn.congkhai.notice.District;
import vn.congkhai.notice.FrontMatterWriter;
import vn.congkhai.notice.Key;
import vn.congkhai.problem.Language;
import vn.congkhai.problem.Messages;

/** Writes a paper as a notice's file: front matter with what was found, comments on what was not, and the text. */
final class NoticeFile {

    private final Paper paper;
    private final Messages messages = Messages.in(Language.VI);
    private final List<Key> missing;
    private final boolean tooLong;

    NoticeFile(Paper paper) {
        this.paper = paper;
        this.missing = Arrays.stream(Key.values())
                .filter(Key::needed)
                .filter(k -> fieldOf(k).flatMap(paper::value).isEmpty())
                .toList();
        this.tooLong = paper.value(Field.TITLE)
                .filter(t -> length(t) > Key.TITLE.longest())
                .isPresent();
    }

    /** Needed keys that the paper says nothing of. */
    List<Key> missing() {
        return missing;
    }

    /** Whether somebody has to complete or confirm it before it can be published. */
    boolean isDraft() {
        return !missing.isEmpty() || tooLong || !unsure().isEmpty();
    }

    /** The whole file. */
    String write(String attachment, String attachmentTitle) {
        FrontMatterWriter out = new FrontMatterWriter();
        comments(out);
        text(out, Key.TITLE, paper.value(Field.TITLE));
        scalar(out, Key.TYPE, paper.value(Field.TYPE));
        scalar(out, Key.NUMBER, paper.value(Field.NUMBER));
        scalar(out, Key.DISTRICT, paper.district().map(District::id));
        scalar(out, Key.DATE, paper.value(Field.DATE));
        text(out, Key.SIGNER, paper.value(Field.SIGNER));
        text(out, Key.SIGNER_TITLE, paper.value(Field.SIGNER_TITLE));
        text(out, Key.SIGNER_AUTHORITY, paper.value(Field.SIGNER_AUTHORITY));
        text(out, Key.ISSUER, paper.value(Field.ISSUER).filter(i -> !isDefaultIssuer(i)));
        scalar(out, Key.MEETING_DATE, paper.value(Field.MEETING_DATE));
        text(out, Key.CHAIR, paper.value(Field.CHAIR));
        text(out, Key.PLACE, paper.value(Field.PLACE));
        recipients(out);
        if (paper.readByMachine()) {
            scalar(out, Key.TEXT, Optional.of("ocr"));
        }
        if (isDraft()) {
            scalar(out, Key.STATUS, Optional.of("draft"));
        }
        return out.attachment(attachment, attachmentTitle).withText(paper.body());
    }

    private void comments(FrontMatterWriter out) {
        if (!isDraft()) {
            return;
        }
        out.comment(messages.say("import.draft.head"));
        for (Key key : missing) {
            String said = key == Key.DATE && paper.dateWords().isPresent()
                    ? messages.say("import.draft.date", paper.dateWords().get(), key.example())
                    : messages.say("import.draft.key", key.yamlName(), key.example());
            out.comment(said);
        }
        if (paper.value(Field.NUMBER).isEmpty()) {
            out.comment(paper.value(Field.SYMBOL)
                    .map(s -> messages.say("import.draft.symbol", s))
                    .orElseGet(() -> messages.say("import.draft.number")));
        }
        if (tooLong) {
            out.comment(messages.say("import.draft.long", Integer.toString(Key.TITLE.longest())));
        }
        for (Finding f : unsure()) {
            out.comment(messages.say("import.draft.unsure", f.field().id(), f.words()));
        }
    }

    /** Needed values that were only concluded. */
    private List<Finding> unsure() {
        return paper.findings().stream()
                .filter(f -> f.confidence() == Confidence.LOW)
                .filter(f -> f.field().key().filter(Key::needed).isPresent())
                .toList();
    }

    private boolean isDefaultIssuer(String issuer) {
        return paper.district().filter(d -> d.issuerKey(issuer).isEmpty()).isPresent();
    }

    private void recipients(FrontMatterWriter out) {
        paper.finding(Field.RECIPIENTS)
                .ifPresent(f -> out.list(
                        Key.RECIPIENTS,
                        f.values().stream()
                                .map(r -> cut(r, Key.RECIPIENTS.longest()))
                                .toList()));
    }

    /** Writes a text, cut where it is longer than its key takes. */
    private static void text(FrontMatterWriter out, Key key, Optional<String> value) {
        scalar(out, key, value.map(v -> cut(v, key.longest())));
    }

    private static void scalar(FrontMatterWriter out, Key key, Optional<String> value) {
        value.ifPresent(v -> out.value(key, v));
    }

    private static Optional<Field> fieldOf(Key key) {
        return Arrays.stream(Field.values())
                .filter(f -> f.key().filter(key::equals).isPresent())
                .findFirst();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text, int longest) {
        return length(text) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
