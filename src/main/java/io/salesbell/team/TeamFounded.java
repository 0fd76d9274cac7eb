package io.salesbell.team;

/** A team was made, in this transaction: what runs by the team's week can be planned. */
public record TeamFounded(Team team) {}
