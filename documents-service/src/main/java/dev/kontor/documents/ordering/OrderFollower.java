package dev.kontor.documents.ordering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import dev.kontor.documents.booking.Acknowledged;
import dev.kontor.documents.erp.PlacesTaken;
import dev.kontor.documents.erp.PlacesTaken.Place;
import dev.kontor.documents.erp.PortalRows;

/// Keeps placed orders in step with what the ERP makes of them, in whatever order it says so: its answers move the order
/// and its row, its document takes the row's place.
@Component
class OrderFollower {

    /// An order is announced once.
    private static final long REVISION = 1;

    private final PlacedOrders orders;

    private final PortalRows rows;

    OrderFollower(PlacedOrders orders, PortalRows rows) {
        this.orders = orders;
        this.rows = rows;
    }

    /// A repeated or late answer changes nothing.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Acknowledged answer) {
        if (!answer.isAbout(PlacedOrder.KIND) || !answer.answers(REVISION)) {
            return;
        }
        this.orders.find(answer.subject().substring(PlacedOrder.KIND.length() + 1))
            .filter(it -> !it.booking().equals(it.booking().after(answer)))
            .map(it -> it.with(it.booking().after(answer)))
            .ifPresent(it -> {
                this.orders.save(it);
                var at = (answer.decidedAt() == null) ? answer.receivedAt() : answer.decidedAt();
                this.rows.status(PlacedOrder.KIND, it.id(), it.status().name(), at);
                remember(it, at);
            });
    }

    /// The number in an answer is enough to know the ERP's document by.
    private void remember(PlacedOrder order, Instant at) {
        var number = order.booking().number();
        if (number != null) {
            this.rows.remember(List.of(new Place(order.id(), PlacedOrder.KIND, order.company().value(), number,
                    order.status().name(), at)));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PlacesTaken taken) {
        var places = taken.places()
            .stream()
            .filter(it -> it.kind().equals(PlacedOrder.KIND))
            .collect(Collectors.groupingBy(Place::portalId));
        if (places.isEmpty()) {
            return;
        }
        for (var order : this.orders.all(new ArrayList<>(places.keySet()))) {
            var after = order;
            for (var place : places.getOrDefault(order.id(), List.of())) {
                after = after.with(place);
            }
            if (!after.equals(order)) {
                this.orders.save(after);
            }
        }
    }

}
