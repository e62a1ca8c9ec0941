package dev.digest.fetch.http;

import java.time.Duration;
import java.util.function.Supplier;

/** How often one may ask. */
public interface Pace {
    /** As often as one likes. */
    Pace FREE = new Pace() {
        @Override
        public Answer inTurn(Supplier<Answer> request) {
            return request.get();
        }

        @Override
        public void holdOff(Duration howLong) {}
    };

    /** Waits for its turn, then makes one request. */
    Answer inTurn(Supplier<Answer> request);

    /** Nobody is to ask again before this time has gone by. */
    void holdOff(Duration howLong);
}
