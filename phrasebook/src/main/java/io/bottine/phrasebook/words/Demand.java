package io.bottine.phrasebook.words;

/** What a customer asks for. */
public enum Demand implements Label {
    REFUND,
    REPLACEMENT,
    REPAIR,
    DELIVERY,
    EXPLANATION,
    APOLOGY,
    CALLBACK,
    CANCEL,
    COMPENSATION,
    /** Wants to talk to a person. */
    HUMAN,
    MANAGER,
    /** Of a bill, a record. */
    CORRECTION,
    /** When, where, whether. */
    INFORMATION,
    DOCUMENT,
    /** A better price. */
    PRICE,
    /** Of an order, a date, a contract. */
    CHANGE,
    OTHER
}
