package io.salesbell.chat.slack;

/** Everything comes as signed requests. */
@SlackTest
class HttpStoryTests extends SlackStories {}
