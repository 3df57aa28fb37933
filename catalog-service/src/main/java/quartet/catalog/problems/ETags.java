package quartet.catalog.problems;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** Versions as entity tags. */
public final class ETags {

    private static final Pattern SHAPE = Pattern.compile("\"([0-9]{1,18})\"");
    private static final long OF_NOTHING = -1;

    private ETags() {}

    /**
     * The version in an If-Match header; a tag that is not one of ours matches none.
     *
     * @throws VersionRefused.Missing without such a header
     */
    public static long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new VersionRefused.Missing();
        }
        var tag = SHAPE.matcher(ifMatch.strip());
        return tag.matches() ? Long.parseLong(tag.group(1)) : OF_NOTHING;
    }

    public static String of(long version) {
        return "\"" + version + "\"";
    }
}
