package io.bottine.core.card;

import io.bottine.core.chat.Block;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Menu;
import io.bottine.core.chat.Menu.Choice;
import io.bottine.core.command.Request;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.Complaints.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a customer said, given back, before there is any complaint: the 60-second path. */
public final class WordsCard {

    private WordsCard() {}

    /**
     * @param open the agent's open complaints, to one of which the words may belong
     * @param alternatives commands that the line may have been meant as
     */
    public static Card of(View view, Shown.Reflected reflected, List<Summary> open, List<Request> alternatives) {
        List<Block> blocks = new ArrayList<>(new WordsBlocks(view).of(reflected, OptionalInt.empty()));
        List<Button> buttons = new ArrayList<>();
        String aside = reflected.aside();
        buttons.add(Button.primary(Verb.OPEN.action(aside), view.wording().line("verb.open")));
        buttons.add(Button.plain(Verb.MORE.action("", aside), view.wording().line("verb.more")));
        List<Choice> choices = new ArrayList<>();
        for (Request alternative : alternatives) {
            choices.add(new Choice(
                    alternative.action(),
                    view.wording()
                            .line(
                                    "words.meant",
                                    "command",
                                    view.wording()
                                            .line("command."
                                                    + alternative.verb().label() + ".word"))));
        }
        open.stream()
                .limit(Menu.MOST_CHOICES - choices.size())
                .forEach(summary -> choices.add(new Choice(
                        Verb.SAID.action(summary.number(), aside),
                        view.wording()
                                .line(
                                        "words.add-to",
                                        "customer",
                                        Titles.customer(view, summary.customer())
                                                .text(),
                                        "id",
                                        Titles.id(summary.number())))));
        Optional<Menu> more = choices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Menu(view.wording().line("words.or"), choices));
        blocks.add(new Block.Actions(buttons, more));
        return new Card(blocks);
    }
}
