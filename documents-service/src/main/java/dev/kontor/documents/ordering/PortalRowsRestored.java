package dev.kontor.documents.ordering;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import dev.kontor.documents.document.SupplierDay;
import dev.kontor.documents.erp.PortalRows;
import dev.kontor.documents.erp.RestoredMark;
import dev.kontor.platform.storage.Transactions;

/// Puts the rows of open orders back among the documents when that collection was emptied, to be read anew from the bus:
/// the bus has only the ERP's. Of the others it sees to it that the ERP's documents are known as theirs, though the newest
/// version, which alone is still on the bus, may not say so. Where all this was done since, a start asks for the mark and no
/// more (decision 0132).
@Component
class PortalRowsRestored {

    private static final Logger log = LoggerFactory.getLogger(PortalRowsRestored.class);

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final int AT_ONCE = 500;

    private final PlacedOrders orders;

    private final PortalRows rows;

    private final RestoredMark mark;

    private final Transactions transactions;

    private final SupplierDay day;

    PortalRowsRestored(PlacedOrders orders, PortalRows rows, RestoredMark mark, Transactions transactions,
            SupplierDay day) {
        this.orders = orders;
        this.rows = rows;
        this.mark = mark;
        this.transactions = transactions;
        this.day = day;
    }

    /// Beside the start, and again as long as MongoDB is away or the documents are
    /// emptied
    /// meanwhile.
    @EventListener(ApplicationStartedEvent.class)
    void begin() {
        Thread.ofVirtual().name("portal-rows").start(() -> {
            try {
                while (!isDone()) {
                    Thread.sleep(PAUSE);
                }
            }
            catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
    }

    boolean isDone() {
        try {
            return restoreMissing();
        }
        catch (RuntimeException failed) {
            log.warn("Rows of open orders are looked for again in {}", PAUSE, failed);
            return false;
        }
    }

    /// False if there is something to do still. Of several instances at once each does it
    /// all, as each might be killed; what is there already costs them a look.
    boolean restoreMissing() {
        if (this.mark.isThere() || !this.orders.areThere()) {
            return true;
        }
        var attempt = this.mark.begin();
        restoreAll();
        this.mark.end(attempt);
        return this.mark.isThere();
    }

    private void restoreAll() {
        this.orders.eachOpen(order -> {
            if (this.transactions.run(() -> restore(order.id()))) {
                log.info("Put back the row of the order {}", order.number());
            }
        });
        this.orders.eachDescribed(AT_ONCE, this.rows::remember);
    }

    /// Saves the order, too, so that this and the ERP's document cannot pass each other
    /// unseen.
    private boolean restore(String id) {
        var order = this.orders.find(id).filter(it -> it.document() == null).orElse(null);
        if (order == null || !this.rows.restore(order.row(this.day.of(order.booking().sentAt())))) {
            return false;
        }
        this.orders.save(order);
        return true;
    }

}
