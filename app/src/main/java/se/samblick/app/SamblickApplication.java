package se.samblick.app;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The web application. Each package below is one room; what each may use stands in its package-info. */
@SpringBootApplication
public class SamblickApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(SamblickApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Stockholm"));
    }
}
