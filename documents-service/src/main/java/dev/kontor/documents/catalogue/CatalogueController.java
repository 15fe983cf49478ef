package dev.kontor.documents.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.documents.document.SupplierDay;
import dev.kontor.documents.parameters.Parameters;
import dev.kontor.documents.product.Article;
import dev.kontor.documents.product.Catalogue;
import dev.kontor.documents.product.Spot;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.problem.NotFoundException;

/// The products that a company may buy, with its prices and what lies where (F-030, F-073, F-076).
@RestController
@RequestMapping("/api/companies/{company}")
@Tag(name = "catalogue")
class CatalogueController {

    private static final String READ = "catalogue.read";

    private static final int CAP = 1000;

    private static final int MOST_COMPARED = 4;

    private final Catalogue catalogue;

    private final SupplierDay day;

    CatalogueController(Catalogue catalogue, SupplierDay day) {
        this.catalogue = catalogue;
        this.day = day;
    }

    @GetMapping("/products")
    @Requires(READ)
    @CatalogueParameters
    @Parameter(name = "after", in = ParameterIn.QUERY,
            description = "`next` of the page before, with the same filters.",
            schema = @Schema(type = "string", maxLength = 2000))
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "Rows per page.",
            schema = @Schema(type = "integer", minimum = "10", maximum = "200", defaultValue = "50"))
    @Operation(operationId = "listProducts", summary = "Products by name, page by page", description = """
            What the company may buy, of that what the caller is not kept from. All filters that are given must hold. \
            Needs the permission `catalogue.read`; prices need `prices.read`, stock needs `stock.read`.""")
    ProductPage list(CompanyAccess access, @RequestParam MultiValueMap<String, String> parameters) {
        var request = allowed(access, CatalogueRequest.ofList(parameters));
        var own = this.catalogue.within(access);
        var page = Page.of(own.spots(request.filter(), request.after(), request.size() + 1), request.size(),
                request.scope(), spot -> Cursor.at(spot.place()));
        var articles = own.articles(page.items().stream().map(Spot::sku).toList()).values();
        var shown = Shown.to(access);
        var today = this.day.today();
        return new ProductPage(articles.stream().map(it -> ProductSummary.of(it, shown, today)).toList(), page.next(),
                articles.stream().map(Article::asOf).max(Comparator.naturalOrder()).orElse(null));
    }

    @GetMapping("/product-count")
    @Requires(READ)
    @CatalogueParameters
    @Operation(operationId = "countProducts", summary = "How many products a filter finds",
            description = "Counts up to 1000; beyond that `capped` is true. Needs the permission `catalogue.read`.")
    ProductCount count(CompanyAccess access, @RequestParam MultiValueMap<String, String> parameters) {
        var request = allowed(access, CatalogueRequest.ofCount(parameters));
        return ProductCount.of(this.catalogue.within(access).count(request.filter(), CAP + 1));
    }

    @GetMapping("/product-groups")
    @Requires(READ)
    @CatalogueParameters
    @Operation(operationId = "listProductGroups", summary = "The product groups with how much a filter finds in each",
            description = """
                    The groups that are named as a filter do not narrow this. Counts up to 1000 in each; beyond that \
                    `capped` is true. Needs the permission `catalogue.read`.""")
    ProductGroups groups(CompanyAccess access, @RequestParam MultiValueMap<String, String> parameters) {
        var request = allowed(access, CatalogueRequest.ofCount(parameters));
        var counts = this.catalogue.within(access).groups(request.filter(), CAP + 1);
        return new ProductGroups(counts.entrySet().stream().map(it -> {
            var count = ProductCount.of(it.getValue());
            return new ProductGroup(it.getKey(), count.count(), count.capped());
        }).toList());
    }

    @GetMapping("/product-comparison")
    @Requires(READ)
    @Parameter(name = "sku", in = ParameterIn.QUERY, required = true, description = "Which products, up to four.",
            array = @ArraySchema(minItems = 1, maxItems = MOST_COMPARED,
                    schema = @Schema(type = "string", maxLength = 60)))
    @Operation(operationId = "compareProducts", summary = "Some products beside each other",
            description = "In the order they are asked for; what is unknown is missing. Needs the permission `catalogue.read`.")
    ProductComparison comparison(CompanyAccess access, @RequestParam MultiValueMap<String, String> parameters) {
        var read = new Parameters(parameters, Set.of("sku"));
        var skus = read.all("sku").stream().distinct().toList();
        if (skus.isEmpty()) {
            read.refuse("sku", "required");
        }
        if (skus.size() > MOST_COMPARED) {
            read.refuse("sku", "too-many-values", MOST_COMPARED);
        }
        read.done();
        var shown = Shown.to(access);
        var today = this.day.today();
        return new ProductComparison(this.catalogue.within(access)
            .articles(skus)
            .values()
            .stream()
            .map(it -> Product.of(it, shown, today))
            .toList());
    }

    /// The number is the rest of the path, since numbers may contain slashes.
    @GetMapping("/products/{*sku}")
    @Requires(READ)
    @Parameter(name = "sku", in = ParameterIn.PATH, required = true,
            description = "The whole rest of the path; its slashes stay slashes.",
            schema = @Schema(type = "string", maxLength = 60))
    @Operation(operationId = "getProduct", summary = "One product with all that is known of it", description = """
            Needs the permission `catalogue.read`; prices need `prices.read`, stock needs `stock.read`.""")
    Product product(CompanyAccess access, @PathVariable String sku) {
        if (sku.length() < 2) {
            throw new NotFoundException();
        }
        return this.catalogue.within(access)
            .article(sku.substring(1))
            .map(it -> Product.of(it, Shown.to(access), this.day.today()))
            .orElseThrow(NotFoundException::new);
    }

    /// Who may not see stock does not learn of it by a filter.
    private static CatalogueRequest allowed(CompanyAccess access, CatalogueRequest request) {
        if (!request.filter().availability().isEmpty()) {
            access.require(Shown.STOCK);
        }
        return request;
    }

    @Schema(description = "How many products a filter finds, counted up to a cap.")
    record ProductCount(@Schema(description = "At most 1000.") int count,
            @Schema(description = "True when there are more than that.") boolean capped) {

        static ProductCount of(int count) {
            return new ProductCount(Math.min(count, CAP), count > CAP);
        }

    }

    @Schema(description = "The product groups, by name.")
    record ProductGroups(List<ProductGroup> items) {
    }

    @Schema(description = "A product group with how much of it a filter finds.")
    record ProductGroup(@Schema(example = "Pumpen") String group, @Schema(description = "At most 1000.") int count,
            @Schema(description = "True when there are more than that.") boolean capped) {
    }

    @Schema(description = "Products beside each other.")
    record ProductComparison(List<Product> items) {
    }

}
