package vn.congkhai.build;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is made when it is asked for first, once, whoever asks. */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> make;
    private Optional<T> value = Optional.empty();

    Lazy(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public synchronized T get() {
        if (value.isEmpty()) {
            value = Optional.of(make.get());
        }
        return value.get();
    }
}
