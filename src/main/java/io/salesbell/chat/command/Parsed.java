package io.salesbell.chat.command;

import io.salesbell.chat.CommandHandler;
import java.util.Map;
import java.util.Set;

/** A line understood: whose command it is and its arguments as typed values. */
record Parsed(CommandHandler handler, Map<String, Object> values, Set<String> tags) {}
