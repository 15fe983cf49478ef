package dev.kontor.erp.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.ErpEvent;
import dev.kontor.erp.event.ProjectUpserted;

/// All that the demo supplier has to tell on a day: its customers, its products, and the deals begun within two years
/// before, as they stand on that day.
record DemoFeed(DemoCatalogue catalogue, LocalDate today) {

    private static final int YEARS = 2;

    Stream<ErpEvent> events() {
        return Stream.of(masterData(), documents(), projects()).flatMap(Function.identity());
    }

    Stream<ErpEvent> masterData() {
        return Stream
            .of(this.catalogue.companies().stream().map(DemoCompany::toEvent),
                    this.catalogue.range().stream().map(DemoProduct::toEvent), stock(), agreed())
            .flatMap(Function.identity());
    }

    private Stream<ErpEvent> stock() {
        return this.catalogue.range()
            .stream()
            .flatMap((product) -> Stream.ofNullable(DemoStock.of(product, this.today)));
    }

    private Stream<ErpEvent> agreed() {
        return this.catalogue.companies()
            .stream()
            .map((company) -> new DemoPrices(company, this.today))
            .flatMap((it) -> Stream.concat(Stream.ofNullable(it.assortment()), it.prices(this.catalogue.range())));
    }

    Stream<DocumentUpserted> documents() {
        return Stream.concat(agreements(), deals());
    }

    Stream<ProjectUpserted> projects() {
        return IntStream.range(0, this.catalogue.companies().size())
            .boxed()
            .flatMap((company) -> new Projects(this.catalogue.companies().get(company), company).on(this.today));
    }

    private Stream<DocumentUpserted> agreements() {
        return IntStream.range(0, this.catalogue.companies().size())
            .boxed()
            .flatMap((company) -> new Agreements(this.catalogue, company).on(this.today, this.today.minusYears(YEARS)));
    }

    private Stream<DocumentUpserted> deals() {
        return this.today.minusYears(YEARS)
            .datesUntil(this.today.plusDays(1))
            .filter(DemoFeed::isWorkday)
            .flatMap(this::begunOn)
            .flatMap((deal) -> deal.documents().stream())
            .flatMap((plan) -> plan.on(this.today).stream());
    }

    private Stream<Deal> begunOn(LocalDate day) {
        return IntStream.range(0, this.catalogue.companies().size())
            .boxed()
            .flatMap((company) -> IntStream.rangeClosed(1, deals(company, day))
                .mapToObj((ofTheDay) -> new Deal(this.catalogue, company, day, ofTheDay)));
    }

    private int deals(int company, LocalDate day) {
        var perDay = this.catalogue.companies().get(company).trade().dealsPerDay();
        var drawn = new SplittableRandom(day.toEpochDay() * 100 + company).nextDouble();
        var whole = (int) perDay;
        return (drawn < perDay - whole) ? whole + 1 : whole;
    }

    private static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

}
