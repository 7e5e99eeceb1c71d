package vn.congkhai.manifest;

import java.net.URI;

/** A server leads on to another origin, as from http to https or to a new name: whether to follow is for people to say. */
public final class ElsewhereException extends ObstacleException {

    private static final long serialVersionUID = 1L;

    private final URI home;

    ElsewhereException(String location, URI to) {
        super(new Obstacle(Obstacle.Kind.ELSEWHERE, location));
        String address = to.toString();
        String end = "/" + Manifest.FILE;
        this.home = address.endsWith(end) ? URI.create(address.substring(0, address.length() - end.length() + 1)) : to;
    }

    /** The address of the site to which the server leads. */
    public URI home() {
        return home;
    }
}
