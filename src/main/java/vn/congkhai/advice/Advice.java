package vn.congkhai.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.congkhai.importer.AttachmentText;
import vn.congkhai.notice.Allowance;
import vn.congkhai.notice.FrontMatter;
import vn.congkhai.notice.Key;
import vn.congkhai.notice.KeyPlaces;
import vn.congkhai.notice.Notice;
import vn.congkhai.portal.Content;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceText;
import vn.congkhai.source.UnfitFiles;
import vn.congkhai.viet.VietText;

/**
 * The checks beyond what a build refuses. All of it is advice: warnings, each silenced only by an entry of the notice's
 * key {@code allow} that names the words, a reason and who decided.
 */
public final class Advice {

    /** Of these, what is told follows from other files as well, or from how much time a machine has. */
    private static final Set<Fault> OF_MORE_THAN_ITSELF = Set.of(
            Fault.ATTACHMENT_UNCHECKED, Fault.NUMBER_DISAGREES, Fault.NUMBER_DISAGREES_TAKEN, Fault.ALLOW_UNUSED);

    private final Content content;
    private final NumberSequences sequences;

    private Advice(Content content, NumberSequences sequences) {
        this.content = content;
        this.sequences = sequences;
    }

    /**
     * Reports what should be looked at.
     *
     * @param wanted which notices are checked by themselves; number sequences always take all of them into account
     * @param memory of earlier checks, since to go through ten thousand notices and their signed copies takes minutes
     */
    public static void check(
            Content content, Predicate<Notice> wanted, AdviceMemory memory, Consumer<Problem> problems) {
        NumberSequences sequences = NumberSequences.check(content, wanted);
        Advice advice = new Advice(content, sequences);
        content.notices().parallelStream()
                .filter(wanted)
                .map(notice ->
                        memory.of(notice, content.tree().display(notice.source().path()), () -> advice.notice(notice)))
                .toList()
                .forEach(found -> found.forEach(problems));
        sequences.problems().forEach(problems);
    }

    private AdviceMemory.Looked notice(Notice notice) {
        String path = notice.source().path();
        Optional<SourceText> text = content.tree()
                .file(path)
                .flatMap(f -> SourceText.read(f, content.tree().display(path), p -> {}));
        if (text.isEmpty()) {
            return new AdviceMemory.Looked(List.of(), false);
        }
        List<Advisory> found = new ArrayList<>();
        NoticeText body = new NoticeText(
                notice, text.get(), FrontMatter.bodyStart(text.get().text()).orElse(0));
        found.addAll(NumberInName.check(content, notice));
        found.addAll(new TextDates(body).check());
        found.addAll(ImpossibleDates.check(body));
        found.addAll(Weekdays.check(body));
        found.addAll(Periods.check(body));
        found.addAll(CitedPapers.check(body));
        found.addAll(OwnNumber.check(body));
        found.addAll(OtherSpellings.check(body));
        found.addAll(SkippedItems.check(body));
        found.addAll(Repeats.check(body));
        found.addAll(AbsentAnnex.check(body));
        found.addAll(SyllableAdvice.check(body));
        found.addAll(Lookalikes.check(body));
        found.addAll(TableAdvice.check(body));
        found.addAll(TableTotals.check(body));
        found.addAll(CountedThings.check(body));
        found.addAll(LostAsterisks.check(body));
        found.addAll(MarksWithoutEffect.check(body));
        found.addAll(HeadMarks.check(body));
        found.addAll(personalData(body));
        for (Notice.Attachment attachment : notice.publication().attachments()) {
            attachment(notice, attachment, found);
        }
        List<Problem> told = told(notice, found);
        boolean lasts = sequences.letPass(notice).isEmpty()
                && Stream.concat(found.stream().map(Advisory::problem), told.stream())
                        .noneMatch(problem -> OF_MORE_THAN_ITSELF.contains(problem.fault()));
        return new AdviceMemory.Looked(told, lasts);
    }

    /**
     * What is not let pass, and the entries that let nothing pass: neither here nor in front matter when it was read nor in the
     * sequences of numbers.
     */
    private List<Problem> told(Notice notice, List<Advisory> found) {
        List<Allowance> allowances = notice.publication().allowances();
        if (allowances.isEmpty()) {
            return found.stream().map(Advisory::problem).toList();
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, Allowance> byWords = new HashMap<>();
        allowances.forEach(a -> byWords.putIfAbsent(Allowance.key(a.words()), a));
        Set<Allowance> used = new HashSet<>();
        Stream.concat(Allowance.wordsOfHead(notice).stream(), sequences.letPass(notice).stream())
                .forEach(words ->
                        Optional.ofNullable(byWords.get(Allowance.key(words))).ifPresent(used::add));
        for (Advisory advisory : found) {
            Optional.ofNullable(byWords.get(Allowance.key(advisory.words())))
                    .ifPresentOrElse(used::add, () -> problems.add(advisory.problem()));
        }
        allowances.stream()
                .filter(a -> !used.contains(a))
                .forEach(a -> problems.add(new Problem(Fault.ALLOW_UNUSED, a.place(), a.words())));
        return problems;
    }

    private List<Advisory> personalData(NoticeText body) {
        List<Advisory> found = new ArrayList<>();
        Notice notice = body.notice();
        String title = notice.paper().title();
        boolean reception = Petitioners.isOfReception(title)
                || Petitioners.isOfReceptionSlug(notice.path().slug());
        for (PersonalDatum datum : PersonalData.find(body.text())) {
            found.add(datum.at(body.place(datum.start(), datum.end()), ""));
        }
        for (PersonalDatum datum : inTitle(title, reception)) {
            found.add(datum.at(KeyPlaces.of(content.tree(), notice.source().path(), Key.TITLE), ""));
        }
        if (reception) {
            Place place = Place.wholeFile(body.source().file());
            Petitioners.inFileName(notice.path().slug()).forEach(d -> found.add(d.at(place, "")));
        }
        return found;
    }

    private static List<PersonalDatum> inTitle(String title, boolean reception) {
        List<PersonalDatum> data = new ArrayList<>(PersonalData.find(title));
        if (reception) {
            data.addAll(Petitioners.inTitle(title));
        }
        return data;
    }

    private void attachment(Notice notice, Notice.Attachment attachment, List<Advisory> found) {
        String path = notice.path().beside(attachment.file());
        // one that is refused was told of already
        Optional<SourceFile> file =
                content.tree().file(path).filter(f -> UnfitFiles.fault(f).isEmpty());
        if (file.isEmpty()) {
            return;
        }
        Place place = Place.wholeFile(content.tree().display(path));
        String slug = VietText.slug(attachment.file());
        boolean reception = Petitioners.isOfReception(notice.paper().title()) || Petitioners.isOfReceptionSlug(slug);
        if (reception) {
            Petitioners.inFileName(slug).forEach(d -> found.add(d.at(place, "")));
        }
        AttachmentText text = AttachmentText.read(file.get().location());
        switch (text.outcome()) {
            case UNREADABLE ->
                found.add(new Advisory(new Problem(Fault.ATTACHMENT_UNCHECKED, place), attachment.file()));
            case SCANNED -> found.add(new Advisory(new Problem(Fault.ATTACHMENT_SCANNED, place), attachment.file()));
            default -> {}
        }
        for (int page = 0; page < text.pages().size(); page++) {
            Place onPage = text.pages().size() > 1 ? Place.wholeFile(place.file() + "#page=" + (page + 1)) : place;
            PersonalData.find(text.pages().get(page)).forEach(d -> found.add(d.at(onPage, "")));
        }
        text.properties()
                .forEach((name, value) -> inTitle(value, reception || Petitioners.isOfReception(value))
                        .forEach(d -> found.add(d.at(place, " (" + name + ")"))));
    }
}
