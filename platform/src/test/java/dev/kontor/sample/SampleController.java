package dev.kontor.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;
import dev.kontor.platform.problem.InvalidRequestException;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.problem.ProblemException;
import dev.kontor.platform.security.CurrentUser;

/// One handler per way in which a request can go wrong.
@RestController
class SampleController {

    @GetMapping("/api/me")
    CurrentUser me(CurrentUser user) {
        return user;
    }

    @GetMapping("/api/backoffice/secrets")
    List<String> secrets() {
        return List.of();
    }

    @Requires("things.read")
    @GetMapping("/api/companies/{company}/things")
    Map<String, Object> list(@Valid ThingFilter filter, CompanyAccess access) {
        filter.check();
        return Map.of("company", access.company(), "person", access.person());
    }

    @Requires("things.read")
    @GetMapping("/api/companies/{company}/things/{number}")
    Map<String, String> one(@PathVariable String number) {
        if (!number.equals("1")) {
            throw new NotFoundException();
        }
        return Map.of("number", number);
    }

    @PutMapping("/api/companies/{company}/things")
    void put(CompanyAccess access) {
        access.require("things.read");
    }

    @GetMapping("/api/companies/{company}/mixed")
    List<String> mixed(CompanyAccess access) {
        access.require("mixed.read");
        return List.of();
    }

    @GetMapping("/api/single")
    int single(@RequestParam @Min(10) @Max(200) int size) {
        return size;
    }

    @GetMapping("/api/lists")
    List<String> list(@RequestParam int rows) {
        return Collections.nCopies(rows, "x".repeat(300));
    }

    @PutMapping("/api/things/{id}")
    Thing put(@PathVariable int id, @Valid @RequestBody Thing thing) {
        return thing;
    }

    @GetMapping("/api/failures/{kind}")
    String fail(@PathVariable String kind) {
        throw switch (kind) {
            case "own" -> new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "return-period-over", "L-1");
            case "conflict" -> ProblemException.conflict();
            case "database" -> new DataAccessResourceFailureException("mongod is away");
            default -> new IllegalStateException("secret words of java.lang");
        };
    }

    enum Status {

        OPEN, PAID

    }

    record ThingFilter(@Nullable List<Status> status, @Nullable LocalDate from, @Nullable LocalDate to,
            @Nullable Integer size) {

        void check() {
            if (this.from != null && this.to != null && this.from.isAfter(this.to)) {
                throw new InvalidRequestException("from", "reversed-range");
            }
        }

    }

    record Thing(@NotBlank String name, @Nullable Status status, @NotEmpty List<@Valid Line> lines) {
    }

    record Line(@NotBlank String article, @Positive BigDecimal quantity) {
    }

}
