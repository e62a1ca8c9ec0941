package dev.digest.cli.terminal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ignores Ctrl-C while the user is in an editor: the terminal sends it to all programs, and in an editor it may mean
 * anything. Java has signal handlers only in {@code sun.misc}, which is optional, so they are accessed by reflection;
 * without them this class does nothing.
 */
final class InterruptGuard {
    private static final String KEY = "INT";
    /** Java dispatches signals in order of their number; this one, which nobody uses, comes after SIGINT. */
    private static final String BARRIER_SIGNAL = "WINCH";

    private static final String UNSUPPORTED = "";
    private static final int PATIENCE_SECONDS = 1;

    private final Object previousHandler;

    private InterruptGuard(Object before) {
        this.previousHandler = before;
    }

    /** Ignores Ctrl-C from now on. Programs started meanwhile do not. */
    static InterruptGuard ignoreInterrupts() {
        try {
            // Not SIG_IGN, which child processes would inherit.
            return new InterruptGuard(handle(KEY, handler(() -> {})));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return new InterruptGuard(UNSUPPORTED);
        }
    }

    /** Handles Ctrl-C again. */
    void restore() {
        if (previousHandler.equals(UNSUPPORTED)) {
            return;
        }
        try {
            awaitEarlier();
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Not every system has the other signal.
        }
        try {
            handle(KEY, previousHandler);
        } catch (ReflectiveOperationException e) {
            // Installing the handler worked; in the worst case Ctrl-C stays ignored.
        }
    }

    /** Waits for a signal sent while the editor was open that Java has not dispatched yet. */
    private static void awaitEarlier() throws ReflectiveOperationException {
        CountDownLatch through = new CountDownLatch(1);
        Object others = handle(BARRIER_SIGNAL, handler(through::countDown));
        Class<?> signal = Class.forName("sun.misc.Signal");
        signal.getMethod("raise", signal).invoke(null, signal(BARRIER_SIGNAL));
        try {
            if (!through.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                // Then it was dispatched long ago, or Java cannot dispatch signals now.
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            handle(BARRIER_SIGNAL, others);
        }
    }

    private static Object handler(Runnable reaction) throws ReflectiveOperationException {
        return Proxy.newProxyInstance(
                InterruptGuard.class.getClassLoader(),
                new Class<?>[] {Class.forName("sun.misc.SignalHandler")},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "toString" -> reaction.toString();
                    default -> {
                        reaction.run();
                        yield UNSUPPORTED;
                    }
                });
    }

    private static Object signal(String name) throws ReflectiveOperationException {
        return Class.forName("sun.misc.Signal").getConstructor(String.class).newInstance(name);
    }

    /** Installs a signal handler; returns the previous one. */
    private static Object handle(String name, Object handler) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Method handle = signal.getMethod("handle", signal, Class.forName("sun.misc.SignalHandler"));
        return handle.invoke(null, signal(name), handler);
    }
}
