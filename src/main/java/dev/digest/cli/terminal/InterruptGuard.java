package dev.digest.cli.terminal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C reaches every program that runs in a terminal. While the user is in an editor, in which it may mean anything,
 * this program does not listen to it. Java has signals only in {@code sun.misc}, which not every runtime has: hence by
 * reflection, and without it as if this were not here.
 */
final class InterruptGuard {
    private static final String KEY = "INT";
    /** Java hands signals on by their numbers, and this one, of which nobody takes notice, behind the other. */
    private static final String BARRIER_SIGNAL = "WINCH";

    private static final String UNSUPPORTED = "";
    private static final int PATIENCE_SECONDS = 1;

    private final Object previousHandler;

    private InterruptGuard(Object before) {
        this.previousHandler = before;
    }

    /** Does not listen from now on. Programs that are started do. */
    static InterruptGuard ignoreInterrupts() {
        try {
            // Not SIG_IGN, which a program that is started would inherit.
            return new InterruptGuard(handle(KEY, handler(() -> {})));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return new InterruptGuard(UNSUPPORTED);
        }
    }

    /** Listens again, to what comes from now on. */
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
            // It could be done the other way; else the user goes on without Ctrl-C.
        }
    }

    /** A key that was pressed in the editor may still be on its way through Java. */
    private static void awaitEarlier() throws ReflectiveOperationException {
        CountDownLatch through = new CountDownLatch(1);
        Object others = handle(BARRIER_SIGNAL, handler(through::countDown));
        Class<?> signal = Class.forName("sun.misc.Signal");
        signal.getMethod("raise", signal).invoke(null, signal(BARRIER_SIGNAL));
        try {
            if (!through.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                // Then it came long ago, or Java is in no state to hand anything on.
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

    /** Sets what a signal does; returns what it did before. */
    private static Object handle(String name, Object handler) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Method handle = signal.getMethod("handle", signal, Class.forName("sun.misc.SignalHandler"));
        return handle.invoke(null, signal(name), handler);
    }
}
