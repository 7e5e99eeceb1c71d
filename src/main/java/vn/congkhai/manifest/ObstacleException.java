package vn.congkhai.manifest;

import java.io.IOException;

/** A file of a site could not be read, for a reason that is known by its kind. */
public sealed class ObstacleException extends IOException permits ElsewhereException, BusyException {

    private static final long serialVersionUID = 1L;

    private final transient Obstacle obstacle;

    ObstacleException(Obstacle obstacle) {
        super(obstacle.kind() + " " + obstacle.detail());
        this.obstacle = obstacle;
    }

    ObstacleException(IOException cause) {
        super(cause.getMessage(), cause);
        this.obstacle = Obstacle.of(cause);
    }

    /** What stood in the way. */
    public Obstacle obstacle() {
        return obstacle;
    }
}
