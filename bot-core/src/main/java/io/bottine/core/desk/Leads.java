package io.bottine.core.desk;

import io.bottine.core.card.View;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.outbox.Outbox.Wanted;
import io.bottine.core.store.Ledger;
import io.bottine.core.team.Member;
import io.bottine.phrasebook.content.Phrasebook;
import io.bottine.phrasebook.words.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tells a team's leads something, each by direct message and in their own language, in the transaction that causes it. */
record Leads(Ledger ledger, TeamId team, Phrasebook phrasebook, Instant now) {

    List<Member> all() {
        return ledger.teams().members(team).stream().filter(Member::lead).toList();
    }

    /** The key of a lead's own copy of a message. */
    static String key(String key, Person lead) {
        return key + "/" + lead.id();
    }

    /** @param complaint the number of the complaint it is about; 0 for none */
    void tell(String key, int complaint, Function<View, Card> card) {
        for (Member lead : all()) {
            Place direct = new Place.Direct(lead.person());
            ledger.outbox()
                    .want(new Wanted(
                            team,
                            key(key, lead.person()),
                            direct,
                            Optional.empty(),
                            complaint,
                            card.apply(view(lead.language())).readBy(lead.locale(), lead.zone())));
        }
    }

    /** What the whole team is told goes to its channel, in the language of most; where there is none, to its leads. */
    void tellTeam(String key, int complaint, Function<View, Card> card) {
        Optional<Place.Channel> channel = ledger.teams().settings(team).channel();
        if (channel.isEmpty()) {
            tell(key, complaint, card);
            return;
        }
        Language language = languageOfMost();
        Card written = card.apply(view(language));
        Card read = all().stream()
                .filter(lead -> lead.language() == language)
                .findFirst()
                .map(lead -> written.readBy(lead.locale(), lead.zone()))
                .orElseGet(() -> written.readBy(language.locale(), ZoneOffset.UTC));
        ledger.outbox().want(new Wanted(team, key, channel.get(), Optional.empty(), complaint, read));
    }

    private Language languageOfMost() {
        List<Member> members = ledger.teams().members(team);
        long french = members.stream()
                .filter(member -> member.language() == Language.FRENCH)
                .count();
        return french * 2 > members.size() ? Language.FRENCH : Language.ENGLISH;
    }

    View view(Language language) {
        return new View(language, phrasebook, now);
    }
}
