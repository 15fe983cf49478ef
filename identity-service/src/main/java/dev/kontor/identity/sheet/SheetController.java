package dev.kontor.identity.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.booking.BookingView;
import dev.kontor.identity.customer.Companies;
import dev.kontor.identity.customer.Company;
import dev.kontor.identity.http.Revision;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The master-data sheet of a company that exists (F-007).
@RestController
@RequestMapping("/api/companies/{company}/sheet")
class SheetController {

    private final Sheets sheets;

    private final SheetService service;

    private final Companies companies;

    SheetController(Sheets sheets, SheetService service, Companies companies) {
        this.sheets = sheets;
        this.service = service;
        this.companies = companies;
    }

    @Operation(operationId = "readSheet", summary = "The master data as the ERP has them, and what was proposed last")
    @GetMapping
    @Requires("company.read")
    ResponseEntity<SheetView> read(CompanyAccess access) {
        var company = company(access);
        var sheet = this.sheets.find(Sheet.key(company.id())).orElse(null);
        var answer = ResponseEntity.ok();
        if (sheet != null) {
            answer.eTag(Revision.etag(sheet.revision()));
        }
        return answer.body(SheetView.of(company, sheet));
    }

    @Operation(operationId = "putSheet", summary = "Proposes other master data to the ERP")
    @PutMapping
    @Requires("company.change")
    ResponseEntity<SheetView> put(CompanyAccess access, @RequestBody @Valid PutSheet command, CurrentUser user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var company = company(access);
        var sheet = this.service.propose(company, command.masterData(), Revision.expected(ifMatch), Actor.of(user));
        return ResponseEntity.ok().eTag(Revision.etag(sheet.revision())).body(SheetView.of(company, sheet));
    }

    private Company company(CompanyAccess access) {
        return this.companies.find(access.company()).orElseThrow(NotFoundException::new);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SheetView(MasterData current, @Nullable Proposal proposal) {

        static SheetView of(Company company, @Nullable Sheet sheet) {
            return new SheetView(MasterData.of(company), (sheet != null) ? Proposal.of(sheet) : null);
        }

    }

    record Proposal(MasterData data, BookingView booking, long version) {

        static Proposal of(Sheet sheet) {
            return new Proposal(sheet.proposed(), BookingView.of(sheet.booking()), sheet.revision());
        }

    }

}
