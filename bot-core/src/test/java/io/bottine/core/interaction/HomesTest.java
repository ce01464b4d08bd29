package io.bottine.core.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.TeamId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomesTest {

    private static final Person NOE = new Person(new TeamId("slack", "T1"), "U1");
    private static final Person SAM = new Person(new TeamId("slack", "T1"), "U2");

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private final Homes homes = new Homes(background::add);

    @Test
    void a_home_is_made_anew_only_for_who_looked_at_theirs() {
        homes.opened(NOE, () -> shown.add("Noé"));
        work();
        homes.renew(NOE);
        homes.renew(SAM);
        work();
        assertThat(shown).containsExactly("Noé", "Noé");
    }

    @Test
    void many_changes_before_a_home_is_made_are_in_it_together() {
        homes.opened(NOE, () -> shown.add("Noé"));
        homes.renew(NOE);
        homes.renew(NOE);
        work();
        assertThat(shown).hasSize(1);
    }

    @Test
    void a_change_while_a_home_is_being_made_makes_one_more() {
        homes.opened(NOE, () -> {
            if (shown.isEmpty()) {
                homes.renew(NOE);
            }
            shown.add("Noé");
        });
        work();
        assertThat(shown).hasSize(2);
    }

    @Test
    void a_home_that_could_not_be_made_is_made_the_next_time() {
        homes.opened(NOE, () -> {
            shown.add("Noé");
            throw new IllegalStateException("no database");
        });
        org.assertj.core.api.Assertions.assertThatThrownBy(this::work).hasMessage("no database");
        homes.opened(NOE, () -> shown.add("Noé again"));
        work();
        assertThat(shown).containsExactly("Noé", "Noé again");
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
