package quartet.order.history;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Open sagas, oldest first.
 *
 * @param next null on the last page
 */
record OpenSagaPage(List<OpenSaga> items, @Nullable String next) {}
