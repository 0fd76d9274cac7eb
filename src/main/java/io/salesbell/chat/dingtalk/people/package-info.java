/** Who DingTalk's users are: names, departments, managers, and who has left. */
@NullMarked
package io.salesbell.chat.dingtalk.people;

import org.jspecify.annotations.NullMarked;
