package quartet.gateway.requests;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Passes the request's id on to the service. */
@Component
class RequestIdForServices implements HttpHeadersFilter {

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        var outgoing = new HttpHeaders();
        outgoing.addAll(input);
        outgoing.set(
                RequestIds.HEADER, exchange.<String>getRequiredAttribute(AccessLog.REQUEST_ID));
        return outgoing;
    }
}
