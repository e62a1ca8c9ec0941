package dev.digest.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An authority that issues certificates for servers of tests, whom nobody trusts who was not told to. */
public final class TestAuthority {
    private static final String PASSWORD = "password";
    private static final String SELF = "authority";

    private final Path folder;
    private int issued;

    /** Makes one in a folder. */
    public TestAuthority(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        keytool("-genkeypair", "-alias", SELF, "-keyalg", "EC", "-dname", "CN=authority of a test", "-ext", "bc:c");
    }

    /**
     * A certificate with its key, both as PEM.
     *
     * @param certificate the certificate
     */
    public record IssuedCertificate(String certificate, String key) {}

    /** The file with its own certificate. */
    public Path file() throws IOException, GeneralSecurityException {
        return Files.writeString(
                folder.resolve(SELF + ".crt"),
                pem("CERTIFICATE", store().getCertificate(SELF).getEncoded()));
    }

    /**
     * Issues a certificate for a host.
     *
     * @param validity options of keytool, such as {@code -startdate -10d -validity 5}
     */
    public IssuedCertificate issue(String host, String... validity)
            throws IOException, InterruptedException, GeneralSecurityException {
        String alias = "server" + issued++;
        List<String> options = new ArrayList<>(List.of(
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-signer",
                SELF));
        options.addAll(List.of(validity));
        keytool(options.toArray(String[]::new));
        KeyStore keys = store();
        Key key = keys.getKey(alias, PASSWORD.toCharArray());
        return new IssuedCertificate(
                pem("CERTIFICATE", keys.getCertificate(alias).getEncoded()), pem("PRIVATE KEY", key.getEncoded()));
    }

    private static String pem(String kind, byte[] bytes) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    private Path storeFile() {
        return folder.resolve("keys.p12");
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(storeFile())) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private void keytool(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                storeFile().toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
