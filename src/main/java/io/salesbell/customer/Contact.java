package io.salesbell.customer;

import org.jspecify.annotations.Nullable;

/** Somebody at a customer; the name is empty where only a phone number is known. */
public record Contact(String name, @Nullable String phone) {}
