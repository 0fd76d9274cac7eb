package io.salesbell.chat.command;

/** A value read from part of a text: {@code start} inclusive and {@code end} exclusive, in UTF-16 units of that text. */
public record Found<T>(T value, int start, int end) {}
