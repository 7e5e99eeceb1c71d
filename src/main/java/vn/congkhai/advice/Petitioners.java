package vn.congkhai.advice;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.viet.PersonNames;

/** Finds the names of people who came with a complaint, in titles and file names of citizen-reception papers. */
final class Petitioners {

    private static final Pattern RECEPTION = Pattern.compile(
            "(?iu)tiếp công dân|tiếp dân|khiếu nại|tố cáo|(?:trả lời|giải quyết) (?:đơn|kiến nghị|phản ánh)|đơn (?:thư|đề nghị|kiến nghị|phản ánh|của)");
    private static final Pattern RECEPTION_SLUG = Pattern.compile(
            "tiep-cong-dan|tiep-dan|khieu-nai|to-cao|tra-loi-don|giai-quyet-don|don-(?:thu|de-nghi|kien-nghi|phan-anh)|tra-loi-kien-nghi");
    private static final Pattern ADDRESSED =
            Pattern.compile("(?:[Ôô]ng|[Bb]à|[Cc]ông dân|[Hh]ộ(?: ông| bà)?|[Aa]nh|[Cc]hị|[Cc]ụ|[Cc]háu)\\s+("
                    + PersonNames.FORM + ")");
    private static final Pattern OF = Pattern.compile("(?:của|đối với|cho)\\s+(" + PersonNames.FORM + ")");
    private static final Pattern OFFICIAL = Pattern.compile("đồng chí\\s*$");
    private static final Pattern SLUG_ADDRESSED =
            Pattern.compile("(?:^|-)(?:ong|ba|cong-dan|ho-ong|ho-ba)-(?!chu-tich|chi-phi)([a-z]+)(?:-[a-z]{2,6}){1,3}");
    private static final Pattern SLUG_NAME = Pattern.compile("(?:^|-)([a-z]+)-(?:van|thi)-[a-z]{2,6}(?=-|$)");

    private Petitioners() {}

    /** Whether a title is of a paper on citizens' complaints and requests. */
    static boolean isOfReception(String title) {
        return RECEPTION.matcher(title).find();
    }

    /** Whether a file name is. */
    static boolean isOfReceptionSlug(String slug) {
        return RECEPTION_SLUG.matcher(slug).find();
    }

    static List<PersonalDatum> inTitle(String title) {
        Finds found = new Finds();
        for (Pattern pattern : List.of(ADDRESSED, OF)) {
            Matcher m = pattern.matcher(title);
            while (m.find()) {
                String name = m.group(1);
                boolean official = Surroundings.of(title, m.start(1), m.end(1)).hasBefore(OFFICIAL);
                if (PersonNames.isPerson(name) && !official) {
                    found.add(new PersonalDatum(PersonalDatum.Kind.NAME, m.start(1), m.end(1), name));
                }
            }
        }
        return found.inOrder();
    }

    static List<PersonalDatum> inFileName(String slug) {
        for (Pattern pattern : List.of(SLUG_NAME, SLUG_ADDRESSED)) {
            Matcher m = pattern.matcher(slug);
            while (m.find()) {
                if (PersonNames.isBareFamilyName(m.group(1))) {
                    String words = m.group().startsWith("-") ? m.group().substring(1) : m.group();
                    return List.of(new PersonalDatum(PersonalDatum.Kind.NAME, m.start(), m.end(), words));
                }
            }
        }
        return List.of();
    }
}
