package io.bottine.core.desk;

import io.bottine.core.card.View;
import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.TeamId;
import io.bottine.core.chat.Text;
import io.bottine.core.command.Request;
import io.bottine.core.complaint.Written;
import io.bottine.core.interaction.Sender;
import io.bottine.core.privacy.Redaction;
import io.bottine.core.team.Member;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody's turn at a desk: who asks, for what, and when. */
record Turn(Sender sender, Member member, Request request, Services services) {

    TeamId team() {
        return person().team();
    }

    Person person() {
        return sender.person();
    }

    Instant now() {
        return sender.at();
    }

    Language language() {
        return member.language();
    }

    Moment moment() {
        return new Moment(now(), member.zone(), member.locale());
    }

    View view() {
        return new View(language(), services.phrasebook(), now());
    }

    Text text(String key, Object... namesAndValues) {
        return Wording.in(language()).text(key, namesAndValues);
    }

    Turn with(Request other) {
        return new Turn(sender, member, other, services);
    }

    /** Words as they may be kept: what must not be kept is taken out before anything else sees them. */
    String redacted(String words) {
        return Redaction.redact(words, member.locale());
    }

    /** A platform's own id as it is, as eighteen figures would be taken for a card's number; anything else as words. */
    String platformsId(String typed) {
        return ActionId.carries(typed) ? typed : redacted(typed);
    }

    /** What somebody wrote, so that it can be given back where it could not be kept. */
    List<String> typed() {
        return request.typed().stream().map(this::redacted).toList();
    }

    /** Words of the request, to be kept. */
    Written written(String param) {
        return toKeep(request.required(param));
    }

    Optional<Written> writtenIfGiven(String param) {
        return request.arg(param).map(this::toKeep);
    }

    Written toKeep(String words) {
        return new Written(UUID.randomUUID(), redacted(words));
    }
}
