package io.bottine.core.team;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.TeamId;
import java.util.List;
import java.util.Optional;

/** Where teams and their members are kept. Part of a transaction: see {@code Store}. */
public interface Teams {

    /** The team's settings; {@link Settings#DEFAULT} for one that has set nothing. */
    Settings settings(TeamId team);

    void save(TeamId team, Settings settings);

    /** True for a team of which settings were saved, be they the default ones, or with which somebody worked. */
    boolean isKnown(TeamId team);

    Optional<Member> member(Person person);

    /** Those who work with the bot now, by name. */
    List<Member> members(TeamId team);

    /** Adds or replaces a member, who is one of {@link #members} from then on. */
    void save(Member member);

    /** Somebody is none of {@link #members} any longer and no lead; what they set is kept, should they come back. */
    void leave(Person person);

    /** The teams of a platform that somebody works with, by its own id of the person. */
    List<TeamId> of(String platform, String person);

    /** The team that somebody's direct messages are about, where they work with several; empty until they said. */
    Optional<TeamId> direct(String platform, String person);

    /** From now on somebody's direct messages are about this team. */
    void saveDirect(Person person);

    /** True for somebody who was a member and left. */
    boolean hasLeft(Person person);
}
