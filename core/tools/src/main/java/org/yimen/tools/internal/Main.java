package org.yimen.tools.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the sub-command and runs it. Exit codes: 0 well, 1 something was found, 2 wrong words, 3 it did not work. */
public final class Main {
    private final Map<String, Tool> tools = new LinkedHashMap<>();

    Main() {
        tools.put("verify-events", new VerifyEvents());
        tools.put("backup", new TakeBackup());
        tools.put("verify-backup", new VerifyBackup());
        tools.put("restore", new RestoreBackup());
        tools.put("move", new MoveDatabase());
    }

    public static void main(String[] words) {
        Map<String, String> properties = new TreeMap<>();
        System.getProperties().stringPropertyNames().forEach(name -> properties.put(name, System.getProperty(name)));
        Terminal terminal = new Terminal(System.out, System.err, System.getenv(), properties);
        System.exit(new Main().run(Arrays.asList(words), terminal));
    }

    int run(List<String> words, Terminal terminal) {
        Tool tool = words.isEmpty() ? null : tools.get(words.get(0));
        if (tool == null) {
            help(terminal);
            return Tool.USAGE;
        }
        try {
            return tool.run(words.subList(1, words.size()), terminal);
        } catch (UsageException wrong) {
            terminal.errors().println(wrong.getMessage());
            terminal.errors().println("usage: yimen " + words.get(0) + " " + tool.usage());
            return Tool.USAGE;
        } catch (Exception | LinkageError failed) {
            terminal.errors().println(words.get(0) + " did not work: " + failed);
            return Tool.FAILED;
        }
    }

    private void help(Terminal terminal) {
        terminal.errors().println("usage: yimen COMMAND ...");
        tools.forEach((name, tool) -> terminal.errors().println("  " + name + "  " + tool.summary()));
    }
}
