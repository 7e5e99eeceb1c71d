package vn.congkhai.importer.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.importer.block.Block;
import vn.congkhai.notice.District;
import vn.congkhai.notice.Districts;
import vn.congkhai.viet.VietText;

/** Finds which body of the register issued a paper: by the issuer's name, the place line, or the names in the text. */
final class DistrictFinder {

    private static final int WORDS_BEFORE = 20;

    private final Districts districts;

    DistrictFinder(Districts districts) {
        this.districts = districts;
    }

    /** A body of the register with what told it. */
    record Found(District district, Finding finding) {}

    Optional<Found> find(Optional<Finding> issuer, Optional<Finding> place, List<Block> blocks) {
        return issuer.flatMap(this::byIssuer)
                .or(() -> place.flatMap(this::byPlace))
                .or(() -> byText(blocks));
    }

    private Optional<Found> byIssuer(Finding issuer) {
        String words = VietText.fold(issuer.value());
        // the longest name first: "huyện Lục Nam" is not "huyện Lục"
        return districts.all().stream()
                .filter(d -> contains(words, VietText.fold(d.fullName())) || words.equals(VietText.fold(d.committee())))
                .max(Comparator.comparingInt(d -> d.fullName().length()))
                .map(d -> found(d, issuer, Confidence.HIGH));
    }

    private Optional<Found> byPlace(Finding place) {
        String words = VietText.fold(place.value());
        List<District> named = districts.all().stream()
                .filter(d -> words.equals(VietText.fold(d.name())) || words.equals(VietText.fold(d.fullName())))
                .toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(found(named.get(0), place, named.size() == 1 ? Confidence.HIGH : Confidence.LOW));
    }

    private Optional<Found> byText(List<Block> blocks) {
        return districts.all().stream()
                .map(d -> new Counted(d, mentions(d, blocks)))
                .filter(c -> !c.mentions.isEmpty())
                .max(Comparator.comparingInt(c -> c.mentions.size()))
                .map(c -> found(c.district, c.mentions.get(0), Confidence.MEDIUM));
    }

    private record Counted(District district, List<Finding> mentions) {}

    private static List<Finding> mentions(District district, List<Block> blocks) {
        Pattern name =
                Pattern.compile("(?<!\\p{L})" + Pattern.quote(VietText.fold(district.fullName())) + "(?!\\p{L})");
        List<Finding> mentions = new ArrayList<>();
        for (Block.Text text : Block.texts(blocks)) {
            String plain = text.plain();
            Matcher m = name.matcher(VietText.fold(plain));
            while (m.find()) {
                String words = plain.substring(Math.max(0, Math.min(plain.length(), m.start() - WORDS_BEFORE)));
                mentions.add(new Finding(Field.DISTRICT, district.id(), text.at(), words, Confidence.MEDIUM));
            }
        }
        return mentions;
    }

    private static boolean contains(String words, String name) {
        int at = words.indexOf(name);
        int end = at + name.length();
        return at >= 0 && (end == words.length() || !Character.isLetter(words.charAt(end)));
    }

    private static Found found(District district, Finding from, Confidence confidence) {
        return new Found(district, new Finding(Field.DISTRICT, district.id(), from.at(), from.words(), confidence));
    }
}
