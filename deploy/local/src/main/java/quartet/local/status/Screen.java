package quartet.local.status;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * What a start says, a line per part, at most 80 columns. Colour only on a terminal. Lines come
 * from many threads, so each is printed in one piece.
 */
public final class Screen {

    private static final int WIDTH = 80;
    private final PrintStream out;
    private final boolean terminal;

    public Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Standard output; whether it is a terminal is what the JVM found. */
    public static Screen standard() {
        var console = System.console();
        return new Screen(System.out, console != null && console.isTerminal());
    }

    public boolean isTerminal() {
        return terminal;
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** A part that is done. */
    public void ok(String part, String what, Duration took) {
        say(row("ok", part, what, String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0)));
    }

    /** A part that is still waited for. */
    public void waiting(String part, String why, Duration since) {
        say(row("..", part, why, since.toSeconds() + " s"));
    }

    /** Something is wrong. */
    public void bad(String part, String what) {
        say(row("!!", part, what, ""));
    }

    /** Replaces the line it stands on; on something that is no terminal, nothing. */
    public void replace(String line) {
        if (terminal) {
            out.print("\r" + line + "\u001b[K");
            out.flush();
        }
    }

    private String row(String mark, String part, String what, String time) {
        var room = WIDTH - 4 - 15 - 1 - time.length();
        var fits = what.length() <= room ? what : what.substring(0, room - 1) + "…";
        var line = "%-15s%s%s".formatted(part, fits, pad(room - fits.length(), time));
        return painted(mark) + "  " + line.stripTrailing();
    }

    private static String pad(int spaces, String time) {
        return time.isEmpty() ? "" : " ".repeat(spaces + 1) + time;
    }

    private String painted(String mark) {
        if (!terminal) {
            return mark;
        }
        var colour = mark.equals("ok") ? "32" : mark.equals("!!") ? "31" : "33";
        return "\u001b[" + colour + "m" + mark + "\u001b[0m";
    }
}
