package vn.congkhai.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congkhai.draft.Answers;
import vn.congkhai.draft.NewNotice;
import vn.congkhai.notice.Key;
import vn.congkhai.problem.Messages;
import vn.congkhai.problem.Problem;

/** Asks what a new notice needs, one key after the other, in names and not in codes. */
final class Questions {

    /** The answer that leaves a key out. */
    static final String NOTHING = "-";

    /** The answer that asks for everything there is to choose from. */
    private static final String HELP = "?";

    /** More districts are not listed unless they are asked for. */
    private static final int MOST_LISTED = 20;

    private static final int WIDTH = 78;
    private static final String INDENT = "    ";

    private final Console console;
    private final Words words;
    private final Messages messages;
    private final NewNotice notice;
    private final Answers answers;
    private final BufferedReader typed;

    Questions(Console console, NewNotice notice) {
        this.console = console;
        this.words = Words.in(console.language());
        this.messages = Messages.in(console.language());
        this.notice = notice;
        this.answers = notice.answers();
        this.typed = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    }

    /** Asks for everything that is not known yet, as long as there are answers. */
    void ask(Map<Key, String> values) throws IOException {
        console.err().println(words.say("new.how"));
        for (Key key : NewNotice.KEYS) {
            if (!isSettled(key, values) && NewNotice.isAsked(key, values) && !ask(key, values)) {
                return;
            }
        }
    }

    /** Whether an option gave the value, and it can stand beside the answers before it. */
    private boolean isSettled(Key key, Map<Key, String> values) {
        String given = values.get(key);
        if (given == null || given.equals(NOTHING) || isFree(key, given, values)) {
            return given != null;
        }
        values.remove(key);
        return false;
    }

    /** Asks until the answer can stand; false when there are no more answers. */
    private boolean ask(Key key, Map<Key, String> values) throws IOException {
        Optional<String> offered = notice.offer(key, values);
        if (key == Key.DISTRICT && offered.isEmpty()) {
            listDistricts();
        }
        while (true) {
            String offer = offered.map(o -> " [" + answers.shown(key, o) + "]").orElse("");
            console.err().print(words.say("new." + key.yamlName()) + Report.visible(offer) + ": ");
            console.err().flush();
            String line = typed.readLine();
            if (line == null) {
                console.err().println();
                return false;
            }
            // answers that come from a file may begin with the mark that Notepad puts there
            line = line.replace("\uFEFF", "");
            String answer = line.isBlank() ? offered.orElse("") : answers.value(key, line.strip());
            boolean nothing = answer.isEmpty() || answer.equals(NOTHING);
            if (nothing && !key.needed()) {
                return true;
            }
            if (nothing) {
                say(words.say("new.needed", answers.shown(key, key.example())));
            } else if (answer.equals(HELP) && !answers.choices(key).isEmpty()) {
                list(answers.choices(key));
            } else if (stands(key, answer) && isFree(key, answer, values)) {
                values.put(key, answer);
                return true;
            }
        }
    }

    private boolean stands(Key key, String answer) {
        if (key != Key.ATTACHMENTS && LostLetters.in(answer)) {
            say(words.say("new.lost"));
            say(words.say("new.lost.mend"));
            return false;
        }
        List<String> namesakes = answers.namesakes(key, answer);
        if (!namesakes.isEmpty()) {
            say(words.say("new.namesakes", String.join(", ", namesakes)));
            return false;
        }
        return none(notice.problemsOf(key, answer));
    }

    /** What names the notice is judged beside those that are there at once: at the end, all answers would be lost with it. */
    private boolean isFree(Key key, String answer, Map<Key, String> values) {
        boolean naming = key == Key.NUMBER || key == Key.TITLE && !values.containsKey(Key.NUMBER);
        if (!naming) {
            return true;
        }
        Map<Key, String> known = new EnumMap<>(values);
        known.put(key, answer);
        return none(notice.problemsBeside(known));
    }

    /** Whether nothing is wrong; else says what, and what to answer, without the key that nobody was asked for. */
    private boolean none(List<Problem> problems) {
        for (Problem problem : problems) {
            say(messages.whatAlone(problem));
            say(messages.mend(answers.asAnswered(problem)));
        }
        return problems.isEmpty();
    }

    private void listDistricts() {
        List<String> all = answers.choices(Key.DISTRICT);
        if (all.size() > MOST_LISTED) {
            say(words.say("new.many", all.size()));
        } else {
            list(all);
        }
    }

    /** Several on a line, as many as a window of the usual width has room for. */
    private void list(List<String> choices) {
        StringBuilder line = new StringBuilder();
        for (String choice : choices) {
            if (!line.isEmpty() && INDENT.length() + line.length() + choice.length() + 3 > WIDTH) {
                say(line + ",");
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : ", ").append(choice);
        }
        say(line.toString());
    }

    private void say(String line) {
        console.err().println(INDENT + Report.visible(line));
    }

    /** Says what is wrong with answers, and what to do, without the places they would have in a file. */
    static void tell(List<Problem> problems, Console console) {
        Messages messages = Messages.in(console.language());
        for (Problem problem : problems) {
            console.err().println(INDENT + Report.visible(messages.what(problem)));
            console.err().println(INDENT + Report.visible(messages.mend(problem)));
        }
    }
}
