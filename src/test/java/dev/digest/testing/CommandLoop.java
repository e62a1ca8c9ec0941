package dev.digest.testing;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A process that runs commands one after the other, until one fails, and says of each that it is done, so that a test
 * can kill it at any moment, or run several at once.
 */
public final class CommandLoop {
    private CommandLoop() {}

    /** Starts one in a newsletter's folder; each command is a list of arguments. */
    public static Process start(InstalledProgram installed, Path folder, List<List<String>> commands)
            throws IOException {
        return start(installed, folder, commands, Map.of());
    }

    /** Starts one with variables of its environment. */
    public static Process start(
            InstalledProgram installed, Path folder, List<List<String>> commands, Map<String, String> variables)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of(folder.toString(), written(folder, commands)));
        variables.forEach((name, value) -> arguments.add(name + "=" + value));
        return installed.start(CommandLoop.class, arguments.toArray(String[]::new));
    }

    /** Lets later ones start faster, by what these commands need. */
    public static void remember(InstalledProgram installed, Path folder, List<List<String>> commands)
            throws IOException, InterruptedException {
        installed.remember(CommandLoop.class, folder.toString(), written(folder, commands));
    }

    private static String written(Path folder, List<List<String>> commands) throws IOException {
        Path file = Files.createTempFile(folder, "commands", ".txt");
        return Files.write(
                        file,
                        commands.stream()
                                .map(command -> String.join("\t", command))
                                .toList())
                .toString();
    }

    /** What a process said: how many commands it did, in the order given. */
    public static int done(List<String> said) {
        return (int) said.stream().filter(line -> line.startsWith("done ")).count();
    }

    /** Runs the commands of a file. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        TestProgram digest = new TestProgram(Path.of(arguments[0]));
        for (String variable : List.of(arguments).subList(2, arguments.length)) {
            int equals = variable.indexOf('=');
            digest.withVariable(variable.substring(0, equals), variable.substring(equals + 1));
        }
        List<String> commands = Files.readAllLines(Path.of(arguments[1]));
        // What every command needs is loaded before the first one counts.
        digest.run("list");
        out.println("ready");
        for (String command : commands) {
            CommandResult run = EveryChangingCommand.run(digest, List.of(command.split("\t", -1)));
            out.println((run.code() == 0 ? "done " : "failed ") + run.toString().replace('\n', ' '));
            if (run.code() != 0) {
                return;
            }
        }
    }
}
