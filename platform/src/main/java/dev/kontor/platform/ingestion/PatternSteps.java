package dev.kontor.platform.ingestion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The steps of a simple pattern, each of which takes a character of one class or, without a class, none. Step 0 is the
/// end; only what is reached from a beginning counts.
final class PatternSteps {

    private static final int END = 0;

    private static final int NO_CLASS = -1;

    private static final int MOST_REPEATS = 100;

    private static final int UNBOUNDED = -1;

    private static final Set<Character> CLASS_LETTERS = Set.of('s', 'S', 'd', 'D', 'w', 'W');

    private final List<Step> steps = new ArrayList<>();

    private final List<String> classes = new ArrayList<>();

    private final String pattern;

    private int position = 1;

    private int begin;

    private PatternSteps(String pattern) {
        this.pattern = pattern;
        this.steps.add(new Step(NO_CLASS));
    }

    /// Nothing for a pattern of more than characters, classes, groups and repetitions
    /// between `^` and `$`.
    static Optional<PatternSteps> of(String pattern) {
        var steps = new PatternSteps(pattern);
        try {
            steps.read();
            return Optional.of(steps);
        }
        catch (NotSimple other) {
            return Optional.empty();
        }
    }

    List<String> classes() {
        return classes;
    }

    BitSet begin() {
        var set = new BitSet();
        reach(begin, set);
        return set;
    }

    BitSet after(BitSet from, BitSet having) {
        var reached = new BitSet();
        from.stream().mapToObj(steps::get).filter(step -> step.taken >= 0 && having.get(step.taken)).forEach(step -> {
            for (var next : step.next) {
                reach(next, reached);
            }
        });
        return reached;
    }

    boolean isEnd(BitSet set) {
        return set.get(END);
    }

    private void reach(int step, BitSet reached) {
        if (!reached.get(step)) {
            reached.set(step);
            if (steps.get(step).taken == NO_CLASS) {
                steps.get(step).next.forEach(next -> reach(next, reached));
            }
        }
    }

    private void read() throws NotSimple {
        if (pattern.length() < 2 || !pattern.startsWith("^") || !pattern.endsWith("$") || pattern.endsWith("\\$")) {
            throw new NotSimple();
        }
        var whole = sequence(pattern.length() - 1);
        if (position != pattern.length() - 1) {
            throw new NotSimple();
        }
        begin = whole.build(END);
    }

    /// Parts one after the other, until an alternative or the end.
    private Part sequence(int end) throws NotSimple {
        var parts = new ArrayList<Part>();
        while (position < end && pattern.charAt(position) != '|' && pattern.charAt(position) != ')') {
            parts.add(repeated(atom(end), end));
        }
        return next -> {
            var to = next;
            for (var part : parts.reversed()) {
                to = part.build(to);
            }
            return to;
        };
    }

    private Part atom(int end) throws NotSimple {
        var character = pattern.charAt(position);
        return switch (character) {
            case '(' -> group(end);
            case '[' -> taking(bracket());
            case '\\' -> taking(escaped(end));
            case '.', '^', '$', '*', '+', '?', '{', '}', ']' -> throw new NotSimple();
            default -> {
                position++;
                yield taking("[" + character + "]");
            }
        };
    }

    private Part group(int end) throws NotSimple {
        position++;
        if (pattern.charAt(position) == '?') {
            throw new NotSimple();
        }
        var alternatives = new ArrayList<Part>();
        alternatives.add(sequence(end));
        while (position < end && pattern.charAt(position) == '|') {
            position++;
            alternatives.add(sequence(end));
        }
        if (position >= end) {
            throw new NotSimple();
        }
        position++;
        return next -> {
            var fork = new Step(NO_CLASS);
            for (var alternative : alternatives) {
                fork.next.add(alternative.build(next));
            }
            return add(fork);
        };
    }

    private String bracket() throws NotSimple {
        var begun = position++;
        while (pattern.charAt(position) != ']') {
            if (pattern.charAt(position) == '[' || pattern.charAt(position) == '&') {
                // Java means something else by them than a schema
                throw new NotSimple();
            }
            position += pattern.charAt(position) == '\\' ? 2 : 1;
            if (position >= pattern.length()) {
                throw new NotSimple();
            }
        }
        return pattern.substring(begun, ++position);
    }

    private String escaped(int end) throws NotSimple {
        var begun = position;
        var letter = pattern.charAt(position + 1);
        position += 2;
        if (position > end || (Character.isLetterOrDigit(letter) && !CLASS_LETTERS.contains(letter))) {
            throw new NotSimple();
        }
        return "[" + pattern.substring(begun, position) + "]";
    }

    private Part repeated(Part part, int end) throws NotSimple {
        var character = position < end ? pattern.charAt(position) : ' ';
        var repeated = switch (character) {
            case '?' -> times(part, 0, 1);
            case '*' -> times(part, 0, UNBOUNDED);
            case '+' -> times(part, 1, UNBOUNDED);
            case '{' -> braces(part);
            default -> part;
        };
        if (repeated != part) {
            position++;
            if (position < end && "?*+{".indexOf(pattern.charAt(position)) >= 0) {
                throw new NotSimple();
            }
        }
        return repeated;
    }

    private Part braces(Part part) throws NotSimple {
        var close = pattern.indexOf('}', position);
        var bounds = pattern.substring(position + 1, Math.max(close, position + 1));
        if (!bounds.matches("[0-9]{1,3}(,[0-9]{0,3})?")) {
            throw new NotSimple();
        }
        position = close;
        var comma = bounds.indexOf(',');
        var least = Integer.parseInt(comma < 0 ? bounds : bounds.substring(0, comma));
        var most = comma < 0 ? least
                : comma == bounds.length() - 1 ? UNBOUNDED : Integer.parseInt(bounds.substring(comma + 1));
        if (Math.max(least, most) > MOST_REPEATS || (most != UNBOUNDED && most < least)) {
            throw new NotSimple();
        }
        return times(part, least, most);
    }

    private Part times(Part part, int least, int most) {
        return next -> {
            var to = next;
            if (most == UNBOUNDED) {
                var again = new Step(NO_CLASS);
                to = add(again);
                again.next.add(next);
                again.next.add(part.build(to));
            }
            for (int i = most; i > least; i--) {
                var maybe = new Step(NO_CLASS);
                maybe.next.add(part.build(to));
                maybe.next.add(next);
                to = add(maybe);
            }
            for (int i = 0; i < least; i++) {
                to = part.build(to);
            }
            return to;
        };
    }

    private Part taking(String characters) {
        var known = classes.indexOf(characters);
        var taken = known >= 0 ? known : classes.size();
        if (known < 0) {
            classes.add(characters);
        }
        return next -> {
            var step = new Step(taken);
            step.next.add(next);
            return add(step);
        };
    }

    private int add(Step step) {
        steps.add(step);
        return steps.size() - 1;
    }

    /// A piece of the pattern, which can be put in front of a step as often as it is
    /// repeated.
    @FunctionalInterface
    private interface Part {

        /// Returns the step to begin with.
        int build(int next);

    }

    private static final class Step {

        private final int taken;

        private final List<Integer> next = new ArrayList<>();

        Step(int taken) {
            this.taken = taken;
        }

    }

    private static final class NotSimple extends Exception {

    }

}
