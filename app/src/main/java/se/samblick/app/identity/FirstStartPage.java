package se.samblick.app.identity;

import java.util.List;
import se.samblick.app.ui.FormErrors;

/**
 * The page of the first start, as typed.
 *
 * @param writes whether the administrator also writes the municipality's pictures
 */
public record FirstStartPage(
        String code,
        List<FirstMunicipality.Choice> choices,
        String municipality,
        String name,
        String userName,
        boolean writes,
        FormErrors errors) {
    public FirstStartPage {
        choices = List.copyOf(choices);
    }
}
