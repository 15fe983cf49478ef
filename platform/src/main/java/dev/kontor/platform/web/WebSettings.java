package dev.kontor.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param maxBody the longest request body that is read
@ConfigurationProperties("kontor.web")
record WebSettings(@DefaultValue("1MB") DataSize maxBody) {

}
