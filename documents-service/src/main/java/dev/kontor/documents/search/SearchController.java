package dev.kontor.documents.search;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.data.domain.Sort;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentSummary;
import dev.kontor.documents.document.Documents;
import dev.kontor.documents.document.Freshness;
import dev.kontor.documents.document.Row;
import dev.kontor.documents.product.Catalogue;
import dev.kontor.documents.product.ShelfFilter;
import dev.kontor.platform.access.CompanyAccess;

/// Finds documents of any kind by what stands on them.
@RestController
@Tag(name = "documents")
class SearchController {

    private static final int MOST = 20;

    /// Of the articles that are found by their words.
    private static final int MOST_ARTICLES = 5;

    private static final int SHORTEST_WORDS = 3;

    private final Documents documents;

    private final Catalogue catalogue;

    SearchController(Documents documents, Catalogue catalogue) {
        this.documents = documents;
        this.catalogue = catalogue;
    }

    /// Asks each kind by itself, so that one with many hits does not hide the others, and
    /// stops at 20 in each.
    @GetMapping("/api/companies/{company}/search")
    @Parameter(name = "q", in = ParameterIn.QUERY, required = true,
            description = "Beginning of a number, commission, customer reference or word of the subject; or an article, by its number or by words of it. Case does not matter.",
            schema = @Schema(type = "string", minLength = 1, maxLength = 120))
    @Operation(operationId = "searchDocuments",
            summary = "Documents of every kind by number, commission, reference, subject or article",
            description = "Only kinds the caller may read.")
    SearchResult search(CompanyAccess access, @RequestParam MultiValueMap<String, String> parameters) {
        var term = SearchTerm.of(parameters);
        var own = this.documents.within(access);
        var kinds = Arrays.stream(DocumentKind.values())
            .filter(kind -> access.allows(kind.permission()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DocumentKind.class)));
        var byThemselves = kinds.stream()
            .flatMap(kind -> Stream.concat(own.rowsByNumber(kind, term.number(), MOST).stream(),
                    own.rowsByWord(kind, term.word(), MOST).stream()));
        var byArticle = kinds.isEmpty() ? Stream.<Row>empty()
                : own.rowsByProduct(kinds, products(term, access), MOST).stream();
        var found = Stream.concat(byThemselves, byArticle).distinct().sorted(term.bestFirst()).limit(MOST).toList();
        return new SearchResult(found.stream().map(DocumentSummary::of).toList(), Freshness.of(found));
    }

    /// The article of this number, and those of the catalogue that have the words.
    private Set<String> products(SearchTerm term, CompanyAccess access) {
        var products = term.products();
        if (access.allows("catalogue.read") && term.typed().length() >= SHORTEST_WORDS) {
            var wanted = new ShelfFilter(term.words(), Set.of(), null, Set.of());
            this.catalogue.within(access).spots(wanted, null, MOST_ARTICLES).forEach(it -> products.add(it.sku()));
        }
        return products;
    }

}
