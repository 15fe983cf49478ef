package dev.kontor.erp.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.kontor.erp.event.ProjectUpserted;
import dev.kontor.erp.event.ProjectUpserted.Status;
import dev.kontor.erp.event.ProjectUpserted.Task;
import dev.kontor.erp.event.ProjectUpserted.TaskStatus;

/// What the supplier builds for a customer: a project every four months, with tasks one after the other, so that one is
/// always going on. Everything follows from customer and month; a later day takes the tasks further.
record Projects(DemoCompany customer, int company) {

    private static final List<String> TITLES = List.of("Heizzentrale Werk 2", "Sanierung Strangleitungen",
            "Regenwassernutzung Schulhof", "Wärmepumpenanlage Neubau", "Umrüstung Kältetechnik");

    private static final List<String> STEPS = List.of("Aufmaß und Planung", "Angebot abgestimmt",
            "Material bereitgestellt", "Demontage Altanlage", "Montage", "Elektroanschluss", "Inbetriebnahme",
            "Abnahme");

    private static final List<String> PEOPLE = List.of("Miriam Vogt", "Montageteam Nord", "Jonas Petersen",
            "Montageteam Süd");

    Stream<ProjectUpserted> on(LocalDate today) {
        return IntStream.rangeClosed(0, 6)
            .mapToObj((third) -> LocalDate.of(today.getYear() - 1, 1, 12).plusMonths(4L * third))
            .filter((begun) -> !begun.isAfter(today.plusMonths(3)))
            .map((begun) -> project(begun, today));
    }

    private ProjectUpserted project(LocalDate begun, LocalDate today) {
        var random = new SplittableRandom(begun.toEpochDay() * 100 + this.company);
        var title = TITLES.get(random.nextInt(TITLES.size()));
        var tasks = tasks(workday(begun.plusDays(random.nextInt(20))), today, random);
        var first = tasks.getFirst().startsOn();
        var last = tasks.getLast().endsOn();
        var progress = (int) tasks.stream().mapToInt(Task::progress).average().orElse(0);
        var status = today.isBefore(first) ? Status.PLANNED : today.isAfter(last) ? Status.COMPLETED : Status.ACTIVE;
        var version = 1
                + Math.clamp(ChronoUnit.DAYS.between(first, today) + 1, 0, ChronoUnit.DAYS.between(first, last) + 2);
        return new ProjectUpserted(
                "PR-%d-%d-%03d".formatted(begun.getYear(), (begun.getMonthValue() + 3) / 4, this.company + 1), version,
                this.customer.number(), title, status, first, last, progress, PEOPLE.getFirst(), null, title, List.of(),
                tasks);
    }

    private static List<Task> tasks(LocalDate first, LocalDate today, SplittableRandom random) {
        var tasks = new ArrayList<Task>();
        var from = first;
        for (int i = 0; i < STEPS.size(); i++) {
            var milestone = i == 1 || i == STEPS.size() - 1;
            var to = milestone ? from : workday(from.plusDays(random.nextInt(22, 40)));
            var id = Integer.toString(i + 1);
            tasks.add(new Task(id, STEPS.get(i), status(from, to, today), from, to, progress(from, to, today),
                    PEOPLE.get(random.nextInt(PEOPLE.size())), milestone ? true : null,
                    (i == 0) ? List.of() : List.of(Integer.toString(i))));
            from = workday(milestone ? to.plusDays(1) : to.plusDays(random.nextInt(1, 5)));
        }
        return tasks;
    }

    private static TaskStatus status(LocalDate from, LocalDate to, LocalDate today) {
        if (today.isBefore(from)) {
            return TaskStatus.OPEN;
        }
        return today.isAfter(to) ? TaskStatus.DONE : TaskStatus.IN_PROGRESS;
    }

    private static int progress(LocalDate from, LocalDate to, LocalDate today) {
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        return (int) (100 * Math.clamp(ChronoUnit.DAYS.between(from, today), 0, days) / days);
    }

    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

}
