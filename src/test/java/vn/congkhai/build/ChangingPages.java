package vn.congkhai.build;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The plain pages of a portal on which staff work: a few, or more than the foot of a page leads to. */
final class ChangingPages {

    private static final List<String> INITIALS = List.of("An", "Ấp", "Bến", "Đò", "Đồi", "Ứng", "7");

    private final Random random;
    private final Map<String, String> pages = new TreeMap<>();

    ChangingPages(Random random) {
        this.random = random;
    }

    /** The texts of the pages, by the names of their files. */
    Map<String, String> files() {
        return pages;
    }

    void restore(Map<String, String> before) {
        pages.clear();
        pages.putAll(before);
    }

    String change() {
        switch (random.nextInt(5)) {
            case 0 -> {
                // past what a foot has room for, and back under it
                if (pages.size() > 20) {
                    pages.clear();
                } else {
                    for (int i = 0; i < 24; i++) {
                        write("so-" + i, "");
                    }
                }
            }
            case 1 -> write("lien-he", "\naliases: [cu/lien-he-" + random.nextInt(3) + ".html]");
            case 2 -> write("huong-dan", "");
            default -> {
                if (pages.isEmpty() || random.nextInt(3) == 0) {
                    write("trang-" + random.nextInt(9), "");
                } else {
                    String name = List.copyOf(pages.keySet()).get(random.nextInt(pages.size()));
                    if (random.nextBoolean()) {
                        pages.remove(name);
                    } else {
                        write(name, "");
                    }
                }
            }
        }
        return "pages " + pages.keySet().stream().limit(3).collect(Collectors.joining(" ")) + " of " + pages.size();
    }

    private void write(String name, String head) {
        String title = INITIALS.get(random.nextInt(INITIALS.size())) + " " + name;
        pages.put(name, "---\ntitle: " + title + head + "\n---\n\nViết lần " + random.nextInt(90) + ".\n");
    }
}
