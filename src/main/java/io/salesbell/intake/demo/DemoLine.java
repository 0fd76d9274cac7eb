package io.salesbell.intake.demo;

import java.time.Instant;

/** One line somebody of the demo typed. History praises nobody and starts no clock; what is {@code fresh} does. */
record DemoLine(Instant at, String person, String text, boolean fresh) {}
