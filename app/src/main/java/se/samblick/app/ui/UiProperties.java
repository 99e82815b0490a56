package se.samblick.app.ui;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the interface.
 *
 * @param templates folder of templates to read on each request, for work on the pages; the built ones if absent
 */
@ConfigurationProperties("samblick.ui")
record UiProperties(@Nullable String templates) {}
