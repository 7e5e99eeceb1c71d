package vn.congkhai.build;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** The register and the settings of a portal on which staff work. */
final class ChangingRegister {

    private static final List<String> DISTRICTS = List.of("son-duong", "luc-nam", "tan-yen");
    private static final List<List<String>> SETTINGS = List.of(
            List.of("portal.base-path=", "portal.base-path=/cong-khai"),
            List.of("portal.offline=false", "portal.offline=true"),
            List.of("portal.contact=congkhai@example.gov.vn", "portal.contact=https://congkhai.example.gov.vn/hoi"),
            List.of("portal.owner=Văn phòng HĐND và UBND", "portal.owner=Văn phòng UBND"));

    private final Random random;
    private String settings;
    private String until = "";
    private String name = "Tân Yên";
    private boolean more;

    ChangingRegister(Random random, String settings) {
        this.random = random;
        this.settings = settings;
    }

    String settings(String motto) {
        return settings.replace("portal.title=", "portal.title=" + motto);
    }

    String register() {
        return DISTRICTS.stream().map(this::district).collect(Collectors.joining())
                + (more ? "- {id: hoa-binh, name: Hòa Bình, kind: huyện, province: Bắc Giang, committee: UBND}\n" : "");
    }

    private String district(String id) {
        String own = id.equals("tan-yen") ? ", name: " + name + until : ", name: " + id;
        return "- {id: " + id + own + ", kind: huyện, province: Bắc Giang, committee: UBND huyện " + id + "}\n";
    }

    String change() {
        switch (random.nextInt(4)) {
            case 0 -> {
                int month = 3 + random.nextInt(6);
                until = random.nextInt(3) > 0 ? ", until: 2024-0" + month + "-01, successors: [xã Tân Trào]" : "";
            }
            case 1 -> name = name.equals("Tân Yên") ? "Tân An" : "Tân Yên";
            case 2 -> more = !more;
            default -> {
                List<String> either = SETTINGS.get(random.nextInt(SETTINGS.size()));
                boolean first = settings.contains(either.get(0) + "\n");
                settings = settings.replace(either.get(first ? 0 : 1) + "\n", either.get(first ? 1 : 0) + "\n");
            }
        }
        return "register " + until + " " + name + " " + more;
    }
}
