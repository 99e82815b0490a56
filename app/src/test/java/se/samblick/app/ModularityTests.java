package se.samblick.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    private static final ApplicationModules ROOMS = ApplicationModules.of(SamblickApplication.class);

    @Test
    void roomsKeepToTheirBoundaries() {
        ROOMS.verify();
    }

    @Test
    void everyRoomSaysWhatItMayUse() {
        assertThat(ROOMS.stream().toList()).hasSizeGreaterThan(5);
        assertThat(ROOMS.stream())
                .allSatisfy(room -> assertThat(room.getBasePackage().getAnnotation(ApplicationModule.class))
                        .as("package-info of %s", room.getIdentifier())
                        .hasValueSatisfying(a -> assertThat(Arrays.asList(a.allowedDependencies()))
                                .as("allowedDependencies of %s", room.getIdentifier())
                                .doesNotContain("¤open"))); // Modulith's mark for "anything"
    }
}
