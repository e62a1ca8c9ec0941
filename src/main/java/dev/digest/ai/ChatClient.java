package dev.digest.ai;

import dev.digest.fetch.http.HttpResponse;
import dev.digest.fetch.http.JsonPost;
import dev.digest.fetch.http.Sleeper;
import dev.digest.format.Json;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A client for the chat completions protocol, in any provider's dialect. */
public final class ChatClient implements LanguageModel {
    private static final int TRIES = 5;
    private static final int MOST_STEPS = 8;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final ModelServer server;
    private final Choice choice;
    private final JsonPost post;
    private final ParameterMemory memory;
    private final Sleeper time;

    /**
     * The options of the client.
     *
     * @param thinking whether the model should reason before it answers
     * @param key the API key, empty for none
     */
    public record Choice(String model, boolean thinking, String key) {
        /** Without the key. */
        @Override
        public String toString() {
            return model;
        }
    }

    /** A client of a server. */
    public ChatClient(ModelServer server, Choice choice, JsonPost post, ParameterMemory memory, Sleeper time) {
        this.server = server;
        this.choice = choice;
        this.post = post;
        this.memory = memory;
        this.time = time;
    }

    @Override
    public String name() {
        return choice.model();
    }

    @Override
    public String host() {
        return server.address().getHost();
    }

    @Override
    public boolean isFirstUse() {
        return memory.isNew(host());
    }

    @Override
    public ModelAnswer ask(ModelRequest request) {
        for (int tries = 1; ; tries++) {
            Optional<Duration> wish;
            Problem last;
            try {
                return steppingDown(request);
            } catch (Busy busy) {
                wish = busy.wish;
                last = busy.problem;
            } catch (Problem problem) {
                wish = Optional.empty();
                last = problem;
            }
            boolean mayPass = last.is(ProblemCode.AI_BUSY, ProblemCode.AI_EMPTY);
            Duration wait = wish.orElse(Duration.ofSeconds(1L << (tries - 1)));
            if (!mayPass || tries == TRIES || wait.compareTo(LONGEST_WAIT) > 0) {
                throw last;
            }
            time.sleep(wait);
        }
    }

    /** Thrown when a server is busy. */
    private static final class Busy extends RuntimeException {
        private final transient Problem problem;
        private final transient Optional<Duration> wish;

        private Busy(Problem problem, Optional<Duration> wish) {
            super(problem);
            this.problem = problem;
            this.wish = wish;
        }
    }

    /** Retries without parameters that the server rejects, one by one. */
    private ModelAnswer steppingDown(ModelRequest request) {
        Parameters parameters = memory.find(memoryKey()).orElse(server.parameters());
        for (int steps = 0; ; steps++) {
            StreamReader reader = new StreamReader();
            HttpResponse answer = post(body(request, parameters), reader);
            if (answer.status() == 200) {
                ModelAnswer whole = reader.answer();
                memory.keep(memoryKey(), parameters);
                return whole;
            }
            ServerError error = new ServerError(answer.status(), new String(answer.body(), StandardCharsets.UTF_8));
            boolean isParameter = answer.status() == 400 || answer.status() == 422;
            Optional<Parameters> next = isParameter ? parameters.after(error.body()) : Optional.empty();
            if (next.isEmpty() || steps == MOST_STEPS) {
                throw refused(error, answer);
            }
            parameters = next.get();
        }
    }

    private RuntimeException refused(ServerError error, HttpResponse answer) {
        Problem problem = withoutKey(error).problem();
        return error.mayPass() ? new Busy(problem, answer.retryDelay(time.now())) : problem;
    }

    /** Some servers repeat a rejected key in the error. */
    private ServerError withoutKey(ServerError error) {
        return choice.key().isEmpty()
                ? error
                : new ServerError(error.status(), error.body().replace(choice.key(), "***"));
    }

    private HttpResponse post(String body, StreamReader reader) {
        try {
            return post.post(server.completions(), choice.key(), body, reader::take);
        } catch (Problem problem) {
            throw problem.is(ProblemCode.FETCH_TIMEOUT)
                    ? Problem.of("ai.silent", host()).causedBy(problem)
                    : problem;
        }
    }

    private String memoryKey() {
        return server.address() + " " + choice.model();
    }

    private String body(ModelRequest request, Parameters parameters) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", choice.model());
        body.put("messages", request.messages());
        body.put("stream", true);
        if (parameters.usage()) {
            body.put("stream_options", Map.of("include_usage", true));
        }
        if (parameters.temperature()) {
            body.put("temperature", 0);
        }
        if (!parameters.lengthName().isEmpty()) {
            body.put(parameters.lengthName(), request.mostTokens());
        }
        if (parameters.thinking()) {
            body.putAll(server.thinkingStyle().parameter(choice.thinking()));
        }
        format(request, parameters.format()).ifPresent(format -> body.put("response_format", format));
        return Json.text(body);
    }

    private static Optional<Map<String, Object>> format(ModelRequest request, AnswerFormat format) {
        return switch (format) {
            case NONE -> Optional.empty();
            case OBJECT -> Optional.of(Map.of("type", "json_object"));
            case SCHEMA ->
                Optional.of(Map.of(
                        "type",
                        "json_schema",
                        "json_schema",
                        Map.of("name", "draft", "strict", true, "schema", request.schema())));
        };
    }
}
