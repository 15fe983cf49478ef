package dev.kontor.platform.web;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param maxBody the longest request body that is read
/// @param uploads patterns of the addresses that take files
/// @param maxUpload the longest body that is read there
@ConfigurationProperties("kontor.web")
record WebSettings(@DefaultValue("1MB") DataSize maxBody, @DefaultValue List<String> uploads,
        @DefaultValue("10MB") DataSize maxUpload) {

}
