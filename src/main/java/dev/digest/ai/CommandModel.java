package dev.digest.ai;

import dev.digest.format.Json;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.workspace.CommandRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command in place of a server: it reads the request as JSON ({@code model}, {@code messages}, {@code schema}) from
 * standard input and prints the answer.
 */
public final class CommandModel implements LanguageModel {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private final CommandRun run;
    private final String model;

    /**
     * A command with its arguments.
     *
     * @param model the model's name; when empty, the command's name
     * @param folder the working directory
     */
    public CommandModel(List<String> command, String model, Path folder) {
        this.run = new CommandRun(command, folder, LIMIT);
        this.model = model.isEmpty() ? String.valueOf(Path.of(command.get(0)).getFileName()) : model;
    }

    @Override
    public String name() {
        return model;
    }

    @Override
    public String host() {
        return "";
    }

    @Override
    public ModelAnswer ask(ModelRequest request) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("model", model);
        question.put("messages", request.messages());
        question.put("schema", request.schema());
        question.put("max_tokens", request.mostTokens());
        String answer = Reasoning.without(run.run(Json.text(question)));
        if (answer.isBlank()) {
            throw Problem.of(ProblemCode.AI_EMPTY);
        }
        return new ModelAnswer(answer, 0, 0);
    }
}
