package io.bottine.core.wording;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import io.bottine.phrasebook.words.Language;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every text of the interface has to hold, whoever wrote it. */
class BundlesTest {

    private static final Wording FRENCH = Wording.in(Language.FRENCH);
    private static final Wording ENGLISH = Wording.in(Language.ENGLISH);

    /** A mark that wants a no-break space before it; a colon inside an address or an hour is none. */
    private static final Pattern BARE_MARK =
            Pattern.compile("(?<![\u00A0\u202F!?])[;!?»]|(?<![\u00A0\u202F]):(?=\\s|$)");

    private static final Pattern BARE_OPENING_QUOTE = Pattern.compile("«(?![\u00A0\u202F])");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(FRENCH.keys()).containsExactlyElementsOf(ENGLISH.keys()).isNotEmpty();
    }

    @Test
    void both_languages_have_the_same_arguments() {
        assertThat(arguments(FRENCH)).isEqualTo(arguments(ENGLISH));
    }

    @Test
    void every_pattern_is_one() {
        for (Wording wording : List.of(FRENCH, ENGLISH)) {
            wording.keys()
                    .forEach(key ->
                            assertThat(new MessageFormat(wording.pattern(key))).isNotNull());
        }
    }

    @Test
    void french_marks_have_a_no_break_space_before_them() {
        assertThat(FRENCH.keys()).filteredOn(key -> !key.endsWith(".usage")).allSatisfy(key -> {
            String text = literal(FRENCH.pattern(key));
            assertThat(text).doesNotContainPattern(BARE_MARK);
            assertThat(text).doesNotContainPattern(BARE_OPENING_QUOTE);
        });
    }

    @Test
    void apostrophes_are_curled_and_quotes_too() {
        for (Wording wording : List.of(FRENCH, ENGLISH)) {
            assertThat(wording.keys())
                    .filteredOn(key -> !key.endsWith(".usage"))
                    .allSatisfy(key -> assertThat(literal(wording.pattern(key))).doesNotContain("'", "\"", "..."));
        }
    }

    @Test
    void no_text_holds_the_characters_that_stand_for_values() {
        for (Wording wording : List.of(FRENCH, ENGLISH)) {
            assertThat(wording.keys())
                    .allSatisfy(key -> assertThat(wording.pattern(key)).doesNotContainPattern("[\uE000-\uF8FF]"));
        }
    }

    /** A plural's and a select's own syntax is no French. */
    private static String literal(String pattern) {
        return pattern.replaceAll("\\{\\s*[\\w-]+\\s*,\\s*\\w+\\s*,[^{]*\\{", "{");
    }

    private static Map<String, Object> arguments(Wording wording) {
        return wording.keys().stream()
                .collect(toMap(
                        key -> key,
                        key -> Wording.Pattern.of(wording.pattern(key)).names()));
    }
}
