package quartet.analytics.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

import quartet.analytics.store.StoreState;

/** Answers 503 as long as the tables are not there. */
class StoreGuard implements HandlerInterceptor {

    private final StoreState store;

    StoreGuard(StoreState store) {
        this.store = store;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        store.edition();
        return true;
    }
}
