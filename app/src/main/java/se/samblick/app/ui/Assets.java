package se.samblick.app.ui;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of our own style sheets, scripts and pictures, marked with their content so that they may be kept long. */
@Component
public class Assets {
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** The address of a file under {@code static/}, such as {@code /assets/samblick.css}. */
    public String address(String path) {
        return addresses.computeIfAbsent(path, Assets::marked);
    }

    private static String marked(String path) {
        var file = new ClassPathResource("static" + path);
        try (var in = file.getInputStream()) {
            var sum = new CRC32();
            sum.update(in.readAllBytes());
            return path + "?v=" + Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new IllegalArgumentException("No such asset: " + path, e);
        }
    }
}
