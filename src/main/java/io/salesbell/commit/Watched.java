package io.salesbell.commit;

import java.sql.Connection;

/** A connection that knows what its transaction has done and left so far. */
interface Watched extends Connection {

    /** What is written before the transaction's next statement, or at its end. */
    LeftRows left();

    /** Whether nobody looks after this transaction's end yet; once it is asked, somebody does. */
    boolean takesCare();

    /** Whether the transaction has only read so far, and locked nothing. */
    boolean hasOnlyRead();
}
