/** What a word is in its sentence, and how it is written in another form: LanguageTool's dictionaries, and nothing of its types. */
@NullMarked
package io.bottine.phrasebook.grammar;

import org.jspecify.annotations.NullMarked;
