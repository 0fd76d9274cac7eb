package io.salesbell.chat.slack;

/** Everything comes over the socket. */
@SocketTest
class SocketStoryTests extends SlackStories {}
