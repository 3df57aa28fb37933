package quartet.local.sales;

import quartet.local.shop.Answer;
import quartet.local.shop.Request;
import quartet.local.shop.Shop;
import quartet.local.shop.ShopRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Sends chunks of rows to the shop, a few at a time. A chunk may arrive twice after a lost answer;
 * the shop's imports are made for that.
 */
final class Sending implements AutoCloseable {

    private static final int AT_ONCE = 3;

    private final Shop shop;
    private final String path;
    private final Semaphore permits = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<CompletableFuture<Void>> sent = new ArrayList<>();

    Sending(Shop shop, String path) {
        this.shop = shop;
        this.path = path;
    }

    /** Returns as soon as the chunk is on its way; waits while too many are. */
    void send(byte[] rows, Consumer<Answer> then) throws InterruptedException, ShopRefused {
        permits.acquire();
        failIfOneFailed();
        sent.add(CompletableFuture.runAsync(() -> sendOne(rows, then), threads));
    }

    /** Returns when every chunk was answered. */
    void finish() throws ShopRefused {
        try {
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw refused(e);
        }
    }

    private void sendOne(byte[] rows, Consumer<Answer> then) {
        try {
            var answer = shop.asOperator(Request.rows(path, rows)).expectOk();
            synchronized (this) {
                then.accept(answer);
            }
        } catch (ShopRefused e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } finally {
            permits.release();
        }
    }

    private void failIfOneFailed() throws ShopRefused {
        for (var one : sent) {
            if (one.isCompletedExceptionally()) {
                finish();
            }
        }
        sent.removeIf(CompletableFuture::isDone);
    }

    private static ShopRefused refused(CompletionException e) {
        return e.getCause() instanceof ShopRefused refused
                ? refused
                : new ShopRefused("The import broke off: " + e.getCause());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
