package io.bottine.core.desk;

import io.bottine.core.card.Guides;
import io.bottine.core.card.Problems;
import io.bottine.core.card.TeamCards;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.chat.Text;
import io.bottine.core.command.Request;
import io.bottine.core.command.Verb;
import io.bottine.core.interaction.Reply;
import io.bottine.core.team.Channels;
import io.bottine.core.team.Hours;
import io.bottine.core.team.Member;
import io.bottine.core.team.Member.Agreement;
import io.bottine.core.team.Settings;
import io.bottine.core.wording.Zones;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Language;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Help, phrases, boundary sentences, and settings. */
final class GuideDesk {

    private static final String ERASE = "erase";

    private final Services services;

    GuideDesk(Services services) {
        this.services = services;
    }

    Map<Verb, Handler> handlers() {
        return Map.of(
                Verb.HELP,
                turn -> new Reply.Show(Guides.help(turn.view())),
                Verb.SOS,
                turn -> new Reply.Show(Guides.sos(turn.view())),
                Verb.PHRASES,
                turn -> phrases(turn, turn.request().arg("topic")),
                Verb.TOPIC,
                turn -> phrases(turn, turn.request().arg(Request.ASIDE)),
                Verb.SETTINGS,
                this::settings,
                Verb.SET_MINE,
                this::setMine,
                Verb.SET_TEAM,
                this::setTeam,
                Verb.ON_LEAVING,
                this::onLeaving);
    }

    private static Reply phrases(Turn turn, Optional<String> topic) {
        return new Reply.Show(Guides.phrases(turn.view(), topic.map(turn::redacted)));
    }

    /** With a zone it is set at once: what most people have to set where the platform does not tell it. */
    private Reply settings(Turn turn) {
        return turn.request()
                .arg("zone")
                .map(zone -> setMine(
                        turn.with(filledIn(turn.with(Request.of(Verb.SET_MINE))).with("zone", zone))))
                .orElseGet(() -> new Reply.Show(
                        Guides.settings(turn.view(), turn.member(), settings(turn.team()), Optional.empty())));
    }

    private Settings settings(TeamId team) {
        return services.store().read(ledger -> ledger.teams().settings(team));
    }

    /** What somebody set already, so that a form shows it. */
    Request filledIn(Turn turn) {
        Request request = turn.request();
        Member member = turn.member();
        if (request.verb() == Verb.SET_MINE) {
            return request.with("language", member.language().code())
                    .with("zone", Zones.id(member.zone()))
                    .with("agreement", member.agreement().label());
        }
        Settings settings = settings(turn.team());
        return request.with("channel", settings.channel().map(Place.Channel::id).orElse(""))
                .with("agents", settings.agents().orElse(""))
                .with("leads", settings.leads().orElse(""))
                .with("hours", settings.from() + "-" + settings.until())
                .with("ceiling", settings.ceiling().orElse(""));
    }

    private Reply setMine(Turn turn) {
        Member before = turn.member();
        Language language = Language.of(turn.request().required("language")).orElse(before.language());
        Optional<ZoneId> zone = new Zones(before.locale()).read(turn.request().required("zone"));
        if (zone.isEmpty()) {
            return new Reply.Show(Problems.simple(
                    turn.view(), "problem.zone", "about", turn.request().required("zone")));
        }
        Agreement agreement = turn.request()
                .arg("agreement")
                .flatMap(label -> Label.read(Agreement.class, label))
                .orElse(before.agreement());
        Locale locale = new Locale.Builder()
                .setLanguage(language.code())
                .setRegion(before.locale().getCountry())
                .build();
        Member after = new Member(before.person(), before.name(), locale, zone.get(), agreement, before.lead());
        // In one transaction: once it is saved, nothing may fail.
        Settings settings = services.store().write(ledger -> {
            ledger.teams().save(after);
            return ledger.teams().settings(turn.team());
        });
        Turn asSet = new Turn(turn.sender(), after, turn.request(), services);
        return new Reply.Show(Guides.settings(asSet.view(), after, settings, Optional.empty()));
    }

    private Reply setTeam(Turn turn) {
        if (!turn.member().lead()) {
            return new Reply.Show(Problems.simple(turn.view(), "refused.leads-only"));
        }
        Optional<Hours> hours = Hours.read(turn.request().required("hours"));
        if (hours.isEmpty()) {
            return new Reply.Show(Problems.simple(
                    turn.view(), "problem.hours", "about", turn.request().required("hours")));
        }
        Settings before = settings(turn.team());
        Settings settings = new Settings(
                turn.request().arg("channel").flatMap(typed -> channel(turn, typed)),
                turn.request().arg("agents").map(String::strip).map(turn::platformsId),
                turn.request().arg("leads").map(String::strip).map(turn::platformsId),
                hours.get().from(),
                hours.get().until(),
                turn.request().arg("ceiling").map(turn::redacted),
                before.erasedOnLeaving());
        if (!Doorkeeper.mayComeIn(turn.sender(), settings) || !Doorkeeper.isLead(turn.sender(), settings, true)) {
            return notSaved(turn, turn.text("team.locked-out"));
        }
        // Outside any transaction: the platform may take its time.
        Optional<Channels.Standing> standing = settings.channel().map(services.channels()::of);
        Optional<Text> remark = standing.flatMap(
                of -> TeamCards.channel(turn.view(), settings.channel().orElseThrow(), of));
        if (standing.filter(GuideDesk::isRefused).isPresent()) {
            return notSaved(turn, remark.orElseThrow());
        }
        services.store().write(ledger -> {
            ledger.teams().save(turn.team(), settings);
            if (settings.channel().isPresent() && !settings.channel().equals(before.channel())) {
                TeamEvents.callAgain(ledger, turn.team(), new Aftermath(services.phrasebook()), turn.now());
            }
            return settings;
        });
        boolean warned = standing.filter(of -> of.fitness() == Channels.Fitness.OPEN_TO_ALL)
                .isPresent();
        return new Reply.Show(Guides.settings(
                turn.view(),
                turn.member(),
                settings,
                remark.map(text -> warned ? new Block.Alert(text) : new Block.Note(text))));
    }

    private Reply onLeaving(Turn turn) {
        if (!turn.member().lead()) {
            return new Reply.Show(Problems.simple(turn.view(), "refused.leads-only"));
        }
        boolean erased = turn.request().required("on-leaving").equals(ERASE);
        Settings after = services.store().write(ledger -> {
            Settings settings = ledger.teams().settings(turn.team()).erasedOnLeaving(erased);
            ledger.teams().save(turn.team(), settings);
            return settings;
        });
        return new Reply.Show(Guides.settings(turn.view(), turn.member(), after, Optional.empty()));
    }

    /** By the platform's own id, or by a name as people type it. */
    private static Optional<Place.Channel> channel(Turn turn, String typed) {
        String name = typed.strip();
        String bare = name.startsWith("#") ? name.substring(1).strip() : name;
        return bare.isEmpty() ? Optional.empty() : Optional.of(new Place.Channel(turn.team(), turn.platformsId(bare)));
    }

    private static boolean isRefused(Channels.Standing standing) {
        return switch (standing.fitness()) {
            case NOT_A_MEMBER, LACKS_PERMISSIONS, ARCHIVED, SHARED, UNKNOWN -> true;
            case GOOD, OPEN_TO_ALL, UNCERTAIN -> false;
        };
    }

    private static Reply notSaved(Turn turn, Text why) {
        String aside = Aside.Asked.of(Cases.redacted(turn)).put(turn);
        return new Reply.Show(TeamCards.notSaved(turn.view(), why, aside));
    }
}
