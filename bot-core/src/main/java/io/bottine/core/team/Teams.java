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

    Optional<Member> member(Person person);

    List<Member> members(TeamId team);

    /** Adds or replaces a member. */
    void save(Member member);
}
