package io.salesbell.shared;

/**
 * Who does something and through what: {@code source} is the platform's name ({@code console}, {@code slack}) or
 * {@code system}.
 */
public record Actor(OrgId org, MemberId member, String source) {}
