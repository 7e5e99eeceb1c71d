package vn.congkhai.cli;

import java.util.List;

/** A process that builds two portals over each other, again and again, until it is killed. */
public final class BuildingProcess {

    private BuildingProcess() {}

    /** Builds; a byte is written before each build, so that whoever listens knows when one begins. */
    public static void main(String[] arguments) {
        String site = arguments[0];
        while (true) {
            for (String project : new String[] {arguments[1], arguments[2]}) {
                System.out.write('.');
                System.out.flush();
                Sites.Outcome outcome =
                        Sites.run(List.of("build", "--source", project, "--output", site, "--now", Sites.NOW));
                if (outcome.code() != 0) {
                    throw new IllegalStateException(outcome.err());
                }
            }
        }
    }
}
