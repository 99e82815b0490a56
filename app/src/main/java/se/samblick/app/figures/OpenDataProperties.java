package se.samblick.app.figures;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The open statistics services that figures can be fetched from.
 *
 * @param enabled whether the program may ask them at all; off unless the operator says otherwise
 * @param kolada base address of Kolada's API, version 3
 * @param scb base address of a PxWebApi, version 2
 * @param timeout how long one answer may take from the first byte asked to the last one read
 * @param mostBytes the longest answer that is read
 */
@ConfigurationProperties("samblick.open-data")
record OpenDataProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("https://api.kolada.se/v3") URI kolada,

        @DefaultValue("https://statistikdatabasen.scb.se/api/v2")
        URI scb,

        @DefaultValue("20s") Duration timeout,
        @DefaultValue("20000000") int mostBytes) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    OpenDataProperties {
        requireSafe(kolada);
        requireSafe(scb);
    }

    private static void requireSafe(URI address) {
        // What never leaves the machine needs no encryption: an operator's own relay, or a test.
        boolean local = "http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost()));
        if (!local && !"https".equals(address.getScheme())) {
            throw new IllegalArgumentException("Open data service %s: expected an https address".formatted(address));
        }
    }

    /** True if an address belongs to one of the services: same scheme, host and port. */
    boolean allows(URI address) {
        return same(address, kolada) || same(address, scb);
    }

    private static boolean same(URI one, URI other) {
        return String.valueOf(one.getScheme()).equals(other.getScheme())
                && String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost())
                && one.getPort() == other.getPort();
    }
}
