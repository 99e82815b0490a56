package se.samblick.app.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As whom PostgreSQL runs. It refuses to run as root, and initdb refuses a user without a name.
 *
 * <p>A user namespace of its own ({@code unshare -U}) cures both and leaves the files with their owner; where a
 * container forbids it, root changes to the user 65534 instead. A data directory keeps to the way it was made: a server
 * in a namespace may not read what 65534 owns, nor the other way round.
 */
enum ServerUser {
    SAME {
        @Override
        List<String> command(boolean diesWithUs, List<String> program) {
            return join(diesWithUs ? dying(List.of()) : List.of(), program);
        }
    },
    NAMESPACE {
        @Override
        List<String> command(boolean diesWithUs, List<String> program) {
            List<String> apart = List.of(path("unshare"), "-U");
            return join(diesWithUs ? join(dying(List.of()), apart) : apart, program);
        }
    },
    NOBODY {
        @Override
        List<String> command(boolean diesWithUs, List<String> program) {
            // The change of user clears the signal at death, so both belong to one setpriv.
            List<String> change = List.of("--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups");
            return join(diesWithUs ? dying(change) : join(List.of(path("setpriv")), change), program);
        }
    };

    static final int NOBODY_ID = 65534;
    private static final int ROOT_ID = 0;

    /**
     * The command that runs a program as this user.
     *
     * @param diesWithUs the program is told to stop (SIGINT) when the thread that starts it ends, and gets a session
     *     of its own, so that Ctrl-C in a terminal reaches it through us and not before us
     */
    abstract List<String> command(boolean diesWithUs, List<String> program);

    /**
     * Chooses the way that works here.
     *
     * @throws StartRefused if none does
     */
    static ServerUser forData(Path data, PostgresPrograms programs) {
        List<ServerUser> ways = candidates(data);
        String said = "";
        for (ServerUser way : ways) {
            Programs.Answer answer =
                    Programs.run(way.command(false, List.of(programs.program("postgres"), "--version")));
            if (answer.ok()) {
                return way;
            }
            said = answer.output();
        }
        throw new StartRefused(("PostgreSQL går inte att köra här (%s): som root behövs unshare eller setpriv och en"
                        + " datakatalog vars överkataloger alla får passera, annars ange en databas i"
                        + " SAMBLICK_DATABASE_URL.")
                .formatted(said.lines().findFirst().orElse("inget svar")));
    }

    private static List<ServerUser> candidates(Path data) {
        boolean root = Programs.userId() == ROOT_ID;
        Optional<Integer> owner = Files.isDirectory(data) ? Optional.of(Programs.owner(data)) : Optional.empty();
        if (!root) {
            return Programs.run(List.of(path("id"), "-un")).ok() ? List.of(SAME) : List.of(NAMESPACE);
        }
        if (owner.isPresent()) {
            return owner.get() == NOBODY_ID ? List.of(NOBODY) : List.of(NAMESPACE);
        }
        return List.of(NAMESPACE, NOBODY);
    }

    private static List<String> dying(List<String> change) {
        List<String> command = new ArrayList<>();
        Programs.find("setpriv").ifPresent(setpriv -> {
            command.addAll(List.of(setpriv.toString(), "--pdeathsig", "INT"));
            command.addAll(change);
        });
        Programs.find("setsid").ifPresent(setsid -> command.add(setsid.toString()));
        return command;
    }

    private static String path(String program) {
        return Programs.find(program).map(Path::toString).orElse(program);
    }

    private static List<String> join(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
