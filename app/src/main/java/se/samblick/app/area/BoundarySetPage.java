package se.samblick.app.area;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of boundaries: its forms, which areas they are, what to look at.
 *
 * @param from the first day it holds, in words
 * @param unmatched how many forms are neither an area nor left out
 * @param mayChange whether the viewer may match, load or discard it
 * @param done what has just been done, null if nothing
 */
public record BoundarySetPage(
        String id,
        String file,
        String state,
        List<String> meta,
        String from,
        BoundaryDrawing drawing,
        String description,
        List<FormLine> forms,
        List<Remark> remarks,
        int unmatched,
        boolean ready,
        boolean mayChange,
        List<BoundaryPage.Choice> areas,
        @Nullable String done) {

    public boolean draft() {
        return state.equals(BoundarySet.State.DRAFT.code());
    }

    public boolean loaded() {
        return state.equals(BoundarySet.State.LOADED.code());
    }

    /**
     * A form of the file.
     *
     * @param area id of the area it is; empty if that is not said
     * @param near areas that its name comes close to
     */
    public record FormLine(
            int number,
            String label,
            String ground,
            String area,
            String areaName,
            boolean leftOut,
            List<BoundaryPage.Choice> near,
            List<Remark> remarks) {}

    /** Something to look at. */
    public record Remark(boolean error, String sentence) {}
}
