package io.bottine.slack.blockkit;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * A card as Slack takes it.
 *
 * @param blocks within every limit of a message
 * @param fallback the top-level {@code text}, escaped: what notifications and screen readers say
 */
public record Rendered(List<LayoutBlock> blocks, String fallback) {
    public Rendered {
        blocks = List.copyOf(blocks);
    }
}
