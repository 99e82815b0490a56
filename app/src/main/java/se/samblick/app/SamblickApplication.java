package se.samblick.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import se.samblick.app.database.StartRefused;

/** The web application. Each package below is one room; what each may use stands in its package-info. */
@SpringBootApplication
@EnableConfigurationProperties(SamblickProperties.class)
public class SamblickApplication {
    public static void main(String[] arguments) {
        // Output is Swedish whatever the terminal's locale says.
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        try {
            var application = new SpringApplication(SamblickApplication.class);
            application.addInitializers(new Startup());
            application.addListeners((ApplicationListener<ApplicationReadyEvent>) Startup::announce);
            application.run(StartOptions.toSettings(arguments));
        } catch (RuntimeException failure) {
            StartRefused refusal = Startup.refusal(failure);
            if (refusal == null) {
                throw failure;
            }
            System.err.println(refusal.sentence());
            System.exit(refusal.getExitCode());
        }
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Stockholm"));
    }
}
