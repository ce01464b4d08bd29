package io.bottine.core.desk;

import io.bottine.core.interaction.Reply;

/** Answers one verb. */
@FunctionalInterface
interface Handler {

    Reply handle(Turn turn);
}
