package quartet.gateway.services;

import io.netty.channel.ConnectTimeoutException;

import org.springframework.web.server.ResponseStatusException;

import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

/** Tells from an exception of the HTTP client how a call ended. */
final class Troubles {

    private Troubles() {}

    static Trouble of(Throwable failure) {
        return switch (failure) {
            case ConnectTimeoutException _,
                    UnknownHostException _,
                    NoRouteToHostException _,
                    PoolAcquireTimeoutException _ ->
                    Trouble.UNREACHABLE;
            case ConnectException _ -> Trouble.REFUSED;
            case TimeoutException _ -> Trouble.SILENT;
            case ResponseStatusException status when status.getStatusCode().value() == 504 ->
                    Trouble.SILENT;
            case IOException _ -> Trouble.HUNG_UP;
            default -> failure.getCause() == null ? Trouble.UNREADABLE : of(failure.getCause());
        };
    }
}
