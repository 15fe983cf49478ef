package dev.kontor.identity.registration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// How often strangers may try.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistrationLimits.class)
class RegistrationConfiguration {

}
