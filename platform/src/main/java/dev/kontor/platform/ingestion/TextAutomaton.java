package dev.kontor.platform.ingestion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.networknt.schema.regex.JDKRegularExpressionFactory;
import com.networknt.schema.regex.RegularExpression;

/// A pattern as a table: one look per character, where a regular expression walks a tree of matchers. It is made of the
/// patterns that schemas are full of, characters and classes with repetitions and groups between `^` and `$`; of others
/// there is none. Which characters a class has is asked of the regular expression itself, for those of European
/// languages; a text with others is its business whole.
final class TextAutomaton {

    /// Latin with its extensions.
    private static final int CHARACTERS = 0x250;

    /// Beyond, a table is no longer small.
    private static final int MOST_STATES = 500;

    private static final int DEAD = -1;

    private final RegularExpression expression;

    private final short[] columns;

    private final int width;

    private final short[] next;

    private final BitSet accepting;

    private TextAutomaton(RegularExpression expression, short[] columns, int width, short[] next, BitSet accepting) {
        this.expression = expression;
        this.columns = columns;
        this.width = width;
        this.next = next;
        this.accepting = accepting;
    }

    static Optional<TextAutomaton> of(String pattern) {
        return PatternSteps.of(pattern).flatMap(steps -> tabulate(pattern, steps));
    }

    boolean matches(String text) {
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character >= CHARACTERS) {
                return expression.matches(text);
            }
            state = next[state * width + columns[character]];
            if (state == DEAD) {
                return false;
            }
        }
        return accepting.get(state);
    }

    /// Follows all ways at once: a state of the table is a set of steps.
    private static Optional<TextAutomaton> tabulate(String pattern, PatternSteps steps) {
        var alphabet = Alphabet.of(steps.classes());
        var known = new LinkedHashMap<BitSet, Integer>();
        var sets = new ArrayList<BitSet>();
        var rows = new ArrayList<short[]>();
        var accepting = new BitSet();
        number(steps.begin(), known, sets);
        for (int state = 0; state < sets.size(); state++) {
            if (sets.size() > MOST_STATES) {
                return Optional.empty();
            }
            var row = new short[alphabet.width()];
            for (int column = 0; column < row.length; column++) {
                var reached = steps.after(sets.get(state), alphabet.classesOf(column));
                row[column] = (short) (reached.isEmpty() ? DEAD : number(reached, known, sets));
            }
            rows.add(row);
            accepting.set(state, steps.isEnd(sets.get(state)));
        }
        var next = new short[rows.size() * alphabet.width()];
        for (int state = 0; state < rows.size(); state++) {
            System.arraycopy(rows.get(state), 0, next, state * alphabet.width(), alphabet.width());
        }
        return Optional
            .of(new TextAutomaton(expression(pattern), alphabet.columns(), alphabet.width(), next, accepting));
    }

    private static int number(BitSet set, Map<BitSet, Integer> known, List<BitSet> sets) {
        return known.computeIfAbsent(set, added -> {
            sets.add(added);
            return sets.size() - 1;
        });
    }

    private static RegularExpression expression(String pattern) {
        return JDKRegularExpressionFactory.getInstance().getRegularExpression(pattern);
    }

    /// Characters that no class of the pattern tells apart share a column.
    private static final class Alphabet {

        private final short[] columns = new short[CHARACTERS];

        /// For each column the classes that have its characters.
        private final List<BitSet> members = new ArrayList<>();

        static Alphabet of(List<String> classes) {
            var expressions = classes.stream().map(each -> expression("^" + each + "$")).toList();
            var alphabet = new Alphabet();
            var known = new HashMap<BitSet, Integer>();
            for (char character = 0; character < CHARACTERS; character++) {
                var having = new BitSet();
                for (int i = 0; i < expressions.size(); i++) {
                    having.set(i, expressions.get(i).matches(String.valueOf(character)));
                }
                alphabet.columns[character] = (short) number(having, known, alphabet.members);
            }
            return alphabet;
        }

        short[] columns() {
            return columns;
        }

        int width() {
            return members.size();
        }

        BitSet classesOf(int column) {
            return members.get(column);
        }

    }

}
