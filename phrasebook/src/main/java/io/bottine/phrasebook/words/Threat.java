package io.bottine.phrasebook.words;

/** What a customer says they may do. */
public enum Threat implements Label {
    LEGAL,
    REVIEW,
    CHURN,
    VIOLENCE,
    REGULATOR,
    MEDIA,
    CHARGEBACK,
    SELF_HARM
}
