package quartet.recommendation.graph;

/** Two products of one order, the smaller SKU first: the direction in which their edge is kept. */
record Pair(String a, String b) implements Comparable<Pair> {

    Pair {
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException("A pair is sorted: " + a + ", " + b);
        }
    }

    @Override
    public int compareTo(Pair other) {
        int byFirst = a.compareTo(other.a);
        return byFirst != 0 ? byFirst : b.compareTo(other.b);
    }
}
