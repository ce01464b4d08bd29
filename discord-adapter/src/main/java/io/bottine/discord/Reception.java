package io.bottine.discord;

import io.bottine.core.Bot;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.TeamId;
import io.bottine.core.interaction.Apology;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Opening;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Sender;
import io.bottine.core.interaction.UnfinishedForms.Filled;
import io.bottine.core.interaction.Workers;
import io.bottine.discord.Answers.How;
import io.bottine.discord.Incoming.Ours;
import io.bottine.discord.Incoming.Way;
import io.bottine.discord.components.Forms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in interactions and answers them. Discord waits three seconds for the first answer: it is the answer itself where that is
 * ready in time, else word that it follows.
 */
record Reception(
        Supplier<Bot> bot,
        Workers workers,
        Executor background,
        People people,
        Answers answers,
        Questions questions,
        Duration patience) {

    /** How long an answer is waited for before people are told that it follows. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    /** A form cannot follow, so that it is given twice the time. */
    private static final int TWICE = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /** What was asked in the end, and the answer to it. */
    private record Answered(Interaction asked, Reply reply) {}

    void take(Incoming in) {
        if (!workers.take(() -> answer(in))) {
            workers.apologise(() -> {
                Answered busy = sorry(Apology.BUSY, in, in.what().apply(people.guess(in)));
                answers.show(in, Answers.atOnce(in, Opening.PRIVATE), busy.asked(), busy.reply());
            });
        }
    }

    private void answer(Incoming in) {
        Opening opening = opening(in);
        CompletableFuture<Answered> answering = CompletableFuture.supplyAsync(() -> answered(in), background);
        How how = Answers.atOnce(in, opening);
        long millis = opening == Opening.FORM_NOW ? patience.toMillis() * TWICE : patience.toMillis();
        if (!isReady(answering, millis)) {
            how = answers.defer(in, opening);
        }
        Answered answered = answering.join();
        if (in.way() != Way.COMPLETION || !how.deferred()) {
            answers.show(in, how, answered.asked(), answered.reply());
        }
    }

    private static boolean isReady(CompletableFuture<?> answering, long millis) {
        try {
            answering.copy().orTimeout(millis, TimeUnit.MILLISECONDS).join();
            return true;
        } catch (CompletionException failed) {
            return !(failed.getCause() instanceof TimeoutException);
        }
    }

    /** Pure, and as if whoever asks may ask: who they are takes longer to find out. */
    private Opening opening(Incoming in) {
        return in.ours()
                .map(ours -> ours instanceof Ours.NextPart ? Opening.FORM_NOW : Opening.EDIT_IN_PLACE)
                .orElseGet(() -> bot.get().opening(in.what().apply(people.guess(in))));
    }

    private Answered answered(Incoming in) {
        Interaction guess = in.what().apply(people.guess(in));
        try {
            return team(in, guess);
        } catch (RuntimeException fault) {
            // The message of an exception may hold a customer's words.
            LOG.error("{} while finding out who asks", fault.getClass().getName());
            LOG.debug("Details", fault);
            return sorry(Apology.STRANGER, in, guess);
        }
    }

    /** Who types on gets no card in between. */
    private static Answered sorry(Apology apology, Incoming in, Interaction asked) {
        return in.way() == Way.COMPLETION
                ? new Answered(asked, new Reply.Complete(List.of()))
                : new Answered(asked, show(apology.card(asked)));
    }

    /** Leads to the team that is meant, or asks which it is. */
    private Answered team(Incoming in, Interaction guess) {
        List<TeamId> meant =
                in.guild().isPresent() ? List.of() : people.meant(in.who().id());
        Optional<String> guild =
                in.guild().or(() -> meant.stream().map(TeamId::id).findFirst());
        if (guild.isEmpty() && in.way() != Way.COMPLETION) {
            return new Answered(
                    guess, show(Questions.noTeam(guess.words(), guess.sender().language())));
        }
        if (meant.size() > 1 || guild.isEmpty()) {
            return in.way() == Way.COMPLETION
                    ? sorry(Apology.STRANGER, in, guess)
                    : new Answered(
                            guess,
                            show(questions.whichTeam(
                                    in, meant, people::name, guess.sender().language())));
        }
        Optional<Sender> sender = people.sender(in, guild.get());
        return sender.isEmpty() ? sorry(Apology.STRANGER, in, guess) : known(in, sender.get());
    }

    private Answered known(Incoming in, Sender sender) {
        Interaction asked = in.what().apply(sender);
        return switch (in.ours().orElse(null)) {
            case null -> handled(asked);
            case Ours.Team team -> {
                people.choose(sender.person());
                yield handled(questions
                        .askedBefore(team.key())
                        .map(before -> before.what().apply(sender))
                        .orElseGet(() -> new Interaction.HomeOpened(sender)));
            }
            case Ours.NextPart next ->
                new Answered(
                        asked,
                        questions
                                .form(sender, next.key())
                                .<Reply>map(Reply.Ask::new)
                                .orElseGet(() -> show(Questions.lost(List.of(), sender.language()))));
            case Ours.Part part -> {
                Optional<Filled> filled = questions.answered(part, asked);
                int next = part.part() + 1;
                if (filled.isEmpty()) {
                    yield new Answered(asked, show(Questions.lost(asked.words(), sender.language())));
                }
                Form form = filled.get().form();
                yield next < Forms.steps(form)
                        ? new Answered(asked, show(questions.nextPart(next, filled.get(), sender)))
                        : handled(new FormSubmitted(
                                sender, form.submit(), filled.get().answers()));
            }
        };
    }

    private Answered handled(Interaction asked) {
        return new Answered(asked, bot.get().handle(asked));
    }

    private static Reply show(Card card) {
        return new Reply.Show(card);
    }
}
