package dev.kontor.platform.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.kontor.platform.problem.ProblemWriter;

/// Reads nothing that it does not know and nothing that is too long.
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebSettings.class)
class WebAutoConfiguration {

    /// Before security, so that nobody can make the service read for long.
    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(ProblemWriter problems, WebSettings settings) {
        var registration = new FilterRegistrationBean<>(new BodyLimitFilter(problems, settings));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }

    /// Who asks first whether to send a body is told to only when somebody reads it.
    /// Asked to at once, he would send all
    /// of a body that is refused, the server would stop listening, and his answer would
    /// be lost with the connection.
    @Bean
    TomcatConnectorCustomizer invitesOnlyBodiesThatAreRead() {
        return connector -> connector.setProperty("continueResponseTiming", "onRead");
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> wholeAnswers() {
        return factory -> {
            factory.addEngineValves(new WholeAnswers());
            factory.addConnectorCustomizers(WholeAnswers::writtenAtOnce);
        };
    }

    /// Requests with fields nobody reads are refused; events are read by another mapper
    /// and may carry more.
    @Bean
    ServerHttpMessageConvertersCustomizer strictJson(JsonMapper json) {
        var strict = json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
    }

    @Bean
    WebMvcConfigurer knownParameters(ObjectProvider<RequestMappingHandlerAdapter> adapter) {
        return new WebMvcConfigurer() {

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                // after the guard: a stranger does not learn which parameters a handler
                // has
                registry.addInterceptor(new KnownParameters(adapter)).addPathPatterns("/api/**").order(10);
            }

        };
    }

}
