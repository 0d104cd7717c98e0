package org.planwerk.portal.sitemap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.planwerk.tenancy.Municipality;
import org.planwerk.tenancy.Tenant;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps demonstrations out of search engines: nobody who looks for a real town shall find one of ours instead. */
@Configuration(proxyBeanMethods = false)
class DemoRobots implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (Tenant.find().filter(Municipality::demo).isPresent()) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
        return true;
    }
}
