package dev.digest.fetch.webpage;

import dev.digest.fetch.ImageSource;
import dev.digest.fetch.http.HttpFetcher;
import dev.digest.fetch.http.HttpResponse;
import java.net.URI;

/** Downloads images from any URL. */
public record WebImageSource(HttpFetcher http) implements ImageSource {
    private static final String ACCEPT = "image/png, image/jpeg, image/gif;q=0.8, */*;q=0.1";

    @Override
    public byte[] fetch(URI address) {
        HttpResponse answer = http.get(address, ACCEPT);
        answer.requireSuccess();
        return answer.body();
    }
}
