package io.bottine.slack.blockkit;

import static io.bottine.slack.blockkit.Rendering.plain;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Cut;
import io.bottine.core.chat.Form;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Modals and the home tab, and what comes back from them. */
public final class Views {

    /** Every modal's {@code callback_id}. */
    public static final String CALLBACK = "bottine";

    /** Slack's bound on {@code private_metadata}, in characters. */
    public static final int MOST_METADATA = 3_000;

    private static final int MOST_PROBLEM = 2_000;

    private Views() {}

    /** What a modal shows until there is something to show. */
    public static View waiting(Language language) {
        Wording texts = Audience.texts(language);
        List<LayoutBlock> blocks =
                List.of(Blocks.section(section -> section.text(plain(texts.line("view.waiting"), MOST_PROBLEM))));
        return modal(texts, texts.line("view.title"), "view.close", blocks).build();
    }

    /**
     * A form. An initial text beyond the 3,000 characters of an input goes on in further inputs, which {@link #answers} joins.
     *
     * @param privateMetadata comes back with the answers
     * @param groups the user groups to choose from; without any, a group's id is typed
     * @throws IllegalArgumentException beyond {@link #MOST_METADATA}
     */
    public static View form(Form form, Audience audience, String privateMetadata, List<Group> groups) {
        if (privateMetadata.length() > MOST_METADATA) {
            throw new IllegalArgumentException("too long for private_metadata: " + privateMetadata.length());
        }
        Wording texts = audience.texts();
        String title = form.title().isBlank() ? texts.line("view.title") : form.title();
        return modal(texts, title, "view.close", new Inputs(audience, groups).of(form))
                .submit(new ViewSubmit(PlainTextObject.TYPE, texts.line("view.submit"), false))
                .privateMetadata(privateMetadata)
                .build();
    }

    /** A card in a modal, where there is nothing to submit. */
    public static View card(Card card, Audience audience) {
        Wording texts = audience.texts();
        return modal(texts, texts.line("view.title"), "view.close.card", CardBlocks.inView(card, audience))
                .build();
    }

    /** A card as the home tab. */
    public static View home(Card card, Audience audience) {
        return View.builder()
                .type("home")
                .blocks(CardBlocks.inView(card, audience))
                .build();
    }

    /** Answers by field name; a field left empty is missing. */
    public static Map<String, String> answers(ViewState state) {
        return Inputs.answers(state);
    }

    /**
     * What is wrong beside each field, as {@code response_action: errors} takes it.
     *
     * @param problems by field name
     */
    public static Map<String, String> errors(Map<String, String> problems) {
        Map<String, String> errors = new HashMap<>(problems);
        errors.replaceAll((name, problem) -> problem.isBlank() ? Cut.MARK : Cut.to(MOST_PROBLEM, problem));
        return errors;
    }

    private static View.ViewBuilder modal(Wording texts, String title, String close, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .callbackId(CALLBACK)
                .title(new ViewTitle(PlainTextObject.TYPE, Cut.to(Form.MOST_TITLE_CHARACTERS, title), false))
                .close(new ViewClose(PlainTextObject.TYPE, texts.line(close), false))
                .blocks(blocks);
    }
}
