package dev.digest.fetch.webpage;

import dev.digest.fetch.PictureSource;
import dev.digest.fetch.http.Answer;
import dev.digest.fetch.http.Http;
import java.net.URI;

/** Any picture on the web, by its address. */
public record WebPicture(Http http) implements PictureSource {
    private static final String ACCEPT = "image/png, image/jpeg, image/gif;q=0.8, */*;q=0.1";

    @Override
    public byte[] get(URI address) {
        Answer answer = http.get(address, ACCEPT);
        answer.requireSuccess();
        return answer.body();
    }
}
