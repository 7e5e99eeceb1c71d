package vn.congkhai.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Nearest;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Places;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceText;
import vn.congkhai.source.SourceTree;
import vn.congkhai.viet.VietText;

/** The register of the bodies whose notices the portal publishes, from {@code districts.yml}. */
public final class Districts {

    /** The register's name within the content folder. */
    public static final String FILE_NAME = "districts.yml";

    private static final Pattern OF_DISTRICT =
            Pattern.compile("^(?:(?:ubnd|uy-ban-nhan-dan)-)?(?:(?:huyen|quan|thi-xa|thanh-pho|tp|tx)-)?(?=.)");
    private static final ItemKeys KEYS = ItemKeys.DISTRICT;

    /** No district, since nothing could be read. */
    public static final Districts NONE = new Districts(Map.of(), false);

    private final Map<String, District> byId;
    private final boolean whole;

    private Districts(Map<String, District> byId, boolean whole) {
        this.byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
        this.whole = whole;
    }

    /** The register as it was read before, without faults. */
    public static Districts of(List<District> districts) {
        Map<String, District> byId = new LinkedHashMap<>();
        districts.forEach(d -> byId.put(d.id(), d));
        return new Districts(byId, true);
    }

    /** The register of a content folder; none, which is reported, where there is no such file or it cannot be read. */
    public static Districts in(SourceTree tree, Consumer<Problem> problems) {
        String display = tree.display(FILE_NAME);
        Optional<SourceFile> file = tree.file(FILE_NAME);
        if (file.isEmpty()) {
            problems.accept(new Problem(Fault.REGISTER_MISSING, Place.wholeFile(display), display));
            return NONE;
        }
        return SourceText.read(file.get(), display, problems)
                .map(text -> read(text, problems))
                .orElse(NONE);
    }

    /** The register of a text; entries with faults are reported and left out. */
    static Districts read(SourceText source, Consumer<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        Optional<YamlValue> value = YamlReader.read(source, 0, source.text().length(), found::add);
        found.forEach(problems);
        if (value.isEmpty()
                || value.get() instanceof YamlValue.Sequence s && s.items().isEmpty()) {
            if (found.isEmpty()) {
                problems.accept(new Problem(Fault.REGISTER_EMPTY, Place.wholeFile(source.file())));
            }
            return NONE;
        }
        if (!(value.get() instanceof YamlValue.Sequence sequence)) {
            Place place = source.place(value.get().start(), value.get().end());
            problems.accept(new Problem(Fault.VALUE_NOT_LIST, place, FILE_NAME, "id: son-duong"));
            return NONE;
        }
        Map<String, District> byId = new LinkedHashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        Places places = new Places(source.file(), source.text());
        for (YamlValue item : sequence.items()) {
            Place place = places.of(item.start(), item.end());
            read(source, item, place, problems).ifPresent(district -> {
                Integer first = lines.putIfAbsent(district.id(), place.line());
                if (first == null) {
                    byId.put(district.id(), district);
                } else {
                    problems.accept(new Problem(Fault.DISTRICT_TWICE, place, district.id(), first.toString()));
                }
            });
        }
        return new Districts(byId, byId.size() == sequence.items().size());
    }

    /** In the order of the register. */
    public List<District> all() {
        return List.copyOf(byId.values());
    }

    /** The ids in the order of the register. */
    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    /** The district of an id. */
    public Optional<District> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The id that stands for or next to what somebody wrote for one, as {@code UBND huyện Sơn Dương}. */
    public Optional<String> near(String word) {
        String slug = VietText.slug(word);
        return Optional.of(OF_DISTRICT.matcher(slug).replaceFirst(""))
                .filter(byId::containsKey)
                .or(() -> Nearest.to(slug, ids()));
    }

    /** Whether the register was read without faults. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether an id may be that of an entry whose faults were reported, so that it is not reported again. */
    boolean mayHold(String id) {
        return !whole && id.matches("[a-z0-9-]+");
    }

    private static Optional<District> read(SourceText source, YamlValue item, Place place, Consumer<Problem> problems) {
        if (!(item instanceof YamlValue.Mapping mapping)) {
            problems.accept(new Problem(Fault.VALUE_TYPE, place, FILE_NAME, "id: son-duong"));
            return Optional.empty();
        }
        Values values = new Values(source, FrontMatter.unique(source, mapping, problems), place, problems);
        values.checkKeys(KEYS.names(), KEYS.neededNames(), KEYS::example);
        Optional<String> id = values.slug("id", KEYS.example("id"));
        Optional<String> name = text(values, "name");
        Optional<String> kind = text(values, "kind");
        Optional<String> province = text(values, "province");
        Optional<String> committee = text(values, "committee");
        Optional<String> office = text(values, "office");
        Optional<LocalDate> until = values.date("until", KEYS.example("until"));
        List<String> successors = values.texts("successors", KEYS.example("successors"), 200);
        if (id.isEmpty() || name.isEmpty() || kind.isEmpty() || province.isEmpty() || committee.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new District(
                id.get(), name.get(), kind.get(), province.get(), committee.get(), office, until, successors));
    }

    private static Optional<String> text(Values values, String key) {
        return values.text(key, KEYS.example(key), 200);
    }
}
