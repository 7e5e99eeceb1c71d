package vn.congkhai.search.document;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.congkhai.notice.District;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.notice.NoticeType;
import vn.congkhai.notice.Signers;
import vn.congkhai.output.JsonWriter;
import vn.congkhai.search.bits.ByteReader;
import vn.congkhai.search.bits.Bytes;
import vn.congkhai.search.bits.Packed;
import vn.congkhai.search.text.TextGroups;
import vn.congkhai.search.text.TextPlace;

/**
 * The notices by the numbers the index knows them by: older ones first, so that a new notice leaves the others' numbers
 * alone; and what results are filtered and counted by.
 */
public final class DocumentTable implements Documents {
    /** The order of the numbers: that of the lists, from its end, so that what is sorted by date stands as it does there. */
    static final Comparator<Notice> ORDER = Comparator.<Notice, YearMonth>comparing(
                    n -> n.path().month())
            .thenComparing(Notice.NEWEST_FIRST.reversed());

    private static final int EXACT = 24;

    /** Of a column for signers: a district's own list is short, and a byte holds its places. */
    private static final int LONGEST_OWN_LIST = 255;

    private final List<Notice> notices;
    private final Map<NoticePath, Integer> numbers = new HashMap<>();
    private final int[] monthStart;
    private final Map<YearMonth, TextGroups> groups = new LinkedHashMap<>();
    private final byte[] lengths;

    /** The table of these notices, whose lengths are not known yet. */
    public DocumentTable(Collection<Notice> all) {
        notices = all.stream().sorted(ORDER).toList();
        monthStart = new int[notices.size()];
        lengths = new byte[notices.size()];
        for (int i = 0; i < notices.size(); i++) {
            numbers.put(notices.get(i).path(), i);
            boolean same = i > 0 && month(i).equals(month(i - 1));
            monthStart[i] = same ? monthStart[i - 1] : i;
        }
        for (int from = 0; from < notices.size(); ) {
            int to = from;
            while (to < notices.size() && monthStart[to] == from) {
                to++;
            }
            groups.put(month(from), TextGroups.of(notices.subList(from, to), to == notices.size()));
            from = to;
        }
    }

    private YearMonth month(int number) {
        return notices.get(number).path().month();
    }

    @Override
    public int size() {
        return notices.size();
    }

    @Override
    public int number(Notice notice) {
        Integer number = numbers.get(notice.path());
        if (number == null) {
            throw new IllegalArgumentException("not of this index: " + notice.path());
        }
        return number;
    }

    /** The notices, by number. */
    public List<Notice> notices() {
        return notices;
    }

    @Override
    public TextPlace text(int number) {
        YearMonth month = month(number);
        return Optional.ofNullable(groups.get(month)).orElseThrow().placeOf(month, number - monthStart[number]);
    }

    @Override
    public void setLength(int number, int tokens) {
        lengths[number] = step(tokens);
    }

    /**
     * Takes the lengths of the first notices from a table that was encoded before.
     *
     * @param known how many notices that was of
     * @throws IOException when it is damaged, or of fewer notices
     */
    public void setLengths(byte[] packed, int known) throws IOException {
        byte[] table = Packed.unpack(packed);
        if (table.length < known || known > lengths.length) {
            throw new IOException("no lengths of so many notices");
        }
        System.arraycopy(table, table.length - known, lengths, 0, known);
    }

    /** Exact up to {@link #EXACT}, then four significant bits and how far they are shifted: as in Lucene's norms. */
    static byte step(int length) {
        if (length < EXACT) {
            return (byte) length;
        }
        int rest = length - EXACT;
        int shift = Math.max(0, 28 - Integer.numberOfLeadingZeros(rest));
        return (byte) (EXACT + (shift == 0 ? rest : (rest >>> shift & 7) | shift + 1 << 3));
    }

    /**
     * What a table was packed from: the header, districts, types, signers, days, how the notices stand, their lengths.
     *
     * @throws IOException when it is not the table of so many notices
     */
    static List<Bytes> columns(byte[] table, int notices) throws IOException {
        ByteReader in = new ByteReader(table);
        List<Bytes> columns = new ArrayList<>();
        Bytes header = new Bytes(1 << 10);
        header.putText(in.text());
        columns.add(header);
        for (boolean large : new boolean[] {true, false, true, false, false, false}) {
            Bytes column = new Bytes(notices);
            if (large) {
                for (int i = 0; i < notices; i++) {
                    column.putVarint(in.varint());
                }
            } else {
                column.put(in.take(notices), notices);
            }
            columns.add(column);
        }
        if (in.left() > 0) {
            throw new IOException("not the table of so many notices");
        }
        return columns;
    }

    @Override
    public byte[] encode() {
        List<String> districts =
                distinct(notices.stream().map(n -> n.paper().district().id()).toList());
        List<NoticeType> types =
                notices.stream().map(n -> n.paper().type()).distinct().sorted().toList();
        Map<String, String> signers = new TreeMap<>();
        Signers people = Signers.of(notices);
        Map<String, SortedSet<String>> ownSlugs = new TreeMap<>();
        for (Notice n : notices) {
            String slug = people.slug(n);
            // the newest spelling of a name, as the lists have it
            signers.put(slug, n.paper().signature().signer());
            Set<String> list = ownSlugs.computeIfAbsent(n.paper().district().id(), d -> new TreeSet<>());
            if (list.size() < LONGEST_OWN_LIST) {
                list.add(slug);
            }
        }
        Map<String, List<String>> own = new TreeMap<>();
        ownSlugs.forEach((district, list) -> own.put(district, List.copyOf(list)));
        List<String> signerSlugs = List.copyOf(signers.keySet());
        Bytes district = new Bytes(notices.size());
        Bytes type = new Bytes(notices.size());
        Bytes signer = new Bytes(notices.size());
        Bytes day = new Bytes(notices.size());
        for (int i = 0; i < notices.size(); i++) {
            Notice n = notices.get(i);
            List<String> list = own.get(n.paper().district().id());
            district.putVarint(districts.indexOf(n.paper().district().id()));
            type.put(types.indexOf(n.paper().type()));
            String slug = people.slug(n);
            int place = Collections.binarySearch(list, slug);
            signer.putVarint(place >= 0 ? place : list.size() + signerSlugs.indexOf(slug));
            int before = monthStart[i] == i ? 0 : dayOf(notices.get(i - 1));
            day.put(dayOf(n) - before);
        }
        JsonWriter json = JsonWriter.ofFile().object();
        pairs(json, "districts", districts, districtNames()::get);
        pairs(
                json,
                "types",
                types.stream().map(NoticeType::slug).toList(),
                slug -> NoticeType.ofSlug(slug).orElseThrow().label());
        pairs(json, "signers", signerSlugs, signers::get);
        json.array("own");
        for (String d : districts) {
            json.array();
            own.get(d).forEach(slug -> json.value(signerSlugs.indexOf(slug)));
            json.end();
        }
        json.end().array("months");
        Map<YearMonth, Long> counts =
                notices.stream().collect(Collectors.groupingBy(n -> n.path().month(), Collectors.counting()));
        groups.forEach((month, ofMonth) -> json.array()
                .value(month.toString())
                .value(counts.getOrDefault(month, 0L))
                .value(String.join("", ofMonth.hashes()))
                .end());
        json.end().end();
        Bytes header = new Bytes(1 << 10);
        header.putText(json.toString());
        Bytes length = new Bytes(notices.size());
        length.put(lengths, lengths.length);
        return Packed.columns(
                List.of(header, district, type, signer, day, new Standing(notices).column(notices), length));
    }

    /** A list of pairs: a slug and what readers see. */
    private static void pairs(JsonWriter json, String name, List<String> slugs, Function<String, String> label) {
        json.array(name);
        slugs.forEach(slug -> json.array().value(slug).value(label.apply(slug)).end());
        json.end();
    }

    /** What readers see of each district, by its id: where two are called alike, with the province. */
    private Map<String, String> districtNames() {
        Map<String, District> districts = new TreeMap<>();
        notices.forEach(
                n -> districts.putIfAbsent(n.paper().district().id(), n.paper().district()));
        Map<String, Long> alike =
                districts.values().stream().collect(Collectors.groupingBy(District::fullName, Collectors.counting()));
        Map<String, String> names = new TreeMap<>();
        districts.forEach((id, district) -> {
            String name = district.fullName();
            String province = alike.getOrDefault(name, 1L) > 1 ? " (" + district.province() + ")" : "";
            names.put(id, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + province);
        });
        return names;
    }

    private static int dayOf(Notice notice) {
        return notice.paper().date().day().map(d -> d.getDayOfMonth()).orElse(0);
    }

    private static List<String> distinct(List<String> values) {
        String[] sorted = values.stream().distinct().toArray(String[]::new);
        Arrays.sort(sorted);
        return List.of(sorted);
    }
}
