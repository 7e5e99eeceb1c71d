package vn.congkhai.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.congkhai.notice.District;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.Key;
import vn.congkhai.notice.KeyPlaces;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;

/** Addresses that two would have, or that are the portal's own. */
final class AddressChecks {

    private final Content content;
    private final Consumer<Problem> problems;

    /** What stands at each address that was looked at, by its caseless form: a source, or an attachment by its own address. */
    private final Map<String, String> owners = new HashMap<>();

    AddressChecks(Content content, Consumer<Problem> problems) {
        this.content = content;
        this.problems = problems;
    }

    void run() {
        districts();
        addresses();
        aliases();
    }

    private void districts() {
        for (District d : content.districts().all()) {
            if (OwnAddresses.isReserved(d.id())) {
                Place place = KeyPlaces.of(content.tree(), Districts.FILE_NAME, "id: " + d.id());
                report(Fault.ADDRESS_RESERVED, place, d.id());
            }
        }
    }

    private void addresses() {
        for (PlainPage page : content.pages()) {
            String address = Address.of(page).path();
            if (OwnAddresses.isReserved(address)) {
                report(
                        Fault.ADDRESS_RESERVED,
                        Place.wholeFile(display(page.source().path())),
                        address);
            } else {
                claim(address, page.source().path());
            }
        }
        for (Notice notice : content.notices()) {
            String source = notice.source().path();
            claim(Address.of(notice.path()).path(), source);
            owners.putIfAbsent(
                    OwnAddresses.caseless(Address.dataOf(notice.path()).path()), source);
        }
        Set<String> written = Set.copyOf(owners.keySet());
        for (Notice notice : content.notices()) {
            for (Notice.Attachment attachment : notice.publication().attachments()) {
                attachment(notice, attachment, written);
            }
        }
    }

    /** One file may be attached to two notices of a month: the same file at the same address. */
    private void attachment(Notice notice, Notice.Attachment attachment, Set<String> written) {
        String address = notice.path().beside(attachment.file());
        String first = owners.putIfAbsent(OwnAddresses.caseless(address), address);
        boolean list = attachment.file().equalsIgnoreCase("index.html");
        boolean taken = first != null && (written.contains(OwnAddresses.caseless(address)) || !first.equals(address));
        if (list || taken) {
            Place place = KeyPlaces.of(content.tree(), notice.source().path(), Key.ATTACHMENTS, attachment.file());
            if (list) {
                report(Fault.ADDRESS_RESERVED, place, address);
            } else {
                report(Fault.ADDRESS_TWICE, place, address, display(first));
            }
        }
    }

    private void aliases() {
        // which folders are files is known only when every alias has its address
        List<Alias> placed = new ArrayList<>();
        for (Alias alias : allAliases()) {
            if (claim(alias)) {
                placed.add(alias);
            }
        }
        placed.forEach(this::folders);
    }

    private List<Alias> allAliases() {
        List<Alias> aliases = new ArrayList<>();
        for (Notice notice : content.notices()) {
            String source = notice.source().path();
            notice.publication().aliases().forEach(typed -> aliases.add(new Alias(typed, source)));
        }
        for (PlainPage page : content.pages()) {
            String source = page.source().path();
            page.aliases().forEach(typed -> aliases.add(new Alias(typed, source)));
        }
        return aliases;
    }

    /** An old address, as the text of a source has it. */
    private record Alias(String typed, String source) {

        String file() {
            return Aliases.file(typed);
        }
    }

    /** Whether an alias has its address to itself; that it has not is reported. */
    private boolean claim(Alias alias) {
        String file = alias.file();
        if (OwnAddresses.isReserved(file) || OwnAddresses.isMadeForDistrict(file, content.districts())) {
            report(Fault.ADDRESS_RESERVED, place(alias), file);
            return false;
        }
        String first = owners.putIfAbsent(OwnAddresses.caseless(file), alias.source);
        if (first != null) {
            report(Fault.ADDRESS_TWICE, place(alias), file, display(first));
        }
        return first == null;
    }

    /** A page cannot stand in a folder whose name is a page's, or a file's that the portal makes. */
    private void folders(Alias alias) {
        String file = alias.file();
        for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
            String folder = file.substring(0, slash);
            if (OwnAddresses.isMadeForDistrict(folder, content.districts())) {
                report(Fault.ADDRESS_RESERVED, place(alias), folder);
            }
            String owner = owners.get(OwnAddresses.caseless(folder));
            if (owner != null) {
                report(Fault.ADDRESS_TWICE, place(alias), folder, display(owner));
            }
        }
    }

    private Place place(Alias alias) {
        return KeyPlaces.of(content.tree(), alias.source, Key.ALIASES, alias.typed);
    }

    private void claim(String address, String source) {
        String first = owners.putIfAbsent(OwnAddresses.caseless(address), source);
        if (first != null) {
            report(Fault.ADDRESS_TWICE, Place.wholeFile(display(source)), address, display(first));
        }
    }

    private String display(String path) {
        return content.tree().display(path);
    }

    private void report(Fault fault, Place place, String... arguments) {
        problems.accept(new Problem(fault, place, arguments));
    }
}
