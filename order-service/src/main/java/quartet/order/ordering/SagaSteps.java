package quartet.order.ordering;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import quartet.order.checkout.CheckoutState;
import quartet.order.checkout.CheckoutState.Authorising;
import quartet.order.checkout.CheckoutState.Capturing;
import quartet.order.checkout.CheckoutState.Compensating;
import quartet.order.checkout.CheckoutState.Confirmed;
import quartet.order.checkout.CheckoutState.Ended;
import quartet.order.checkout.CheckoutState.Outcome;
import quartet.order.checkout.CheckoutState.Pinning;
import quartet.order.checkout.CheckoutState.Reserving;
import quartet.order.checkout.CheckoutState.Returning;
import quartet.order.checkout.CheckoutState.Settling;
import quartet.order.checkout.CheckoutState.Shipped;
import quartet.order.checkout.Reason;
import quartet.order.checkout.Request;
import quartet.order.checkout.Task;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The names of the steps in a document. Names may be added, never changed: old orders keep them.
 */
final class SagaSteps {

    private SagaSteps() {}

    static String name(CheckoutState state) {
        return switch (state) {
            case Reserving _ -> "RESERVE";
            case Authorising _ -> "AUTHORISE";
            case Pinning _ -> "PIN";
            case Confirmed _ -> "CONFIRMED";
            case Capturing _ -> "CAPTURE";
            case Settling _ -> "SETTLE";
            case Shipped _ -> "SHIPPED";
            case Returning returning -> returning.now().request().name();
            case Compensating _ -> "UNDO";
            case Ended(var outcome, _) -> outcome.name();
        };
    }

    static void write(CheckoutState state, Document saga) {
        saga.append("step", name(state));
        if (state instanceof Compensating(var left, var end)) {
            saga.append("todo", left.stream().map(Enum::name).sorted().toList());
            saga.append("end", end.outcome().name()).append("reason", end.reason().name());
        }
        if (state instanceof Returning(var tasks)) {
            saga.append("queue", tasks.stream().map(SagaSteps::text).toList());
        }
        if (state instanceof Ended(_, var reason)) {
            saga.append("reason", reason.name());
        }
    }

    /** Null for a step, request or reason that this version does not know. */
    static @Nullable CheckoutState read(Document saga) {
        try {
            return switch (saga.getString("step")) {
                case "RESERVE" -> new Reserving();
                case "AUTHORISE" -> new Authorising();
                case "PIN" -> new Pinning();
                case "CONFIRMED" -> new Confirmed();
                case "CAPTURE" -> new Capturing();
                case "SETTLE" -> new Settling();
                case "SHIPPED" -> new Shipped();
                case "RESTOCK", "REFUND" -> new Returning(queue(saga));
                case "UNDO" -> new Compensating(todo(saga), ended(saga, saga.getString("end")));
                default -> ended(saga, saga.getString("step"));
            };
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static Ended ended(Document saga, String outcome) {
        return new Ended(Outcome.valueOf(outcome), Reason.valueOf(saga.getString("reason")));
    }

    private static String text(Task task) {
        return task.request() + " " + task.id();
    }

    private static List<Task> queue(Document saga) {
        return saga.getList("queue", String.class, List.of()).stream()
                .map(text -> text.split(" ", 2))
                .map(parts -> new Task(Request.valueOf(parts[0]), parts[1]))
                .toList();
    }

    private static Set<Request> todo(Document saga) {
        var todo = EnumSet.noneOf(Request.class);
        saga.getList("todo", String.class, List.of())
                .forEach(request -> todo.add(Request.valueOf(request)));
        return todo;
    }
}
