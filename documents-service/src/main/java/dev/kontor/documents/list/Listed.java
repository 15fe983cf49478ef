package dev.kontor.documents.list;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.Documents;
import dev.kontor.documents.document.SupplierDay;
import dev.kontor.platform.access.CompanyAccess;

/// What a list shows, for who wants more than its rows.
@Component
public class Listed {

    private final Documents documents;

    private final SupplierDay supplier;

    Listed(Documents documents, SupplierDay supplier) {
        this.documents = documents;
        this.supplier = supplier;
    }

    /// The numbers that a list has with these parameters, in its order, so many of them
    /// at most.
    public Numbers numbers(CompanyAccess access, Map<String, List<String>> parameters, int most) {
        var request = ListParameters.export(parameters, this.supplier.today());
        var kind = request.filter().kind();
        access.require(kind.permission());
        var rows = this.documents.within(access)
            .rows(request.filter().selection(request.order()), request.order().sort(), most);
        return new Numbers(kind, rows.stream().map(row -> row.text("number")).toList());
    }

    /// Documents of a kind.
    public record Numbers(DocumentKind kind, List<String> numbers) {

        public Numbers {
            numbers = List.copyOf(numbers);
        }

    }

}
