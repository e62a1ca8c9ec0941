package dev.digest.cli.terminal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Signal handlers, which Java has only in {@code sun.misc}. It is optional, so it is accessed by reflection: every
 * method fails where it is missing.
 */
public final class SignalHandlers {
    private static final String NOTHING = "";

    private SignalHandlers() {}

    /** A handler that runs something. */
    public static Object of(Runnable reaction) throws ReflectiveOperationException {
        return Proxy.newProxyInstance(
                SignalHandlers.class.getClassLoader(),
                new Class<?>[] {Class.forName("sun.misc.SignalHandler")},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "toString" -> reaction.toString();
                    default -> {
                        reaction.run();
                        yield NOTHING;
                    }
                });
    }

    /** Installs a handler for a signal, such as {@code INT}; returns the previous one. */
    public static Object install(String name, Object handler) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Method handle = signal.getMethod("handle", signal, Class.forName("sun.misc.SignalHandler"));
        return handle.invoke(null, signal(name), handler);
    }

    /** Sends a signal to this process. */
    public static void raise(String name) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        signal.getMethod("raise", signal).invoke(null, signal(name));
    }

    private static Object signal(String name) throws ReflectiveOperationException {
        return Class.forName("sun.misc.Signal").getConstructor(String.class).newInstance(name);
    }
}
