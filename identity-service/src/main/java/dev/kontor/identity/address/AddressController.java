package dev.kontor.identity.address;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Where a company wants goods (F-042) and invoices (F-043) to be sent.
@RestController
@RequestMapping("/api/companies/{company}")
class AddressController {

    private static final String KIND = "/{kind:delivery-addresses|billing-addresses}";

    private final Addresses addresses;

    private final AddressService service;

    private final Companies companies;

    AddressController(Addresses addresses, AddressService service, Companies companies) {
        this.addresses = addresses;
        this.service = service;
        this.companies = companies;
    }

    @Operation(operationId = "listAddressForms", summary = "What an address is made of, per country")
    @GetMapping("/address-forms")
    @Requires("addresses.read")
    List<AddressForm> forms() {
        return AddressForm.all();
    }

    @Operation(operationId = "listAddresses",
            summary = "The company's delivery or billing addresses: first the ERP's own, then those kept here by name")
    @GetMapping(KIND)
    @Requires("addresses.read")
    List<AddressView> all(CompanyAccess access, @PathVariable String kind) {
        var ours = this.addresses.all(access.company(), AddressKind.ofPath(kind)).stream().map(AddressView::of);
        return Stream.concat(this.companies.find(access.company()).flatMap(AddressView::ofErp).stream(), ours).toList();
    }

    @Operation(operationId = "putAddress", summary = "Makes or changes an address, and tells the ERP")
    @PutMapping(KIND + "/{id}")
    @Requires("addresses.change")
    ResponseEntity<AddressView> put(CompanyAccess access, @PathVariable String kind, @PathVariable UUID id,
            @RequestBody @Valid PutAddress command, CurrentUser user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var put = this.service.put(access.company(), AddressKind.ofPath(kind), id.toString(), command.postal(),
                Revision.expected(ifMatch), Actor.of(user));
        var answer = put.created()
                ? ResponseEntity.created(ServletUriComponentsBuilder.fromCurrentRequestUri().build().toUri())
                : ResponseEntity.ok();
        return answer.eTag(Revision.etag(put.address().revision())).body(AddressView.of(put.address()));
    }

    /// Billing addresses are not deleted: invoices refer to them.
    @Operation(operationId = "deleteDeliveryAddress", summary = "Deletes a delivery address; a PUT brings it back")
    @DeleteMapping("/delivery-addresses/{id}")
    @Requires("addresses.change")
    ResponseEntity<Void> delete(CompanyAccess access, @PathVariable UUID id, CurrentUser user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        if (!this.service.delete(access.company(), AddressKind.DELIVERY, id.toString(), Revision.expected(ifMatch),
                Actor.of(user))) {
            throw new NotFoundException();
        }
        return ResponseEntity.noContent().build();
    }

    /// An address and where it is kept; the ERP's own has no version and cannot be
    /// changed here.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AddressView(String id, Source source, PostalAddress address, @Nullable BookingView booking, long version) {

        static AddressView of(Address address) {
            return new AddressView(address.address(), Source.PORTAL, address.postal(),
                    BookingView.of(address.booking()), address.revision());
        }

        static Optional<AddressView> ofErp(Company company) {
            var seat = company.address();
            if (seat == null || seat.city() == null) {
                return Optional.empty();
            }
            return Optional.of(new AddressView("erp", Source.ERP, new PostalAddress(company.name(), null, seat.lines(),
                    seat.postcode(), seat.city(), null, seat.country()), null, 0));
        }

    }

    /// Who keeps an address.
    enum Source {

        ERP, PORTAL

    }

}
