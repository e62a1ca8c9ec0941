package dev.digest.ai;

import dev.digest.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chat completions server.
 *
 * @param preset the name of a known provider, or empty
 * @param address the base URL, without {@code /chat/completions}
 * @param parameters the parameters of the first request
 * @param thinkingStyle how to control reasoning
 * @param needsKey whether a key is required
 */
public record ModelServer(
        String preset, URI address, Parameters parameters, ThinkingStyle thinkingStyle, boolean needsKey) {
    /** How to control whether a model reasons before it answers. */
    enum ThinkingStyle {
        /** Not at all. */
        NONE,
        /** {@code thinking: {type: disabled}}. */
        TYPE,
        /** {@code enable_thinking: false}. */
        FLAG,
        /** {@code reasoning_effort: low}. */
        EFFORT;

        Map<String, Object> parameter(boolean isOn) {
            return switch (this) {
                case NONE -> Map.of();
                case TYPE -> Map.of("thinking", Map.of("type", isOn ? "enabled" : "disabled"));
                case FLAG -> Map.of("enable_thinking", isOn);
                case EFFORT -> Map.of("reasoning_effort", isOn ? "high" : "low");
            };
        }
    }

    private static final List<ModelServer> KNOWN = List.of(
            known("openai", "https://api.openai.com/v1", AnswerFormat.SCHEMA, ThinkingStyle.EFFORT, true),
            known("deepseek", "https://api.deepseek.com", AnswerFormat.OBJECT, ThinkingStyle.TYPE, true),
            known(
                    "qwen",
                    "https://dashscope.aliyuncs.com/compatible-mode/v1",
                    AnswerFormat.OBJECT,
                    ThinkingStyle.FLAG,
                    true),
            known("kimi", "https://api.moonshot.cn/v1", AnswerFormat.OBJECT, ThinkingStyle.NONE, true),
            known("glm", "https://open.bigmodel.cn/api/paas/v4", AnswerFormat.OBJECT, ThinkingStyle.TYPE, true),
            known("siliconflow", "https://api.siliconflow.cn/v1", AnswerFormat.OBJECT, ThinkingStyle.FLAG, true),
            known("ollama", "http://localhost:11434/v1", AnswerFormat.SCHEMA, ThinkingStyle.EFFORT, false),
            known("vllm", "http://localhost:8000/v1", AnswerFormat.SCHEMA, ThinkingStyle.NONE, false),
            known("llamacpp", "http://localhost:8080/v1", AnswerFormat.SCHEMA, ThinkingStyle.NONE, false));

    private static ModelServer known(
            String name, String address, AnswerFormat format, ThinkingStyle style, boolean needsKey) {
        String length = name.equals("openai") ? "max_completion_tokens" : "max_tokens";
        return new ModelServer(name, URI.create(address), Parameters.of(format, length), style, needsKey);
    }

    /** The names of the known providers. */
    public static List<String> presets() {
        return KNOWN.stream().map(ModelServer::preset).toList();
    }

    /**
     * The server of a preset or URL.
     *
     * @throws Problem {@code ai.address}
     */
    public static ModelServer of(String nameOrAddress) {
        for (ModelServer server : KNOWN) {
            if (server.preset().equals(nameOrAddress)) {
                return server;
            }
        }
        URI address = address(nameOrAddress);
        return KNOWN.stream()
                .filter(server ->
                        server.needsKey() && server.address().getHost().equals(address.getHost()))
                .findFirst()
                .map(server -> new ModelServer(
                        server.preset(), address, server.parameters(), server.thinkingStyle(), server.needsKey()))
                .orElseGet(() -> new ModelServer(
                        "", address, Parameters.of(AnswerFormat.SCHEMA, "max_tokens"), ThinkingStyle.NONE, false));
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text);
            // Credentials in URLs would be secrets in places that are printed.
            boolean isWeb = List.of("http", "https")
                    .contains(Optional.ofNullable(address.getScheme()).orElse(""));
            if (isWeb && address.getHost() != null && address.getUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw Problem.of("ai.address", String.join(", ", presets()));
        }
        throw Problem.of("ai.address", String.join(", ", presets()));
    }

    /** The endpoint. */
    URI completions() {
        String base = address.toString().replaceFirst("/+$", "");
        return URI.create(base.endsWith("/chat/completions") ? base : base + "/chat/completions");
    }
}
