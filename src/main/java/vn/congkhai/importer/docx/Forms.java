package vn.congkhai.importer.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.congkhai.importer.block.Loss;
import vn.congkhai.problem.Fault;

/**
 * What Word shows of forms and fields: the value that was chosen from a list, the box that was ticked or not, nothing of what a
 * field reckons with; and dots for a blank that nobody filled in, in which Word shows what to do there. A day that
 * nobody wrote is told.
 */
final class Forms {

    private static final String BLANK = "……";
    private static final String TICKED = "☒";
    private static final String NOT_TICKED = "☐";
    private static final Set<String> OFF = Set.of("0", "false", "off");
    private static final Set<String> SHOWN =
            Set.of("t", "sym", "tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen");

    /** A field on the way through it. */
    private static final class ComplexField {
        private final Element begin;
        /** The outermost field around it whose instruction it stands in. */
        private final @Nullable ComplexField holder;

        private final StringBuilder instruction = new StringBuilder();
        private final List<Element> reckoned = new ArrayList<>();
        private final List<Element> result = new ArrayList<>();
        private boolean separated;

        ComplexField(Element begin, @Nullable ComplexField around) {
            this.begin = begin;
            this.holder = around == null ? null : around.instructed();
        }

        /** The field in whose instruction stands what comes next; none where it is shown. */
        private @Nullable ComplexField instructed() {
            return holder != null ? holder : separated ? null : this;
        }

        private boolean hasResult() {
            return result.stream().anyMatch(e -> !e.getTextContent().isBlank());
        }

        private void takeOutReckoned() {
            reckoned.forEach(e -> e.getParentNode().removeChild(e));
            reckoned.clear();
        }
    }

    private final Deque<ComplexField> fields = new ArrayDeque<>();

    private final ClockFields clock = new ClockFields();
    private final List<Loss> told = new ArrayList<>();

    private Forms() {}

    /** Writes it into the text and its notes, and tells each blank and each day of the clock. */
    static List<Loss> fillIn(Archive archive) {
        List<Loss> blanks = new ArrayList<>();
        for (Document part : archive.texts()) {
            Forms forms = new Forms();
            WordXml.all(part, "*").forEach(forms::pass);
            blanks.addAll(forms.told);
            WordXml.all(part, "sdt").stream()
                    .flatMap(control -> fillWithDots(control).stream())
                    .forEach(blanks::add);
        }
        return blanks;
    }

    private static Optional<Loss> fillWithDots(Element control) {
        boolean unfilled = WordXml.child(control, "sdtPr")
                .flatMap(p -> WordXml.value(p, "showingPlcHdr"))
                .filter(v -> !OFF.contains(v))
                .isPresent();
        if (!unfilled) {
            return Optional.empty();
        }
        List<Element> words = WordXml.all(control, "t");
        String told = words.stream().map(Node::getTextContent).collect(Collectors.joining());
        if (told.isBlank() || told.equals(BLANK)) {
            return Optional.empty();
        }
        words.forEach(t -> t.setTextContent(""));
        words.get(0).setTextContent(BLANK);
        return Optional.of(Loss.ofWords(Fault.IMPORT_BLANK, told));
    }

    private void pass(Element element) {
        ComplexField field = fields.peek();
        if (WordXml.is(element, "fldSimple")) {
            clock.tell(element, WordXml.attribute(element, "instr"), WordXml.all(element, "t"))
                    .ifPresent(told::add);
        } else if (WordXml.is(element, "fldChar")) {
            String type = WordXml.attribute(element, "fldCharType");
            if (type.equals("begin")) {
                fields.push(new ComplexField(element, field));
            } else if (field != null) {
                field.takeOutReckoned();
                field.separated = true;
                if (type.equals("end")) {
                    fields.pop();
                    show(field, element);
                    clock.tell(field.begin, field.instruction.toString(), field.result)
                            .ifPresent(told::add);
                }
            }
        } else if (field != null && WordXml.is(element, "instrText")) {
            field.instruction.append(element.getTextContent());
        } else if (field != null
                && SHOWN.contains(element.getLocalName())
                && WordXml.is(element.getParentNode(), "r")) {
            ComplexField instructed = field.instructed();
            if (instructed != null) {
                instructed.reckoned.add(element);
            } else {
                field.result.add(element);
            }
        }
    }

    /** Puts behind a field what Word shows for it and the file does not say in words. */
    private static void show(ComplexField field, Element end) {
        Optional<Element> form = WordXml.child(field.begin, "ffData");
        Node run = end.getParentNode();
        if (field.hasResult() || field.holder != null || form.isEmpty() || !WordXml.is(run, "r")) {
            return;
        }
        Optional<String> shown = switch (field.instruction.toString().strip().split("\\s", 2)[0]) {
            case "FORMDROPDOWN" -> WordXml.child(form.get(), "ddList").flatMap(Forms::chosen);
            case "FORMCHECKBOX" -> WordXml.child(form.get(), "checkBox").map(Forms::box);
            default -> Optional.empty();
        };
        shown.filter(words -> !words.isBlank()).ifPresent(words -> {
            Element text = WordXml.create(end.getOwnerDocument(), "t");
            WordXml.write(text, words);
            run.insertBefore(text, end.getNextSibling());
        });
    }

    private static Optional<String> chosen(Element list) {
        List<Element> values = WordXml.children(list, "listEntry");
        String at = WordXml.value(list, "result")
                .or(() -> WordXml.value(list, "default"))
                .orElse("0");
        return Optional.of(at)
                .filter(n -> n.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .filter(n -> n < values.size())
                .map(n -> WordXml.attribute(values.get(n), "val"));
    }

    private static String box(Element box) {
        boolean ticked = WordXml.value(box, "checked")
                .or(() -> WordXml.value(box, "default"))
                .filter(v -> !OFF.contains(v))
                .isPresent();
        return ticked ? TICKED : NOT_TICKED;
    }
}
