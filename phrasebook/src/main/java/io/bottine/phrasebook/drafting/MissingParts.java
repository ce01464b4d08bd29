package io.bottine.phrasebook.drafting;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottine.phrasebook.drafting.DraftText.Span;
import io.bottine.phrasebook.words.DraftCheck.Category;
import io.bottine.phrasebook.words.DraftCheck.Finding;
import io.bottine.phrasebook.words.DraftCheck.FoundPromise;
import io.bottine.phrasebook.words.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Says what a draft lacks that is long enough to be a message: thanks, regret, a next step, a date, a name. */
final class MissingParts {

    /** A closing line or sentence of so few words, one of them with a capital, is a signature. */
    private static final int SIGNATURE_WORDS = 7;

    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}\\p{Ll}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final String path;
    private final JsonNode file;
    private final Map<String, Integer> lines;
    private final Map<Category, Pattern> found = new EnumMap<>(Category.class);

    MissingParts(Language language) {
        path = "/phrasebook/" + language.code() + "/drafts/missing.yaml";
        file = RuleFiles.read(path, JsonNode.class);
        lines = RuleFiles.lines(path);
        for (Category category : Category.values()) {
            List<String> words = texts(file.path(category.label()).path("found"));
            if (!words.isEmpty()) {
                found.put(category, RuleFiles.words(String.join("|", words), Map.of()));
            }
        }
    }

    List<Finding> in(DraftText draft, List<FoundPromise> promises, List<Finding> findings, Language ui) {
        long words = WORD.matcher(draft.original()).results().count();
        if (words < file.path("words").asInt()) {
            return List.of();
        }
        return Stream.of(Category.values())
                .filter(Category::isMissing)
                .filter(category -> lacks(category, draft, promises, findings))
                .map(category -> finding(category, draft.original().length(), ui))
                .toList();
    }

    /** Where it is written what a draft should hold. */
    String where(Category category) {
        return RuleFiles.where(path, lines, category.label());
    }

    private boolean lacks(Category category, DraftText draft, List<FoundPromise> promises, List<Finding> findings) {
        return switch (category) {
            case MISSING_THANKS, MISSING_REGRET -> !mentions(category, draft);
            case MISSING_NEXT_STEP -> promises.isEmpty() && draft.dates().isEmpty();
            case MISSING_DATE ->
                !promises.isEmpty()
                        && promises.stream().allMatch(promise -> promise.due().isEmpty())
                        && findings.stream().noneMatch(finding -> finding.category() == Category.VAGUE_PROMISE);
            case MISSING_NAME -> !mentions(category, draft) && !isSigned(draft);
            default -> false;
        };
    }

    private Finding finding(Category category, int end, Language ui) {
        JsonNode entry = file.path(category.label());
        return new Finding(
                category,
                end,
                end,
                "",
                entry.path("why").path(ui.code()).asText(),
                entry.path("instead").asText(),
                texts(entry.path("serves")));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private boolean mentions(Category category, DraftText draft) {
        return Optional.ofNullable(found.get(category))
                .map(pattern -> pattern.matcher(draft.folded().text()).find())
                .orElse(false);
    }

    private static boolean isSigned(DraftText draft) {
        if (draft.sentences().isEmpty()) {
            return false;
        }
        Span last = draft.origin(draft.sentences().getLast());
        String close = draft.original().substring(last.start(), last.end());
        return WORD.matcher(close).results().count() <= SIGNATURE_WORDS
                && CAPITAL.matcher(close).find();
    }
}
