package io.bottine.phrasebook.excerpts;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.excerpts.CutModel.Place;
import io.bottine.phrasebook.excerpts.CutSchool.Lesson;
import io.bottine.phrasebook.excerpts.CutSchool.Marked;
import io.bottine.phrasebook.excerpts.Words.Word;
import io.bottine.phrasebook.voting.Traits;
import io.bottine.phrasebook.voting.Voter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A voter is taught to cut as readers did. */
class CutSchoolTest {

    private static final List<String> NOISE = List.of("uh", "so", "you", "see", "well");
    private static final List<String> TALE = List.of("parcel", "lost", "again", "twice");

    @Test
    void cuts_as_readers_did() {
        Voter voter = CutSchool.train(lessons(200));

        assertThat(worth(voter, "well", "van", "parcel", "lost", "late", "see"))
                .as("the whole of it, and no more")
                .isEqualTo("van parcel lost late");
        assertThat(worth(voter, "so", "you", "see", "well")).as("nothing").isEmpty();
        assertThat(sum(voter, "van", Place.BEGIN)).isPositive();
        assertThat(sum(voter, "late", Place.END)).isPositive();
        assertThat(sum(voter, "uh", Place.IN)).isNegative();
    }

    @Test
    void the_same_lessons_make_the_same_voter(@TempDir Path folder) throws IOException {
        CutSchool.train(lessons(50)).write(folder.resolve("one.tsv"));
        CutSchool.train(lessons(50)).write(folder.resolve("two.tsv"));

        assertThat(folder.resolve("one.tsv")).hasSameTextualContentAs(folder.resolve("two.tsv"));
        assertThat(Files.readString(folder.resolve("one.tsv"))).contains("van\t");
    }

    @Test
    void what_is_longer_than_an_excerpt_can_be_is_not_learnt() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < CutModel.LONGEST + 5; i++) {
            words.add("parcel");
        }
        Lesson endless = lesson(words, List.of(new Marked(0, words.size(), Excerpt.Kind.FACT)));

        Voter voter = CutSchool.train(List.of(endless, endless, endless));

        assertThat(sum(voter, "parcel", Place.IN)).isNegative();
    }

    /** Some noise, then "van", a tale and "late", then noise again; every third sentence is noise. */
    private static List<Lesson> lessons(int count) {
        Random random = new Random(1);
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> words = new ArrayList<>(some(NOISE, random));
            List<Marked> marked = new ArrayList<>();
            if (i % 3 > 0) {
                int from = words.size();
                words.add("van");
                words.addAll(some(TALE, random));
                words.add("late");
                marked.add(new Marked(from, words.size(), Excerpt.Kind.FACT));
                words.addAll(some(NOISE, random));
            }
            lessons.add(lesson(words, marked));
        }
        return lessons;
    }

    private static List<String> some(List<String> words, Random random) {
        return random.ints(1 + random.nextInt(3), 0, words.size())
                .mapToObj(words::get)
                .toList();
    }

    private static Lesson lesson(List<String> words, List<Marked> marked) {
        return new Lesson(words.stream().map(CutSchoolTest::traits).toList(), pairs(words), marked);
    }

    private static Traits traits(String word) {
        return Traits.given(Map.of(word, 1f));
    }

    private static Pairs pairs(List<String> words) {
        String text = String.join(" ", words);
        List<Word> line = new ArrayList<>();
        int at = 0;
        for (String word : words) {
            line.add(new Word(at, at + word.length(), word, "", -1));
            at += word.length() + 1;
        }
        return new Pairs(text, line);
    }

    private static double sum(Voter voter, String word, Place place) {
        return voter.vote(traits(word)).sum(CutModel.label(Excerpt.Kind.FACT, place));
    }

    /** The stretch that is worth most, if any is worth it. */
    private static String worth(Voter voter, String... words) {
        double[] lengths = new double[CutModel.LONGEST + 1];
        for (int i = 1; i < lengths.length; i++) {
            lengths[i] = voter.vote(CutModel.length(i)).sum(CutModel.length(Excerpt.Kind.FACT));
        }
        List<Voter.Ballot> ballots =
                List.of(words).stream().map(word -> voter.vote(traits(word))).toList();
        Chances chances = new Chances(Excerpt.Kind.FACT, ballots, lengths, 0);
        double most = 0;
        String best = "";
        for (int from = 0; from < words.length; from++) {
            for (int end = from + 1; end <= words.length; end++) {
                if (chances.worth(from, end) > most) {
                    most = chances.worth(from, end);
                    best = String.join(" ", List.of(words).subList(from, end));
                }
            }
        }
        return best;
    }
}
