package quartet.analytics.problems;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import quartet.analytics.store.StoreState;

/** What is checked before any operation of the API: first the question, then the store. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final StoreState store;

    WebConfiguration(StoreState store) {
        this.store = store;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
        // What is live comes from the log, not from the tables.
        registry.addInterceptor(new StoreGuard(store))
                .addPathPatterns("/api/**")
                .excludePathPatterns("/api/live");
    }
}
