package vn.congkhai.importer.pdf;

import java.util.List;
import vn.congkhai.importer.wording.Lines;

/** Recognises the head of a paper on its first page. */
final class Head {

    private Head() {}

    /** How many lines of the first page stand above the type of the paper. */
    static int end(List<Line> lines) {
        for (int i = 0; i < Math.min(lines.size(), 15); i++) {
            String text = lines.get(i).plain();
            boolean one = lines.get(i).segments().size() == 1;
            boolean afterDate = lines.subList(0, i).stream()
                    .anyMatch(l -> l.plain().matches("(?iu)(?>.*?tháng).*năm.*|.*số\\s*:.*"));
            if (one && afterDate && Lines.typeOf(text).isPresent()) {
                return i;
            }
        }
        for (int i = 0; i < Math.min(lines.size(), 15); i++) {
            if (lines.get(i).plain().startsWith("Kính gửi")) {
                return i;
            }
        }
        for (int i = 0; i < Math.min(lines.size(), 12); i++) {
            if (lines.get(i).plain().matches("(?iu)(?>.*?ngày)(?>.*?tháng).*năm.*")
                    && lines.get(i).plain().length() < 120) {
                return i + 1;
            }
        }
        return 0;
    }
}
