package dev.digest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Changes one value of a YAML document and keeps everything else as typed: comments, spacing, order, quotes. A path of
 * names leads through nested mappings, outermost first.
 */
public final class YamlEdit {
    private final String text;
    private final String lineBreak;
    private final Optional<MappingNode> root;

    private YamlEdit(String text, Optional<MappingNode> root) {
        this.text = text;
        this.lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        this.root = root;
    }

    /** A document that {@link YamlReader#read} accepts. */
    public static YamlEdit of(String text) {
        LoaderOptions options = new LoaderOptions();
        Composer composer = new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options);
        return new YamlEdit(
                text,
                composer.getSingleNode() instanceof MappingNode mapping ? Optional.of(mapping) : Optional.empty());
    }

    /** Sets a text value: replaces the existing one, or adds the entry after its siblings. */
    public String withValue(List<String> names, String value) {
        YamlPosition place = locate(names);
        if (place.missing().isEmpty() && place.value() instanceof ScalarNode there) {
            return replaceScalar(there, scalar(value, there.getScalarStyle(), place.inFlow()));
        }
        return addEntry(place, " " + scalar(value, ScalarStyle.PLAIN, place.inFlow()), List.of());
    }

    /** Sets a list of texts. Items that stay keep their lines and the comments above them. */
    public String withValue(List<String> names, List<String> items) {
        YamlPosition place = locate(names);
        if (place.missing().isEmpty() && place.value() instanceof SequenceNode there) {
            return there.getFlowStyle() == FlowStyle.FLOW
                    ? replaceScalar(there, inFlow(items))
                    : rewriteItems(there, items);
        }
        return place.inFlow() ? addEntry(place, " " + inFlow(items), List.of()) : addEntry(place, "", items);
    }

    /**
     * Appends an item to a list of mappings.
     *
     * @param lines the item in block style: one entry a line, nested ones indented
     */
    public String withItem(List<String> names, List<String> lines) {
        YamlPosition place = locate(names);
        boolean there = place.missing().isEmpty() && place.value() instanceof SequenceNode;
        if (there
                && place.value() instanceof SequenceNode list
                && !list.getValue().isEmpty()) {
            if (list.getFlowStyle() == FlowStyle.FLOW) {
                return text;
            }
            int first = start(list.getValue().get(0));
            String margin = text.substring(lineStart(first), text.lastIndexOf('-', first));
            int behind = lineEnd(end(list));
            return text.substring(0, behind) + itemLines(margin, lines) + text.substring(behind);
        }
        if (there && place.value() instanceof SequenceNode empty) {
            String margin = indent(start(place.entry().orElseThrow().getKeyNode())) + "  ";
            return text.substring(0, start(empty)).stripTrailing()
                    + itemLines(margin, lines)
                    + text.substring(offset(empty.getEndMark()));
        }
        return withValue(names, List.of("-")).replaceFirst("(?m)^([ ]*)- \"?-\"?$", itemPattern(lines));
    }

    private String itemPattern(List<String> lines) {
        StringBuilder item = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            item.append(i == 0 ? "$1- " : lineBreak + "$1  ")
                    .append(java.util.regex.Matcher.quoteReplacement(lines.get(i)));
        }
        return item.toString();
    }

    private String itemLines(String margin, List<String> lines) {
        StringBuilder item = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            item.append(lineBreak).append(margin).append(i == 0 ? "- " : "  ").append(lines.get(i));
        }
        return item.toString();
    }

    /** Removes an entry. */
    public String withoutEntry(List<String> names) {
        YamlPosition place = locate(names);
        if (!place.missing().isEmpty()) {
            return text;
        }
        NodeTuple entry = place.entry().orElseThrow();
        List<NodeTuple> all = place.mapping().orElseThrow().getValue();
        int at = all.indexOf(entry);
        int from = start(entry.getKeyNode());
        int to = end(entry.getValueNode());
        if (!place.inFlow()) {
            int next = text.indexOf('\n', to);
            return text.substring(0, lineStart(from)) + (next < 0 ? "" : text.substring(next + 1));
        }
        if (at + 1 < all.size()) {
            to = start(all.get(at + 1).getKeyNode());
        } else if (at > 0) {
            from = end(all.get(at - 1).getValueNode());
        }
        return text.substring(0, from) + text.substring(to);
    }

    /**
     * How far a path leads into the document.
     *
     * @param mapping the last mapping on the path; none in an empty document
     * @param entry the last entry on the path, in {@code mapping} or its parent
     * @param missing the names that do not exist
     */
    private record YamlPosition(Optional<MappingNode> mapping, Optional<NodeTuple> entry, List<String> missing) {
        boolean inFlow() {
            return mapping.filter(node -> node.getFlowStyle() == FlowStyle.FLOW).isPresent();
        }

        org.yaml.snakeyaml.nodes.@Nullable Node value() {
            return entry.map(NodeTuple::getValueNode).orElse(null);
        }
    }

    private YamlPosition locate(List<String> names) {
        YamlPosition place = new YamlPosition(root, Optional.empty(), names);
        while (!place.missing().isEmpty()) {
            String name = place.missing().get(0);
            Optional<NodeTuple> entry = place.mapping().stream()
                    .flatMap(mapping -> mapping.getValue().stream())
                    .filter(one -> one.getKeyNode() instanceof ScalarNode key
                            && key.getValue().equals(name))
                    .findFirst();
            if (entry.isEmpty()) {
                return place;
            }
            List<String> rest = place.missing().subList(1, place.missing().size());
            boolean deeper = !rest.isEmpty() && entry.get().getValueNode() instanceof MappingNode;
            Optional<MappingNode> mapping =
                    deeper ? Optional.of((MappingNode) entry.get().getValueNode()) : place.mapping();
            if (!deeper && !rest.isEmpty()) {
                return new YamlPosition(place.mapping(), entry, rest);
            }
            place = new YamlPosition(mapping, deeper ? Optional.empty() : entry, rest);
        }
        return place;
    }

    private String replaceScalar(org.yaml.snakeyaml.nodes.Node there, String value) {
        int from = start(there);
        int to = end(there);
        boolean stuck = from == to && from > 0 && text.charAt(from - 1) == ':';
        return text.substring(0, from) + (stuck ? " " : "") + value + text.substring(to);
    }

    private String addEntry(YamlPosition place, String value, List<String> items) {
        if (place.inFlow()) {
            int brace = offset(place.mapping().orElseThrow().getEndMark()) - 1;
            String before = place.mapping().orElseThrow().getValue().isEmpty() ? "" : ", ";
            return text.substring(0, brace) + before + nestValue(place.missing(), value) + text.substring(brace);
        }
        String indent = place.entry()
                .map(group -> indent(start(group.getKeyNode())) + "  ")
                .orElseGet(() -> place.mapping()
                        .map(mapping -> indent(start(mapping.getValue().get(0).getKeyNode())))
                        .orElse(""));
        String lines = lines(indent, place.missing(), value, items);
        if (place.mapping().isEmpty()) {
            boolean open = !text.isEmpty() && !text.endsWith("\n");
            return text + (open ? lineBreak : "") + lines.substring(lineBreak.length()) + lineBreak;
        }
        int behind = lineEnd(place.entry()
                .map(group -> end(group.getValueNode()))
                .orElseGet(() -> end(place.mapping().orElseThrow())));
        return text.substring(0, behind) + lines + text.substring(behind);
    }

    /** The lines of an entry, each preceded by a line break. */
    private String lines(String indent, List<String> names, String value, List<String> items) {
        StringBuilder lines = new StringBuilder();
        String margin = indent;
        for (int i = 0; i < names.size(); i++) {
            lines.append(lineBreak)
                    .append(margin)
                    .append(scalar(names.get(i), ScalarStyle.PLAIN, false))
                    .append(':');
            margin += "  ";
        }
        lines.append(value);
        for (String item : items) {
            lines.append(lineBreak).append(margin).append("- ").append(scalar(item, ScalarStyle.PLAIN, false));
        }
        return lines.toString();
    }

    private static String nestValue(List<String> names, String value) {
        String head = scalar(names.get(0), ScalarStyle.PLAIN, true) + ":";
        return names.size() == 1 ? head + value : head + " {" + nestValue(names.subList(1, names.size()), value) + "}";
    }

    /** The lines of a list in block style; an item that stays keeps its old lines. */
    private String rewriteItems(SequenceNode there, List<String> items) {
        List<String> values = new ArrayList<>();
        List<String> chunks = new ArrayList<>();
        int first = lineStart(start(there.getValue().get(0)));
        int from = first;
        for (org.yaml.snakeyaml.nodes.Node node : there.getValue()) {
            int to = lineEnd(end(node));
            values.add(node instanceof ScalarNode scalar ? scalar.getValue().strip() : "");
            chunks.add(text.substring(from, to));
            from = Math.min(text.length(), to + (text.startsWith("\r\n", to) ? 2 : 1));
        }
        int last = lineEnd(end(there));
        String dash = text.substring(first, text.indexOf('-', first));
        List<String> lines = new ArrayList<>();
        for (String item : items) {
            int old = values.indexOf(item);
            lines.add(old < 0 ? dash + "- " + scalar(item, ScalarStyle.PLAIN, false) : chunks.get(old));
        }
        return text.substring(0, first) + String.join(lineBreak, lines) + text.substring(last);
    }

    private static String inFlow(List<String> items) {
        return "["
                + String.join(
                        ", ",
                        items.stream()
                                .map(item -> scalar(item, ScalarStyle.PLAIN, true))
                                .toList()) + "]";
    }

    private static String scalar(String value, ScalarStyle like, boolean flow) {
        boolean quoted = like == ScalarStyle.DOUBLE_QUOTED || like == ScalarStyle.SINGLE_QUOTED;
        if (quoted || (flow && !value.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ]*"))) {
            return YamlText.quote(value);
        }
        return !value.equalsIgnoreCase("null")
                        && value.matches(
                                "[\\p{L}\\p{N}][\\p{L}\\p{N}./%?&=_~+-]*(?:://[\\p{Alnum}/.:%?&=_~+-]*[\\p{Alnum}/])?")
                ? value
                : YamlText.of(value);
    }

    private int offset(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }

    private int start(org.yaml.snakeyaml.nodes.Node node) {
        return offset(node.getStartMark());
    }

    /** The end of a value's last character: SnakeYAML extends collections and block scalars up to the next token. */
    private int end(org.yaml.snakeyaml.nodes.Node node) {
        if (node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK) {
            Object last = collection.getValue().get(collection.getValue().size() - 1);
            return end(last instanceof NodeTuple entry ? entry.getValueNode() : (org.yaml.snakeyaml.nodes.Node) last);
        }
        int end = offset(node.getEndMark());
        while (end > start(node) && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** The indentation of a key. */
    private String indent(int key) {
        return " ".repeat(key - lineStart(key));
    }
}
