package io.salesbell.record;

import io.salesbell.shared.MemberId;
import java.time.Instant;
import java.util.UUID;

/** What somebody said about a record. */
public record Comment(UUID id, RecordKind kind, UUID record, MemberId member, String author, String text, Instant at) {}
