package dev.digest.cli;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Ctrl-C reaches every program that runs in a terminal. While the user is in an editor, in which it may mean anything,
 * this program does not listen to it. Java has signals only in {@code sun.misc}, which not every runtime has: hence by
 * reflection, and without it as if this were not here.
 */
final class Deaf {
    private static final String NOTHING = "";

    private final Object before;

    private Deaf(Object before) {
        this.before = before;
    }

    /** Does not listen from now on. Programs that are started do. */
    static Deaf begin() {
        try {
            // Not SIG_IGN, which a program that is started would inherit.
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            return new Deaf(handle(Proxy.newProxyInstance(
                    Deaf.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> NOTHING)));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return new Deaf(NOTHING);
        }
    }

    private static Object handle(Object handler) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Method handle = signal.getMethod("handle", signal, Class.forName("sun.misc.SignalHandler"));
        return handle.invoke(null, signal.getConstructor(String.class).newInstance("INT"), handler);
    }

    /** Listens again. */
    void end() {
        if (before.equals(NOTHING)) {
            return;
        }
        try {
            handle(before);
        } catch (ReflectiveOperationException e) {
            // It could be done the other way; else the user goes on without Ctrl-C.
        }
    }
}
