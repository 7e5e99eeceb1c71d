package vn.congkhai.notice;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.ShellWord;
import vn.congkhai.source.FileNames;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceTree;
import vn.congkhai.source.UnfitFiles;

/** Reads how the portal publishes a paper. */
final class PublicationReader {

    private static final Pattern ALIAS =
            Pattern.compile("/?[A-Za-z0-9_~-][A-Za-z0-9._~-]*(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?");

    private final SourceTree tree;
    private final LocalDateTime now;

    PublicationReader(SourceTree tree, LocalDateTime now) {
        this.tree = tree;
        this.now = now;
    }

    /**
     * The publication; values with faults were reported and are left out.
     *
     * @param folders of the notice, in which attachments are looked for: the one it lies in, then the one where it belongs;
     *     none where it lies at no place of a notice
     */
    Notice.Publication read(Values values, Optional<Notice.Status> status, List<String> folders) {
        Optional<LocalDateTime> publishAt = values.dateTime(Key.PUBLISH_AT.yamlName(), Key.PUBLISH_AT.example());
        boolean early = publishAt.filter(at -> at.isAfter(now)).isPresent();
        Notice.Amendment amendment = new Notice.Amendment(
                reference(values, Key.CORRECTS),
                reference(values, Key.REPLACES),
                NoticeReader.text(values, Key.REASON),
                changes(values));
        return new Notice.Publication(
                early ? Notice.Status.DRAFT : status.orElse(Notice.Status.PUBLISHED),
                values.choice(Key.TEXT.yamlName(), textKinds()).orElse(Notice.TextKind.FULL),
                publishAt,
                NoticeReader.text(values, Key.LEAD),
                values.slugs(Key.TOPICS.yamlName(), Key.TOPICS.itemExample()),
                amendment,
                aliases(values),
                attachments(values, folders),
                Allowance.all(values));
    }

    static List<String> aliases(Values values) {
        Key key = Key.ALIASES;
        return values.texts(key.yamlName(), key.itemExample(), key.longest(), (alias, place) -> {
            String last = alias.substring(alias.lastIndexOf('/') + 1);
            boolean pageName = last.indexOf('.') < 0 || last.endsWith(".html") || last.endsWith(".htm");
            if (ALIAS.matcher(alias).matches() && !alias.contains("..") && pageName) {
                return Optional.of(alias.startsWith("/") ? alias.substring(1) : alias);
            }
            values.report(place.get(), Fault.ALIAS_FORM, alias);
            return Optional.empty();
        });
    }

    private static List<Notice.Change> changes(Values values) {
        ItemKeys keys = ItemKeys.CHANGE;
        return values.mappings(Key.CHANGES.yamlName(), keys, inner -> {
            Optional<LocalDate> date = inner.date("date", keys.example("date"));
            Optional<String> note = inner.text("note", keys.example("note"), 1000);
            return date.flatMap(d -> note.map(n -> new Notice.Change(d, n)));
        });
    }

    private List<Notice.Attachment> attachments(Values values, List<String> folders) {
        ItemKeys keys = ItemKeys.ATTACHMENT;
        Set<String> listed = new HashSet<>();
        return values.mappings(Key.ATTACHMENTS.yamlName(), keys, inner -> {
            Optional<String> file = inner.text("file", keys.example("file"), 200);
            Optional<String> title = inner.text("title", keys.example("title"), 200);
            if (file.isPresent() && !listed.add(file.get())) {
                inner.report("file", Fault.ATTACHMENT_TWICE, file.get());
                return Optional.empty();
            }
            return folders.isEmpty() ? Optional.empty() : file.flatMap(f -> attachment(inner, folders, f, title));
        });
    }

    private Optional<Notice.Attachment> attachment(
            Values inner, List<String> folders, String file, Optional<String> title) {
        if (file.indexOf('/') >= 0 || file.indexOf('\\') >= 0 || file.startsWith(".")) {
            inner.report("file", Fault.ATTACHMENT_OUTSIDE, file);
            return Optional.empty();
        }
        Optional<SourceFile> found = folders.stream()
                .flatMap(folder -> tree.file(folder + "/" + file).stream())
                .findFirst();
        if (found.isEmpty()) {
            String right = folders.get(folders.size() - 1);
            inner.report("file", Fault.ATTACHMENT_MISSING, file, tree.display(right));
            return Optional.empty();
        }
        if (!FileNames.isPlain(file)) {
            inner.report(
                    "file",
                    Fault.ATTACHMENT_NAME,
                    file,
                    ShellWord.of(tree.display(found.get().path())),
                    tree.display(found.get().folder() + "/" + FileNames.plain(file)));
        }
        UnfitFiles.fault(found.get()).ifPresent(fault -> inner.report("file", fault, file));
        try {
            SourceFile source = found.get();
            return Optional.of(new Notice.Attachment(file, title.orElse(file), source.size(), source.sha256()));
        } catch (IOException e) {
            inner.report("file", Fault.FILE_UNREADABLE);
            return Optional.empty();
        }
    }

    private static Optional<NoticePath> reference(Values values, Key key) {
        return values.parsed(key.yamlName(), key.example(), (word, place) -> {
            Optional<NoticePath> path = NoticePath.parse(word);
            if (path.isEmpty()) {
                String plain = word.replaceAll("^/?(?:content/)?|\\.(?:md|html)$", "");
                String better = NoticePath.parse(plain).isPresent() ? plain : key.example();
                values.report(key.yamlName(), Fault.REFERENCE_FORM, key.yamlName(), word, better);
            }
            return path;
        });
    }

    private static Map<String, Notice.TextKind> textKinds() {
        Map<String, Notice.TextKind> all = new LinkedHashMap<>();
        all.put("full", Notice.TextKind.FULL);
        all.put("summary", Notice.TextKind.SUMMARY);
        all.put("ocr", Notice.TextKind.OCR);
        return all;
    }
}
