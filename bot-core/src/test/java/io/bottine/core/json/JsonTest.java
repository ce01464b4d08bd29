package io.bottine.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Menu;
import io.bottine.core.chat.MessageRef;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.TeamId;
import io.bottine.core.chat.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonTest {

    private static final TeamId SHOP = new TeamId("slack", "T:1");
    private static final Person LEA = new Person(SHOP, "U-LEA");
    private static final Button KEEP = Button.primary(ActionId.of("keep", 12, 1), "C’est fait");
    private static final Text EVERY_SPAN = Text.of(
            new Span.Plain("Bonjour <!channel> "),
            new Span.Strong("Léa"),
            new Span.Mention(LEA),
            new Span.InChannel(new Place.Channel(SHOP, "C-1")),
            new Span.Group(SHOP, "G-1"),
            new Span.At(Instant.parse("2026-11-23T08:30:00.123456789Z"), Span.At.Style.RELATIVE));

    private static final Card EVERY_BLOCK = Card.of(
            new Block.Title(EVERY_SPAN),
            new Block.Paragraph(Text.of("un")),
            new Block.Alert(Text.of("Danger")),
            new Block.Quote("« C’est inadmissible » 😡"),
            new Block.Suggestion("Je comprends", "A3", Optional.of(KEEP)),
            new Block.Suggestion("Merci", "A3", Optional.empty()),
            new Block.Fields(List.of(new Block.Field("Client", Text.of("Mme Roy")))),
            new Block.Bullets(List.of(Text.of("a"), Text.of("b"))),
            new Block.Note(Text.of("petit")),
            new Block.Actions(
                    List.of(
                            new Button(ActionId.of("erase"), "Effacer", Button.Style.DANGER, Optional.of("Sûr ?")),
                            KEEP),
                    Optional.of(new Menu("Plus", List.of(new Menu.Choice(ActionId.of("show", 12), "Voir"))))));

    private static final List<Place> EVERY_PLACE = List.of(
            new Place.Direct(LEA),
            new Place.Channel(SHOP, "C-1"),
            new Place.InThread(new MessageRef(new Place.InThread(new MessageRef(new Place.Direct(LEA), "1")), "2")));

    @Test
    void a_card_of_every_block_and_span_comes_back_as_it_was() {
        assertThat(kinds(EVERY_BLOCK.blocks())).isEqualTo(kindsOf(Block.class));
        assertThat(kinds(EVERY_SPAN.spans())).isEqualTo(kindsOf(Span.class));

        assertThat(Json.read(Card.class, Json.write(Card.class, EVERY_BLOCK))).isEqualTo(EVERY_BLOCK);
    }

    @Test
    void every_place_comes_back_as_it_was() {
        assertThat(kinds(EVERY_PLACE)).isEqualTo(kindsOf(Place.class));
        for (Place place : EVERY_PLACE) {
            assertThat(Json.read(Place.class, Json.write(Place.class, place))).isEqualTo(place);
        }
    }

    @Test
    void a_form_of_every_input_comes_back_as_it_was() {
        Form form = new Form(
                ActionId.of("open"),
                "Ouvrir",
                List.of(
                        new Form.Input.Words("words", "Ses mots", "…", "", true, true),
                        new Form.Input.Pick(
                                "channel", "Par", List.of(new Form.Option("phone", "Téléphone")), "phone", true),
                        new Form.Input.Channel("where", "Salon", "C-1", false),
                        new Form.Input.Group("agents", "Groupe", "", false),
                        new Form.Input.Colleague("owner", "Qui", "U-LEA", false)));
        assertThat(kinds(form.fields())).isEqualTo(kindsOf(Form.Input.class));

        assertThat(Json.read(Form.class, Json.write(Form.class, form))).isEqualTo(form);
    }

    @Test
    void names_are_stable_labels() {
        assertThat(Json.write(Place.class, EVERY_PLACE.get(1)))
                .isEqualTo("{\"type\":\"channel\",\"team\":\"slack:T:1\",\"id\":\"C-1\"}");
        assertThat(Json.write(Button.class, KEEP))
                .isEqualTo(
                        "{\"action\":\"1:keep:12:1\",\"label\":\"C’est fait\",\"style\":\"primary\",\"confirm\":null}");
    }

    @Test
    void a_field_of_another_version_is_no_obstacle() {
        assertThat(Json.read(Place.class, "{\"type\":\"channel\",\"team\":\"slack:T\",\"id\":\"C\",\"new\":1}"))
                .isEqualTo(new Place.Channel(new TeamId("slack", "T"), "C"));
    }

    @Test
    void what_cannot_be_read_is_not_quoted() {
        assertThatThrownBy(() -> Json.read(Card.class, "{\"secret of Mme Roy\":"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasStackTraceContaining("JSON")
                .satisfies(thrown -> assertThat(thrown).hasMessageNotContaining("Roy"))
                .satisfies(thrown -> assertThat(thrown.getCause()).hasMessageNotContaining("Roy"));
    }

    private static Set<Class<?>> kinds(List<?> values) {
        return values.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    private static Set<Class<?>> kindsOf(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses()).collect(Collectors.toSet());
    }
}
