package io.bottine.phrasebook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Content that other packages read is checked by the same command. */
class OtherFamiliesTest {

    private static final String WHY = "    why: { fr: \"Pour l’ourlet.\", en: \"For the hem.\" }\n";

    @Test
    void a_frame_must_not_say_a_losing_expression() {
        assertThat(problems(
                        "en/frames/hem.yaml",
                        "frames:\n  - id: hem\n    text: [\"The hem is crooked.\", \"Calm down about the hem.\"]\n"
                                + WHY + "    example: \"The hem is crooked.\"\n    counter: \"Calm down.\"\n"))
                .extracting(Problem::line, Problem::kind)
                .containsExactly(tuple(2, Problem.Kind.LOSING_EXPRESSION));
    }

    @Test
    void a_frame_without_an_example_is_told() {
        assertThat(problems(
                        "en/frames/hem.yaml",
                        "frames:\n  - id: hem\n    text: [\"The hem is crooked.\"]\n" + WHY
                                + "    counter: \"So what.\"\n"))
                .extracting(Problem::kind, problem -> problem.details().getFirst())
                .containsExactly(tuple(Problem.Kind.MISSING_FIELD, "example"));
    }

    @Test
    void a_cue_written_twice_is_told() {
        String cue = """
                  - id: hem
                    pattern: "hems?"
                    why: "Speaks of a hem."
                    example: "The hem"
                    counter: "Them"
                """;

        assertThat(problems("en/cues/hem.yaml", "cues:\n" + cue + cue))
                .extracting(Problem::line, Problem::kind)
                .containsExactly(tuple(7, Problem.Kind.DUPLICATE_ID));
    }

    @Test
    void files_that_nobody_checks_lie_there_in_peace() {
        assertThat(problems("language/detector.yaml", "weights: {}\n")).isEmpty();
    }

    private static List<Problem> problems(String path, String text) {
        List<ContentFile> files = new ArrayList<>(ContentFile.builtIn());
        files.add(new ContentFile(path, path, text));
        return PhrasebookCheck.check(files, Optional.empty()).problems();
    }
}
