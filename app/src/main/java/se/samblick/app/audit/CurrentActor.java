package se.samblick.app.audit;

/** Tells who is at work on this thread; the room that knows accounts answers. */
public interface CurrentActor {
    /** The signed-in account, or {@link Actor#SYSTEM} when nobody is. */
    Actor actor();
}
