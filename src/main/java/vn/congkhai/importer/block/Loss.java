package vn.congkhai.importer.block;

import java.util.List;
import java.util.Objects;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;

/**
 * What a file has and its notice has not, or has without anybody having agreed to it.
 *
 * @param words what stands there, whole
 * @param arguments what the message tells, first of all the words
 */
public record Loss(Fault fault, Location at, String words, List<String> arguments) {

    private static final int LONGEST_SHOWN = 80;
    private static final int WIDEST = 160;

    public Loss {
        Objects.requireNonNull(fault);
        Objects.requireNonNull(at);
        Objects.requireNonNull(words);
        arguments = List.copyOf(arguments);
    }

    /** A loss whose words are told as they are. */
    public Loss(Fault fault, Location at, String words) {
        this(fault, at, words, List.of(words));
    }

    /** A loss of whose words the beginning is told, in one line. */
    public static Loss ofWords(Fault fault, Location at, String words) {
        return new Loss(fault, at, words, List.of(shown(words)));
    }

    /** The same of the file, where nothing better is known. */
    public static Loss ofWords(Fault fault, String words) {
        return ofWords(fault, Location.NOWHERE, words);
    }

    /** The beginning of some words, in one line. */
    public static String shown(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
    }

    /** The loss as a problem of a file; editors can jump to a line, viewers to a page. */
    public Problem in(String fileName) {
        String told = arguments.get(0);
        Place place = at.unit() == Location.Unit.LINE && at.number() > 0
                ? new Place(fileName, at.number(), 1, Math.max(1, Math.min(WIDEST, told.length())), told)
                : Place.wholeFile(at.unit() == Location.Unit.PAGE ? fileName + "#page=" + at.number() : fileName);
        return new Problem(fault, place, arguments);
    }
}
