package dev.kontor.documents.search;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.documents.document.CompanyDocuments;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.Documents;
import dev.kontor.documents.product.Catalogue;
import dev.kontor.documents.product.ShelfFilter;
import dev.kontor.documents.product.Spot;
import dev.kontor.platform.access.CompanyAccess;

/// Finds documents of any kind by what stands on them.
@RestController
@Tag(name = "documents")
class SearchController {

    private static final int MOST = 20;

    /// Of the articles that are looked for on lines: for so many, the three forms of what
    /// was typed and five kinds, MongoDB reads the newest side by side.
    private static final int MOST_ARTICLES = 37;

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
            description = "Beginning of a number, commission, customer reference or word of the subject or of a line without an article; or an article, by its number or by words of it. Case does not matter.",
            schema = @Schema(type = "string", minLength = 1, maxLength = 120))
    @Operation(operationId = "searchDocuments",
            summary = "Documents of every kind by number, commission, reference, subject, article or text",
            description = "Only kinds the caller may read. Words are looked up among the articles that the caller may see in the catalogue.")
    SearchResult search(CompanyAccess access, @RequestParam MultiValueMap<String, String> parameters) {
        var term = SearchTerm.of(parameters);
        var own = this.documents.within(access);
        var kinds = readable(access);
        var articles = articles(term, access);
        var found = new LinkedHashMap<String, Hit>();
        Stream
            .concat(kinds.stream().flatMap(kind -> byThemselves(own, kind, term)),
                    new ArticleSearch(own, kinds, MOST).find(products(term, articles)))
            .forEach(hit -> found.putIfAbsent(hit.key(), hit));
        var best = found.values().stream().sorted(term.bestFirst()).limit(MOST).toList();
        return SearchResult.of(best, List.copyOf(ArticleSearch.following(kinds)), articles.size() > MOST_ARTICLES);
    }

    private static Set<DocumentKind> readable(CompanyAccess access) {
        return Arrays.stream(DocumentKind.values())
            .filter(kind -> access.allows(kind.permission()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DocumentKind.class)));
    }

    private static Stream<Hit> byThemselves(CompanyDocuments own, DocumentKind kind, SearchTerm term) {
        return Stream.concat(own.rowsByNumber(kind, term.number(), MOST).stream().map(Hit::byItself),
                own.rowsByWord(kind, term.word(), term.line(), MOST).stream().map(row -> Hit.byWord(row, term)));
    }

    /// Those that have all the words and that the member may see, one more than are
    /// looked for.
    private List<Spot> articles(SearchTerm term, CompanyAccess access) {
        var words = term.words();
        return words.isEmpty() ? List.of() : this.catalogue.within(access)
            .spots(new ShelfFilter(words, Set.of(), null, Set.of()), null, MOST_ARTICLES + 1);
    }

    private static Set<String> products(SearchTerm term, List<Spot> articles) {
        var products = term.products();
        articles.stream().limit(MOST_ARTICLES).map(Spot::sku).forEach(products::add);
        return products;
    }

}
