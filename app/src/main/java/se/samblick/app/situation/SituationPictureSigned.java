package se.samblick.app.situation;

import java.time.Instant;
import java.util.UUID;

/** Every party has signed. */
public record SituationPictureSigned(UUID picture, String area, Instant at) {}
