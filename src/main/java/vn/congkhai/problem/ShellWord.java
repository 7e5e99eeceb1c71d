package vn.congkhai.problem;

import java.util.regex.Pattern;

/** A file's path in a command that a message offers: whoever copies the command into a shell runs nothing but that. */
public final class ShellWord {

    /** What shells go by between double quotes: a name may hold a command of its own. */
    private static final Pattern LIVE = Pattern.compile("[$`\"\\\\!]");

    /** What may stand beside those between single quotes, in every shell. */
    private static final Pattern IDLE = Pattern.compile("[\\p{L}\\p{M}\\p{N} ./_,()+=@#$`\"\\\\!-]*");

    private static final String UNTYPED = "\uFFFD";

    private ShellWord() {}

    /** The path in quotes. Of a name that no quotes fit in every shell, the signs that shells go by show as lost. */
    public static String of(String path) {
        if (!LIVE.matcher(path).find()) {
            return '"' + path + '"';
        }
        return IDLE.matcher(path).matches()
                ? "'" + path + "'"
                : '"' + LIVE.matcher(path).replaceAll(UNTYPED) + '"';
    }
}
