package io.salesbell.chat;

import io.salesbell.shared.OrgId;
import java.util.List;
import java.util.UUID;

/** What photos were put to; asked when one turns out to be none. */
public interface PhotoUses {

    /** Takes the photo off what it was put to and gives the numbers of that. */
    List<String> drop(OrgId org, UUID picture);
}
