package vn.congkhai.search.text;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.congkhai.notice.Notice;
import vn.congkhai.search.file.ContentHash;

/**
 * The notices of a month in groups whose texts share a folder. A folder is named after its notices, so that a text
 * never comes under the name of another one. The newest month is still growing: what is over there after the groups of
 * full size is cut into groups of halving sizes, so that one notice more renames few of them.
 *
 * @param starts the place in the month of each group's first notice
 * @param hashes of each group, as its folder's name has it
 * @param notices of the month
 */
public record TextGroups(List<Integer> starts, List<String> hashes, int notices) {
    /** Notices of a month whose texts share a folder; several whole packs. */
    private static final int GROUP = 128;

    /**
     * @param month its notices, in the order of the index
     * @param newest whether no later month has notices
     */
    public static TextGroups of(List<Notice> month, boolean newest) {
        List<Integer> starts = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        for (int from = 0; from < month.size(); ) {
            int left = month.size() - from;
            int size = left >= GROUP ? GROUP : newest ? Integer.highestOneBit(left) : left;
            starts.add(from);
            hashes.add(ContentHash.hex(month.subList(from, from + size).stream()
                    .map(n -> n.path().toString())
                    .collect(Collectors.joining("\n"))));
            from += size;
        }
        return new TextGroups(starts, hashes, month.size());
    }

    /** Where the text of a notice stands, by its place in the month. */
    public TextPlace placeOf(YearMonth month, int inMonth) {
        int group = starts.size() - 1;
        while (starts.get(group) > inMonth) {
            group--;
        }
        int end = group + 1 < starts.size() ? starts.get(group + 1) : notices;
        int inGroup = inMonth - starts.get(group);
        int slot = inGroup % TextPack.MOST;
        int texts = Math.min(TextPack.MOST, end - inMonth + slot);
        return new TextPlace(
                month + "-" + group + "-" + hashes.get(group) + "/" + inGroup / TextPack.MOST, slot, texts);
    }
}
